import type { ListReply } from './reply.schema.ts';

/**
 * All rows of a short list (types, statuses, data collections), page after page. It ends when the total is reached or a
 * page brings nothing new: a server that ignores the offset sends the same rows for ever.
 */
export async function readAll<Row>(
  fetch: (offset: number) => Promise<ListReply>,
  read: (rows: readonly unknown[]) => readonly Row[],
  keyOf: (row: Row) => string | number,
): Promise<readonly Row[]> {
  const found = new Map<string | number, Row>();
  for (let offset = 0; ; ) {
    const { rows, total } = await fetch(offset);
    const before = found.size;
    for (const row of read(rows)) if (!found.has(keyOf(row))) found.set(keyOf(row), row);
    offset += rows.length;
    if (found.size === before || (total !== undefined && offset >= total))
      return [...found.values()];
  }
}
