import type { VendorReply } from '@intelbridge/vendor-http';

const CONTENT_RANGE = /items\s+\d+\s*-\s*(\d+)\s*\/\s*(\d+)/;

/**
 * Pages by `Range: items=x-y` until one brings nothing. The total in `Content-Range` may be wrong or missing, so a full
 * page is never taken for the last; a short one only if the total does not contradict (dossier §2.1).
 */
export async function* readPages<Row>(
  size: number,
  fetch: (range: string) => Promise<VendorReply<readonly Row[]>>,
): AsyncGenerator<readonly Row[], void, undefined> {
  for (let from = 0; ; ) {
    const { data, headers } = await fetch(`items=${from}-${from + size - 1}`);
    if (data.length > 0) yield data;
    if (isLastPage(data.length, size, headers['content-range'])) return;
    from += data.length;
  }
}

/** Whether nothing comes after a page of so many rows. */
export function isLastPage(rows: number, asked: number, contentRange: string | undefined): boolean {
  if (rows === 0) return true;
  if (rows >= asked) return false;
  const [, last, total] = CONTENT_RANGE.exec(contentRange ?? '') ?? [];
  return last === undefined || total === undefined || Number(last) + 1 >= Number(total);
}
