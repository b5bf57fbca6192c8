import { setImmediate as breathe } from 'node:timers/promises';
import type { LibraryRequest } from './library-request.ts';
import type { ListReply } from './reply.schema.ts';
import type { PageQuery } from './threatq-api.ts';

export interface LibraryPage {
  readonly rows: readonly unknown[];
  readonly total: number | undefined;
  /** Rows come in the order of `touched_at`, so that reading can resume in the middle. */
  readonly inOrder: boolean;
}

/** Fetches one page of the search. */
export type FetchPage = (request: LibraryRequest, query: PageQuery) => Promise<ListReply>;

const FIRST_MARK = '*';

/**
 * A whole search, by cursor where the instance has one, else by offset (dossier §5.3). Returns why the rows may not be
 * all, or undefined if they are. Throws what `fetch` throws.
 */
export async function* readLibrary(
  request: LibraryRequest,
  limit: number,
  fetch: FetchPage,
): AsyncGenerator<LibraryPage, string | undefined, undefined> {
  const byTouch = { limit, sort: 'touched_at,id' };
  const first = await fetch(request, { ...byTouch, cursorMark: FIRST_MARK });
  if (first.mark === undefined && isMore(first, limit, first.rows.length)) {
    yield { rows: first.rows, total: first.total, inOrder: false };
    return yield* readByOffset(request, limit, fetch);
  }
  return yield* readByCursor(first, limit, (cursorMark) =>
    fetch(request, { ...byTouch, cursorMark }),
  );
}

async function* readByCursor(
  first: ListReply,
  limit: number,
  fetch: (mark: string) => Promise<ListReply>,
): AsyncGenerator<LibraryPage, string | undefined, undefined> {
  const totals = new Totals();
  const marks = new Set([FIRST_MARK]);
  for (let reply = first; ; ) {
    const { rows, total, mark } = reply;
    totals.add(rows.length, total);
    // Asked for while this page is being worked on.
    const ahead = rows.length === 0 ? undefined : nextReply(mark, marks, fetch);
    // The work on this page holds the thread, so the request leaves first.
    if (ahead !== undefined) await breathe();
    if (rows.length > 0) yield { rows, total, inOrder: true };
    if (ahead === undefined) return isCut(reply, limit) ? NO_MARK : totals.doubt();
    reply = await ahead;
  }
}

/** Undefined at the end: no mark, or one that was sent before. */
function nextReply(
  mark: string | undefined,
  marks: Set<string>,
  fetch: (mark: string) => Promise<ListReply>,
): Promise<ListReply> | undefined {
  if (mark === undefined || marks.has(mark)) return undefined;
  marks.add(mark);
  const ahead = fetch(mark);
  // A reader that stops here leaves nobody to hear of its failure.
  ahead.catch(() => undefined);
  return ahead;
}

const isCut = ({ rows, mark }: ListReply, limit: number) =>
  mark === undefined && rows.length >= limit;

const NO_MARK = 'ThreatQ stopped saying where the next page begins';

/** By id, which touches do not move; a row that is deleted meanwhile still makes another one slip by. */
async function* readByOffset(
  request: LibraryRequest,
  limit: number,
  fetch: FetchPage,
): AsyncGenerator<LibraryPage, string | undefined, undefined> {
  const totals = new Totals();
  for (let offset = 0; ; ) {
    const reply = await fetch(request, { limit, sort: 'id', offset });
    const { rows, total } = reply;
    totals.add(rows.length, total);
    if (rows.length > 0) yield { rows, total, inOrder: false };
    offset += rows.length;
    if (!isMore(reply, limit, offset)) return totals.doubt();
  }
}

function isMore({ rows, total }: ListReply, limit: number, read: number): boolean {
  if (rows.length === 0) return false;
  return total === undefined ? rows.length >= limit : read < total;
}

/** Compares what came with what was announced. */
class Totals {
  #received = 0;
  #first: number | undefined;
  #changedTo: number | undefined;

  add(rows: number, total: number | undefined): void {
    this.#received += rows;
    if (total === undefined) return;
    this.#first ??= total;
    if (total !== this.#first) this.#changedTo = total;
  }

  doubt(): string | undefined {
    if (this.#changedTo !== undefined) {
      return `the number of indicators changed from ${this.#first} to ${this.#changedTo} while they were read`;
    }
    if (this.#first === undefined || this.#received >= this.#first) return undefined;
    return `ThreatQ announced ${this.#first} indicators and sent ${this.#received}`;
  }
}
