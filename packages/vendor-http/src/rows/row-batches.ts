import type { Readable } from 'node:stream';
import { RowScanner } from './row-scanner.ts';

export interface RowBatchOptions {
  /** Path of keys to the array. */
  readonly at: readonly string[];
  /** Rows per batch; the last one may be smaller. */
  readonly batch: number;
  /** Most bytes one row may take. */
  readonly limitBytes: number;
  /** A reply without the array has no rows. */
  readonly optional?: boolean;
}

/** Rows as the body comes in; no more of it is read than the reader asks for. Rejects with BrokenReply or the body's error. */
export async function* rowBatches(
  body: Readable,
  { at, batch, limitBytes, optional }: RowBatchOptions,
): AsyncGenerator<readonly unknown[], void, undefined> {
  const scanner = new RowScanner(at, limitBytes, optional);
  let waiting: unknown[] = [];
  for await (const chunk of body as AsyncIterable<Buffer>) {
    const rows = scanner.push(chunk);
    waiting = waiting.length === 0 ? rows : waiting.concat(rows);
    let from = 0;
    for (; waiting.length - from >= batch; from += batch) yield waiting.slice(from, from + batch);
    if (from > 0) waiting = waiting.slice(from);
  }
  scanner.end();
  if (waiting.length > 0) yield waiting;
}
