import {
  type EventBounds,
  type EventFindings,
  HOUR_MS,
  type Instant,
  isVendorError,
  type Offense,
  type OffenseEvents,
} from '@intelbridge/core';
import { untilAborted } from '@intelbridge/vendor-http';
import pLimit, { type LimitFunction } from 'p-limit';
import type { QradarConsole } from '../qradar-console.ts';
import { ArielSearch, type SearchEnd } from './ariel-search.ts';
import { addressesOf, offenseAql, urlsOf } from './offense-aql.ts';

/** What peers keep to; consoles share their capacity with the analysts (dossier §5). */
const AT_ONCE = 2;

/** Searches in the events of offenses of one QRadar console. */
export class QradarOffenseEvents implements OffenseEvents {
  readonly #console: QradarConsole;
  readonly #limit: LimitFunction;
  /** When the console last did not know the column of URLs. */
  #noUrlAt: Instant | undefined;

  /** `atOnce`: searches under way, the others wait for their turn. */
  constructor(console: QradarConsole, atOnce = AT_ONCE) {
    this.#console = console;
    this.#limit = pLimit(atOnce);
  }

  async search(
    offense: Offense,
    bounds: EventBounds,
    signal?: AbortSignal,
  ): Promise<EventFindings | undefined> {
    const turn = Promise.withResolvers<void>();
    const end = Promise.withResolvers<void>();
    void this.#limit(() => {
      turn.resolve();
      return end.promise;
    });
    try {
      await (signal === undefined ? turn.promise : untilAborted(turn.promise, signal));
      return toFindings(await this.#searchNow(offense, bounds, signal));
    } finally {
      end.resolve();
    }
  }

  async #searchNow(
    offense: Offense,
    bounds: EventBounds,
    signal: AbortSignal | undefined,
  ): Promise<SearchEnd> {
    return this.#console.version.run(async (version) => {
      const search = new ArielSearch(this.#console, version, signal);
      const withUrl = this.#knowsUrl();
      try {
        return await search.run(offenseAql(offense, bounds, withUrl), offense, bounds);
      } catch (error) {
        const isRefused = isVendorError(error) && error.status === 422;
        if (!withUrl || !isRefused || error.kind === 'unsupported') throw error;
        const end = await search.run(offenseAql(offense, bounds, false), offense, bounds);
        this.#noUrlAt = this.#console.clock.now();
        return end;
      }
    }, signal);
  }

  /** An administrator may add it. */
  #knowsUrl(): boolean {
    return this.#noUrlAt === undefined || this.#console.clock.now() - this.#noUrlAt >= HOUR_MS;
  }
}

function toFindings(search: SearchEnd): EventFindings | undefined {
  if (search.end === 'gone') return undefined;
  const { rows, incomplete } = search;
  return { addresses: addressesOf(rows), urls: urlsOf(rows), incomplete };
}
