import type { IntelAttribute, LookUpSubject } from '@intelbridge/core';
import { readRows } from '@intelbridge/vendor-http';
import { idByName } from '../id-by-name.ts';
import { findIndicators } from '../lookup/find-indicators.ts';
import { namesOf } from '../lookup/library-names.ts';
import { type LibraryRow, libraryRow } from '../lookup/library-row.schema.ts';
import { toAttributes } from '../lookup/to-match.ts';
import { lookUpKey, writtenForms } from '../lookup/written-forms.ts';
import type { OpenSession } from '../session.ts';

/** An indicator as the database has it now; the search index may be behind. */
export interface HeldIndicator {
  readonly id: number;
  readonly status: string;
  readonly attributes: readonly IntelAttribute[];
}

const PATH = '/api/indicators';
const WITH = 'attributes,status,type';
const MOST_ROWS = 100;
/** A comma would make two values of one, a percent sign a pattern (dossier §3.4). */
const NO_FILTER = /[,%]/;

/** All that is the subject, by id. */
export async function heldIndicators(
  subject: LookUpSubject,
  session: OpenSession,
  signal: AbortSignal | undefined,
): Promise<readonly HeldIndicator[]> {
  const types = await session.types.names([], signal);
  if (types.size > 0 && idByName(subject.type, types) === undefined) return [];
  const found = await sameAs(
    subject,
    await findIndicators([subject], session, signal),
    session,
    signal,
  );
  if (found.length > 0)
    return indicatorsById(
      found.map(({ id }) => id),
      session,
      signal,
    );
  return justWritten(subject, session, signal);
}

/** Those of the ids that are there. */
export async function indicatorsById(
  ids: readonly number[],
  session: OpenSession,
  signal: AbortSignal | undefined,
): Promise<readonly HeldIndicator[]> {
  const query = { id: ids.slice(0, MOST_ROWS).join(','), with: WITH, limit: MOST_ROWS, sort: 'id' };
  const reply = await session.api.rows(PATH, query, signal);
  const rows = readRows(libraryRow, reply.rows).rows.filter(({ id }) => ids.includes(id));
  return toHeld(rows, session, signal);
}

/** What the index does not show yet, spelling by spelling. */
async function justWritten(
  subject: LookUpSubject,
  session: OpenSession,
  signal: AbortSignal | undefined,
): Promise<readonly HeldIndicator[]> {
  for (const value of writtenForms(subject)) {
    if (NO_FILTER.test(value)) continue;
    const query = { value, with: WITH, limit: MOST_ROWS, sort: 'id' };
    const reply = await session.api.rows(PATH, query, signal);
    const rows = await sameAs(subject, readRows(libraryRow, reply.rows).rows, session, signal);
    if (rows.length > 0) return toHeld(rows, session, signal);
  }
  return [];
}

async function sameAs(
  subject: LookUpSubject,
  rows: readonly LibraryRow[],
  session: OpenSession,
  signal: AbortSignal | undefined,
): Promise<readonly LibraryRow[]> {
  const names = await namesOf(rows, session, signal);
  const wanted = lookUpKey(subject);
  return rows.filter(
    (row) => lookUpKey({ type: names.typeOf(row) ?? '', value: row.value }) === wanted,
  );
}

async function toHeld(
  rows: readonly LibraryRow[],
  session: OpenSession,
  signal: AbortSignal | undefined,
): Promise<readonly HeldIndicator[]> {
  const names = await namesOf(rows, session, signal);
  return rows
    .map((row) => ({
      id: row.id,
      status: names.statusOf(row) ?? '',
      attributes: toAttributes(row.attributes),
    }))
    .toSorted((a, b) => a.id - b.id);
}
