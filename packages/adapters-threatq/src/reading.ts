import { type FetchEnd, type IndicatorPage, type Instant, isVendorError } from '@intelbridge/core';
import type { LibraryRequest } from './library-request.ts';
import { type FetchPage, type LibraryPage, readLibrary } from './read-library.ts';
import { type Tables, type TranslatedRows, translatePage } from './translate-page.ts';

export interface ReadingOptions {
  /** Where the last reading ended. */
  readonly since: Instant | undefined;
  /** Earliest touch that was asked for. */
  readonly startsAt: Instant | undefined;
  readonly now: Instant;
  readonly pageSize: number;
  readonly signal: AbortSignal | undefined;
  readonly fetch: FetchPage;
  readonly tables: Tables;
}

/** One search read to its end, and how far it got. */
export class Reading {
  readonly #options: ReadingOptions;
  #latest: Instant | undefined;
  /** Rows have come in the order of their touches so far. */
  #inOrder = true;
  #pages = 0;
  #unreadable = 0;

  constructor(options: ReadingOptions) {
    this.#options = options;
  }

  /** What a collection lists. Throws if not even one page could be read. */
  members(request: LibraryRequest): AsyncGenerator<IndicatorPage, FetchEnd> {
    return this.#read(request, (rows) => this.#recent(rows));
  }

  /** Only what must not be deployed any more; `reached` is how far everything else was read. */
  withdrawn(
    request: LibraryRequest,
    reached: Instant | undefined,
  ): AsyncGenerator<IndicatorPage, FetchEnd> {
    this.#pages = 1;
    return this.#read(request, withdrawnOnly, () => reached);
  }

  async *#read(
    request: LibraryRequest,
    choose: (rows: TranslatedRows) => TranslatedRows,
    resumeFrom = () => this.#reached(),
  ): AsyncGenerator<IndicatorPage, FetchEnd> {
    const { pageSize, fetch, signal } = this.#options;
    const pages = readLibrary(request, pageSize, fetch);
    try {
      for (;;) {
        const step = await pages.next();
        if (step.done === true) return this.#end(step.value);
        const rows = choose(await this.#translate(step.value));
        this.#pages += 1;
        yield { ...rows, resumeFrom: resumeFrom(), total: step.value.total };
        signal?.throwIfAborted();
      }
    } catch (error) {
      signal?.throwIfAborted();
      if (this.#pages === 0 || !isVendorError(error)) throw error;
      return { complete: false, resumeFrom: resumeFrom(), reason: error.message, cause: error };
    }
  }

  async #translate({ rows, inOrder }: LibraryPage): Promise<TranslatedRows> {
    const translated = await translatePage(rows, this.#options.tables, this.#options.signal);
    this.#unreadable += translated.unreadable.length;
    this.#inOrder &&= inOrder;
    for (const { updatedAt } of translated.indicators) this.#note(updatedAt);
    return translated;
  }

  #note(touched: Instant | undefined): void {
    if (touched === undefined) return;
    if (this.#latest !== undefined && touched < this.#latest) this.#inOrder = false;
    this.#latest = Math.max(touched, this.#latest ?? touched);
  }

  /** The platform's own run of a collection knows no date; what is older was read before. */
  #recent({ indicators, unreadable }: TranslatedRows): TranslatedRows {
    const { startsAt } = this.#options;
    if (startsAt === undefined) return { indicators, unreadable };
    return {
      unreadable,
      indicators: indicators.filter(({ updatedAt = startsAt }) => updatedAt >= startsAt),
    };
  }

  /** In the middle only an ordered reading can promise anything. */
  #reached(): Instant | undefined {
    const { since, now } = this.#options;
    if (!this.#inOrder || this.#latest === undefined) return since;
    return Math.max(since ?? 0, Math.min(this.#latest, now));
  }

  #end(doubt: string | undefined): FetchEnd {
    const { since, now } = this.#options;
    const latest = this.#latest === undefined ? undefined : Math.min(this.#latest, now);
    const resumeFrom = latest === undefined ? since : Math.max(since ?? 0, latest);
    const reason = doubt ?? (this.#unreadable === 0 ? undefined : unreadable(this.#unreadable));
    if (reason === undefined) return { complete: true, resumeFrom };
    // Rows may have slipped by, so an unordered reading has to be repeated.
    const isSure = this.#inOrder || doubt === undefined;
    return { complete: false, resumeFrom: isSure ? resumeFrom : since, reason };
  }
}

function withdrawnOnly({ indicators, unreadable: rows }: TranslatedRows): TranslatedRows {
  return {
    unreadable: rows,
    indicators: indicators.filter(({ status }) => status !== 'deployable'),
  };
}

const unreadable = (count: number) =>
  `${count} ${count === 1 ? 'row of ThreatQ is' : 'rows of ThreatQ are'} unreadable; see the rejects`;
