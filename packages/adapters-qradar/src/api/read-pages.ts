import { VendorError } from '@intelbridge/core';
import {
  type Parsed,
  type ReplySchema,
  readRows,
  type VendorReply,
} from '@intelbridge/vendor-http';

const CONTENT_RANGE = /items\s+\d+\s*-\s*(\d+)\s*\/\s*(\d+)/;
const PAGE_ROWS = 1_000;

export interface PagedList<Shape extends ReplySchema> {
  /** For messages. */
  readonly path: string;
  readonly row: Shape;
  readonly keyOf: (row: Parsed<Shape>) => string | number;
  /** Default: 1,000. */
  readonly pageRows?: number;
  /** Told of a row that cannot be read, which is left out then; default: it throws. */
  readonly onUnreadable?: (reason: string) => void;
  /** The page of a `Range` header. */
  readonly fetch: (range: string) => Promise<VendorReply<readonly unknown[]>>;
}

/**
 * All rows of a list by `Range: items=x-y`, each once. The total in `Content-Range` may be wrong or missing, so a full page
 * is never taken for the last; a short one only if the total does not contradict (dossier §2.1). A console that ignores
 * `Range` has shown all at once if its page was not full; after a full one nobody knows what is missing. Throws for a row
 * that cannot be read unless told otherwise: a list with gaps would look like deletions.
 */
export async function readPages<Shape extends ReplySchema>({
  path,
  row,
  keyOf,
  pageRows = PAGE_ROWS,
  onUnreadable = (reason) => {
    throw protocol(`a row of ${path} cannot be read: ${reason}`);
  },
  fetch,
}: PagedList<Shape>): Promise<readonly Parsed<Shape>[]> {
  const found = new Map<string | number, Parsed<Shape>>();
  let before = 0;
  for (let from = 0; ; ) {
    const { data, headers } = await fetch(`items=${from}-${from + pageRows - 1}`);
    const { rows, dropped } = readRows(row, data);
    for (const { reason } of dropped) onUnreadable(reason);
    const fresh = rows.filter((each) => !found.has(keyOf(each)));
    if (fresh.length < rows.length && before === pageRows) throw protocol(`${path} ignores Range`);
    for (const each of fresh) found.set(keyOf(each), each);
    if (fresh.length === 0 || isLastPage(data.length, pageRows, headers['content-range'])) {
      return [...found.values()];
    }
    from += data.length;
    before = data.length;
  }
}

/** Whether nothing comes after a page of so many rows. */
export function isLastPage(rows: number, asked: number, contentRange: string | undefined): boolean {
  if (rows === 0) return true;
  if (rows >= asked) return false;
  const [, last, total] = CONTENT_RANGE.exec(contentRange ?? '') ?? [];
  return last === undefined || total === undefined || Number(last) + 1 >= Number(total);
}

const protocol = (what: string) => new VendorError('protocol', 'QRadar', `QRadar: ${what}`);
