import {
  type IntelLookup,
  isVendorError,
  type LookUpResult,
  type LookUpSubject,
} from '@intelbridge/core';
import { sendRows } from '@intelbridge/vendor-http';
import type { ApiVersion } from '../api-version.ts';
import type { ThreatconnectOptions } from '../http/threatconnect-api.ts';
import { type AskedIndicator, askedIndicator } from '../indicator/asked-indicator.ts';
import type { Copy } from '../indicator/copy.ts';
import { KNOWN_TYPES } from '../indicator/indicator-kinds.ts';
import { copyKeys, keysOf, ownFirst } from '../indicator/match-keys.ts';
import { type OpenSession, sessionOf, type ThreatconnectSession } from '../session.ts';
import { isRefused } from './refused.ts';
import { toFailure } from './to-failure.ts';
import { toMatch } from './to-match.ts';

/** By the first key of what was asked; what is missing was not found. */
type Results = Map<string, LookUpResult>;

const NOT_FOUND: LookUpResult = { outcome: 'not-found' };

/** What all owners of one ThreatConnect instance that the API user sees know: a match for each owner's copy. */
export class ThreatconnectLookup implements IntelLookup {
  readonly provider = 'ThreatConnect';
  /** It holds what the organisation itself says of its own addresses too, as the vendor's app for QRadar does. */
  readonly isCloud = false;
  readonly types = KNOWN_TYPES;
  /** One query takes as many on platforms from 6.4 on. */
  readonly batchSize = 500;
  readonly #session: OpenSession;

  constructor(given: ThreatconnectOptions | ThreatconnectSession) {
    this.#session = sessionOf(given);
  }

  /** On platforms from 6.4 on one request for up to 500; after a failure the rest is not asked for. */
  async lookUp(
    subjects: readonly LookUpSubject[],
    signal?: AbortSignal,
  ): Promise<readonly LookUpResult[]> {
    signal?.throwIfAborted();
    const asked = subjects.map(askedIndicator);
    const unique = new Map(asked.flatMap((each) => (each ? [[keyOf(each), each]] : [])));
    const results: Results = new Map();
    try {
      await this.#find([...unique.values()], results, signal);
    } catch (error) {
      if (!isVendorError(error)) throw error;
      const failure = toFailure(error);
      for (const key of unique.keys()) if (!results.has(key)) results.set(key, failure);
    }
    return asked.map((each) => (each && results.get(keyOf(each))) ?? NOT_FOUND);
  }

  async #find(
    asked: readonly AskedIndicator[],
    results: Results,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    if (asked.length === 0) return;
    await this.#session.newest(async (version) => {
      for (const batch of version.batches(asked)) {
        await this.#findBatch(version, batch, results, signal);
      }
    });
  }

  async #findBatch(
    version: ApiVersion,
    batch: readonly AskedIndicator[],
    results: Results,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    const { replies, refused } = await sendRows(
      batch,
      (part) => version.find(part, undefined, signal),
      isRefused,
    );
    const copies = byKey(replies);
    const { defaultOwner } = this.#session.options.config;
    for (const each of batch) {
      const error = refused.get(each);
      const own = new Set(keysOf(each).flatMap((key) => copies.get(key) ?? []));
      const matches = ownFirst([...own], defaultOwner).map((copy) => toMatch(copy, each));
      const found: LookUpResult = matches.length === 0 ? NOT_FOUND : { outcome: 'found', matches };
      results.set(keyOf(each), error ? toFailure(error) : found);
    }
  }
}

const keyOf = (asked: AskedIndicator): string => keysOf(asked)[0] ?? '';

function byKey(copies: readonly Copy[]): ReadonlyMap<string, readonly Copy[]> {
  const byKey = new Map<string, Copy[]>();
  for (const copy of copies) {
    for (const key of copyKeys(copy)) byKey.set(key, [...(byKey.get(key) ?? []), copy]);
  }
  return byKey;
}
