import {
  DAY_MS,
  type FetchEnd,
  type IndicatorPage,
  type IndicatorSource,
  type Instant,
  isVendorError,
} from '@intelbridge/core';
import { findCollections, namesOf } from './find-collections.ts';
import {
  type LibraryRequest,
  memberRequest,
  savedRequest,
  withdrawnRequest,
} from './library-request.ts';
import { Reading } from './reading.ts';
import { type OpenSession, sessionOf, type ThreatqSession } from './session.ts';
import type { ThreatqOptions } from './threatq-api.ts';

/** Data collections of one ThreatQ instance. */
export class ThreatqIndicators implements IndicatorSource {
  readonly #session: OpenSession;

  constructor(given: ThreatqOptions | ThreatqSession) {
    this.#session = sessionOf(given);
  }

  async collections(signal?: AbortSignal): Promise<readonly string[]> {
    return namesOf(await this.#session.api.collections(signal));
  }

  async requireCollections(names: readonly string[], signal?: AbortSignal): Promise<void> {
    findCollections(names, await this.#session.api.collections(signal));
  }

  /**
   * Asks for what the collection lists, and then for what was withdrawn anywhere: an indicator that leaves a collection
   * simply stops matching (dossier §5.5). A first reading has nothing to withdraw.
   */
  async *changesSince(
    collection: string,
    since: Instant | undefined,
    signal?: AbortSignal,
  ): AsyncGenerator<IndicatorPage, FetchEnd> {
    signal?.throwIfAborted();
    const startedAt = this.#session.options.clock.now();
    const [row] = findCollections([collection], await this.#session.api.collections(signal));
    const touched = since === undefined ? undefined : this.#range(since, startedAt);
    const members = this.#reading(since, startedAt, signal);
    const request = memberRequest(row?.json, touched);
    const saved = savedRequest(row?.hash ?? '');
    const end = yield* this.#read(members, request, saved);
    if (!end.complete || touched === undefined) return end;
    const withdrawn = this.#reading(since, startedAt, signal);
    const last = yield* withdrawn.withdrawn(withdrawnRequest(touched), end.resumeFrom);
    const resumeFrom = laterOf(end.resumeFrom, earlierOf(last.resumeFrom, startedAt));
    return last.complete ? { complete: true, resumeFrom } : { ...last, resumeFrom: end.resumeFrom };
  }

  usage(): ReturnType<ThreatqSession['usage']> {
    return this.#session.api.usage();
  }

  health(): ReturnType<ThreatqSession['health']> {
    return this.#session.api.health();
  }

  /** By its query; where that cannot be read or is refused, by the platform's own run of it, which is the whole of it. */
  async *#read(
    reading: Reading,
    request: LibraryRequest | undefined,
    saved: LibraryRequest,
  ): AsyncGenerator<IndicatorPage, FetchEnd> {
    if (request === undefined) return yield* reading.members(saved);
    try {
      return yield* reading.members(request);
    } catch (error) {
      if (!isRefusedQuery(error)) throw error;
      this.#session.options.log?.(
        'warn',
        'ThreatQ refuses the query of a data collection; it is read whole',
      );
      return yield* reading.members(saved);
    }
  }

  #reading(
    since: Instant | undefined,
    startedAt: Instant,
    signal: AbortSignal | undefined,
  ): Reading {
    const { config } = this.#session.options;
    const { pageSize, overlapMs } = config;
    return new Reading({
      since,
      startsAt: since === undefined ? undefined : since - overlapMs,
      now: startedAt,
      pageSize,
      signal,
      fetch: (request, query) => this.#session.api.page(request, query, signal),
      tables: {
        types: this.#session.types,
        statuses: this.#session.statuses,
        parseTime: (stamp) => this.#session.time.parse(stamp),
      },
    });
  }

  /** To a day ahead: clocks differ, and a time zone that is set wrong by some hours must not hide new indicators. */
  #range(since: Instant, now: Instant) {
    const { overlapMs } = this.#session.options.config;
    return {
      after: this.#session.time.formatStart(since - overlapMs),
      before: this.#session.time.format(now + DAY_MS),
    };
  }
}

/** A login that ThreatQ refuses is a 400 as well, but of kind `auth`. */
function isRefusedQuery(error: unknown): boolean {
  if (!isVendorError(error) || error.kind !== 'protocol') return false;
  return error.status === 400 || error.status === 422;
}

const laterOf = (a: Instant | undefined, b: Instant | undefined) =>
  a === undefined || b === undefined ? (a ?? b) : Math.max(a, b);

const earlierOf = (a: Instant | undefined, b: Instant) =>
  a === undefined ? undefined : Math.min(a, b);
