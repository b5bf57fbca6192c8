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
import { NameTable } from './name-table.ts';
import { PlatformTime } from './platform-time.ts';
import { Reading } from './reading.ts';
import { ThreatqApi, type ThreatqOptions } from './threatq-api.ts';

/** Data collections of one ThreatQ instance. */
export class ThreatqIndicators implements IndicatorSource {
  readonly #api: ThreatqApi;
  readonly #options: ThreatqOptions;
  readonly #time: PlatformTime;
  readonly #types: NameTable;
  readonly #statuses: NameTable;

  constructor(options: ThreatqOptions) {
    const { clock, config } = options;
    this.#options = options;
    this.#api = new ThreatqApi(options);
    this.#time = new PlatformTime(config.timeZone);
    this.#types = new NameTable(clock, (signal) => this.#api.names('types', signal));
    this.#statuses = new NameTable(clock, (signal) => this.#api.names('statuses', signal));
  }

  async collections(signal?: AbortSignal): Promise<readonly string[]> {
    return namesOf(await this.#api.collections(signal));
  }

  async requireCollections(names: readonly string[], signal?: AbortSignal): Promise<void> {
    findCollections(names, await this.#api.collections(signal));
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
    const startedAt = this.#options.clock.now();
    const [row] = findCollections([collection], await this.#api.collections(signal));
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

  usage(): ReturnType<ThreatqApi['usage']> {
    return this.#api.usage();
  }

  health(): ReturnType<ThreatqApi['health']> {
    return this.#api.health();
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
      this.#options.log?.(
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
    const { config } = this.#options;
    const { pageSize, overlapMs } = config;
    return new Reading({
      since,
      startsAt: since === undefined ? undefined : since - overlapMs,
      now: startedAt,
      pageSize,
      signal,
      fetch: (request, query) => this.#api.page(request, query, signal),
      tables: {
        types: this.#types,
        statuses: this.#statuses,
        parseTime: (stamp) => this.#time.parse(stamp),
      },
    });
  }

  /** To a day ahead: clocks differ, and a time zone that is set wrong by some hours must not hide new indicators. */
  #range(since: Instant, now: Instant) {
    const { overlapMs } = this.#options.config;
    return {
      after: this.#time.formatStart(since - overlapMs),
      before: this.#time.format(now + DAY_MS),
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
