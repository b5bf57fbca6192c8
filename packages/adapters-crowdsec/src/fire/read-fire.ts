import {
  type FetchEnd,
  type IndicatorPage,
  type Instant,
  isVendorError,
  type VendorError,
} from '@intelbridge/core';
import type { FirePage } from '../wire/fire-page.schema.ts';
import { toRows } from './to-rows.ts';

type Fetch = (page: number) => Promise<FirePage>;

const REPEATED = 'CrowdSec sent the same page twice';

/** Page by page to the end. Throws what `fetch` throws for the first page; after it, a failure is the end. */
export async function* readFire(
  fetch: Fetch,
  since: Instant | undefined,
  now: Instant,
): AsyncGenerator<IndicatorPage, FetchEnd> {
  const seen = new Seen(since, now);
  /** How each page began: a service that goes round in circles has no end. */
  const beginnings = new Set<string>();
  for (let number = 1; ; number += 1) {
    const page = await fetchUnlessFirst(fetch, number);
    if ('message' in page) return seen.brokenOff(page.message, page);
    if (page.items.length === 0) return seen.end();
    const first = JSON.stringify(page.items[0]);
    if (beginnings.has(first)) return seen.brokenOff(REPEATED);
    beginnings.add(first);
    yield seen.page(page.items);
    if (!page.hasNext) return seen.end();
  }
}

/** What was read so far. */
class Seen {
  readonly #since: Instant | undefined;
  readonly #now: Instant;
  #latest: Instant | undefined;
  #dropped = 0;

  constructor(since: Instant | undefined, now: Instant) {
    this.#since = since;
    this.#now = now;
    this.#latest = since;
  }

  page(items: readonly unknown[]): IndicatorPage {
    const { indicators, unreadable, latest } = toRows(items, this.#now);
    this.#dropped += unreadable.length;
    if (latest !== undefined) this.#latest = Math.max(latest, this.#latest ?? latest);
    return { indicators, unreadable, resumeFrom: undefined, total: undefined };
  }

  end(): FetchEnd {
    if (this.#dropped > 0) return this.brokenOff(`${this.#dropped} rows could not be read`);
    const latest = this.#latest;
    const resumeFrom = latest === undefined ? undefined : Math.min(latest, this.#now);
    return { complete: true, resumeFrom };
  }

  brokenOff(reason: string, cause?: VendorError): FetchEnd {
    return { complete: false, resumeFrom: this.#since, reason, ...(cause && { cause }) };
  }
}

async function fetchUnlessFirst(fetch: Fetch, number: number): Promise<FirePage | VendorError> {
  try {
    return await fetch(number);
  } catch (error) {
    if (number === 1 || !isVendorError(error)) throw error;
    return error;
  }
}
