import {
  type IntelLookup,
  isVendorError,
  type LookUpResult,
  type LookUpSubject,
} from '@intelbridge/core';
import { plainReason, sendRows } from '@intelbridge/vendor-http';
import { isRefused } from '../refused.ts';
import { type OpenSession, sessionOf, type ThreatqSession } from '../session.ts';
import type { ThreatqOptions } from '../threatq-api.ts';
import { completeRows } from './complete-rows.ts';
import { findIndicators } from './find-indicators.ts';
import { namesOf } from './library-names.ts';
import type { LibraryRow } from './library-row.schema.ts';
import { lookUpBatches } from './look-up-batches.ts';
import { type Failure, toFailure } from './to-failure.ts';
import { toMatch } from './to-match.ts';
import { lookUpKey, writtenForms } from './written-forms.ts';

/** Answers by `lookUpKey`; what is missing was not found. */
type Results = Map<string, LookUpResult>;

const NOT_FOUND: LookUpResult = { outcome: 'not-found' };

/** What the Threat Library of one ThreatQ instance knows. */
export class ThreatqLookup implements IntelLookup {
  readonly provider = 'ThreatQ';
  readonly isCloud = false;
  readonly #session: OpenSession;

  constructor(given: ThreatqOptions | ThreatqSession) {
    this.#session = sessionOf(given);
  }

  /** A hundred subjects by one request; after a failure the rest is not asked for. */
  async lookUp(
    subjects: readonly LookUpSubject[],
    signal?: AbortSignal,
  ): Promise<readonly LookUpResult[]> {
    signal?.throwIfAborted();
    const results: Results = new Map();
    try {
      await this.#find(subjects, results, signal);
    } catch (error) {
      if (!isVendorError(error)) throw error;
      fillWith(toFailure(error), subjects, results);
    }
    return subjects.map((subject) => results.get(lookUpKey(subject)) ?? NOT_FOUND);
  }

  async #find(
    subjects: readonly LookUpSubject[],
    results: Results,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    const asked = await this.#askable(subjects, signal);
    for (const batch of lookUpBatches(asked)) {
      const find = (part: readonly LookUpSubject[]) => findIndicators(part, this.#session, signal);
      const { replies, refused } = await sendRows(batch, find, isRefused);
      const answers = await this.#answers(batch, replies, signal);
      for (const [subject, error] of refused) {
        const reason = plainReason(error);
        answers.set(lookUpKey(subject), { outcome: 'unreachable', reason });
      }
      for (const [key, answer] of answers) results.set(key, answer);
    }
  }

  /** Each once; not those of types that the instance has not, since nobody says what it does then (dossier §5.3). */
  async #askable(
    subjects: readonly LookUpSubject[],
    signal: AbortSignal | undefined,
  ): Promise<readonly LookUpSubject[]> {
    const unique = new Map(subjects.map((subject) => [lookUpKey(subject), subject]));
    const asked = [...unique.values()].filter((each) => writtenForms(each).length > 0);
    if (asked.length === 0) return [];
    const types = new Set((await this.#session.types.names([], signal)).values());
    return types.size === 0 ? asked : asked.filter(({ type }) => types.has(type));
  }

  async #answers(
    batch: readonly LookUpSubject[],
    rows: readonly LibraryRow[],
    signal: AbortSignal | undefined,
  ): Promise<Results> {
    const answers: Results = new Map(batch.map((each) => [lookUpKey(each), NOT_FOUND]));
    const names = await namesOf(rows, this.#session, signal);
    const keyOf = (row: LibraryRow) =>
      lookUpKey({ type: names.typeOf(row) ?? '', value: row.value });
    const wanted = rows.filter((row) => answers.has(keyOf(row)));
    for (const row of await completeRows(wanted, this.#session, signal)) {
      const match = toMatch(row, names, this.#session.options.config.url);
      const before = answers.get(keyOf(row));
      const matches = before?.outcome === 'found' ? before.matches : [];
      answers.set(keyOf(row), { outcome: 'found', matches: [...matches, match] });
    }
    return answers;
  }
}

function fillWith(failure: Failure, subjects: readonly LookUpSubject[], results: Results): void {
  for (const subject of subjects) {
    const key = lookUpKey(subject);
    if (!results.has(key)) results.set(key, failure);
  }
}
