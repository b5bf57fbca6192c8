import type { LedgerRow } from '../ports/ledger.port.ts';

/** A page of work between its reading and the saving of its answers. */
export interface WatchedPage {
  readonly keys: ReadonlySet<string>;
  /** Whether a pull wrote rows of its keys meanwhile, so that they have to be read again. */
  touched: boolean;
}

/** Tells pushes what pulls change under their hands. */
export class WatchedPages {
  readonly #pages = new Map<string, Set<WatchedPage>>();

  watch(set: string, rows: readonly LedgerRow[]): WatchedPage {
    const page = { keys: new Set(rows.map(({ key }) => key)), touched: false };
    const pages = this.#pages.get(set) ?? new Set();
    this.#pages.set(set, pages.add(page));
    return page;
  }

  release(set: string, page: WatchedPage): void {
    this.#pages.get(set)?.delete(page);
  }

  wrote(set: string, rows: readonly LedgerRow[]): void {
    for (const page of this.#pages.get(set) ?? []) {
      page.touched ||= rows.some(({ key }) => page.keys.has(key));
    }
  }
}
