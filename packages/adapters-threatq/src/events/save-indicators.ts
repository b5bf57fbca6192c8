import type { EventIndicator } from '@intelbridge/core';
import { plainReason, readRows, sendRows } from '@intelbridge/vendor-http';
import { type BatchLimits, inBatches } from '../in-batches.ts';
import { findIndicators } from '../lookup/find-indicators.ts';
import { namesOf } from '../lookup/library-names.ts';
import { type LibraryRow, libraryRow } from '../lookup/library-row.schema.ts';
import { lookUpBatches } from '../lookup/look-up-batches.ts';
import { lookUpKey } from '../lookup/written-forms.ts';
import { isRefused } from '../refused.ts';
import type { OpenSession } from '../session.ts';
import { type IndicatorBody, type IndicatorDraft, indicatorDrafts } from './indicator-drafts.ts';

/** How an event names the indicator, or why it cannot. Without an id ThreatQ finds it by type and value. */
export type SavedIndicator =
  | { readonly link: IndicatorBody | { readonly id: number } }
  | { readonly refused: string };

/** By `lookUpKey`. */
export type SavedIndicators = ReadonlyMap<string, SavedIndicator>;

type Ids = Map<string, number>;

const BATCH: BatchLimits<IndicatorDraft> = {
  rows: 500,
  weight: 2_000_000,
  weightOf: ({ body }) => body.value.length + 200,
};

/** Makes the indicators that are not there, 500 by one request, and finds out their ids. Rejects with VendorError. */
export async function saveIndicators(
  indicators: readonly EventIndicator[],
  session: OpenSession,
  signal: AbortSignal | undefined,
): Promise<SavedIndicators> {
  if (indicators.length === 0) return new Map();
  const { drafts, refused, status } = await indicatorDrafts(indicators, session, signal);
  const reasons = new Map(refused);
  const ids: Ids = new Map();
  const known = await statusesToKeep(drafts, session, signal);
  const bodyOf = ({ key, body }: IndicatorDraft) =>
    known.has(key) ? body : { ...body, ...status };
  for (const batch of inBatches(drafts, BATCH)) {
    const sent = await sendRows(
      batch,
      (part) => consume(part.map(bodyOf), session, signal),
      isRefused,
    );
    for (const [{ key }, error] of sent.refused) reasons.set(key, plainReason(error));
    await takeIds(sent.replies, batch, ids, session, signal);
  }
  const unknown = drafts.filter(({ key }) => !ids.has(key) && !reasons.has(key));
  await findIds(unknown, ids, session, signal);
  return new Map([
    ...[...reasons].map(([key, reason]) => [key, { refused: reason }] as const),
    ...drafts.filter(({ key }) => !reasons.has(key)).map((each) => linkOf(each, ids)),
  ]);
}

/** Those that are there, where the instance has statuses that consuming them again would change (dossier §3.6). */
async function statusesToKeep(
  drafts: readonly IndicatorDraft[],
  session: OpenSession,
  signal: AbortSignal | undefined,
): Promise<Ids> {
  const ids: Ids = new Map();
  const open = await session.openStatuses.names([], signal);
  if (open.size > 0) await findIds(drafts, ids, session, signal);
  return ids;
}

async function consume(
  json: readonly IndicatorBody[],
  { api }: OpenSession,
  signal: AbortSignal | undefined,
): Promise<readonly LibraryRow[]> {
  const path = '/api/indicators/consume';
  return readRows(libraryRow, await api.change({ method: 'POST', path, json }, signal)).rows;
}

async function findIds(
  drafts: readonly IndicatorDraft[],
  ids: Ids,
  session: OpenSession,
  signal: AbortSignal | undefined,
): Promise<void> {
  for (const batch of lookUpBatches(drafts.map(({ indicator }) => indicator))) {
    const { replies } = await sendRows(
      batch,
      (part) => findIndicators(part, session, signal),
      isRefused,
    );
    await takeIds(replies, drafts, ids, session, signal);
  }
}

/** By type and value, since nobody says that replies keep the order, and values come back normalised (dossier §3.6). */
async function takeIds(
  rows: readonly LibraryRow[],
  asked: readonly IndicatorDraft[],
  ids: Ids,
  session: OpenSession,
  signal: AbortSignal | undefined,
): Promise<void> {
  const wanted = new Set(asked.map(({ key }) => key));
  const names = await namesOf(rows, session, signal);
  for (const row of rows) {
    const key = lookUpKey({ type: names.typeOf(row) ?? '', value: row.value });
    if (wanted.has(key) && !ids.has(key)) ids.set(key, row.id);
  }
}

function linkOf({ key, body }: IndicatorDraft, ids: Ids): readonly [string, SavedIndicator] {
  const id = ids.get(key);
  return [key, { link: id === undefined ? body : { id } }];
}
