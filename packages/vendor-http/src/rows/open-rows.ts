import type { Answer } from '../call/answer.ts';
import type { OpenCall } from '../call/open-call.ts';
import { toUnusable } from '../call/to-failed-try.ts';
import type { Ends } from '../failure/connection-failure.ts';
import { FailedTry } from '../failure/failed-try.ts';
import { type RowBatchOptions, rowBatches } from './row-batches.ts';

type Batch = readonly unknown[] | undefined;

/** A reply that is read in batches; `undefined` is its end. */
export interface OpenRows {
  /** Again for each try. */
  first(answer: Answer): Promise<Batch>;
  /** Rejects with VendorError. */
  next(): Promise<Batch>;
  /** Ends the reply where it is. */
  close(): Promise<void>;
}

export function openRows(opened: OpenCall, ends: Ends, options: RowBatchOptions): OpenRows {
  let batches: AsyncGenerator<readonly unknown[], void, undefined> | undefined;
  const read = async (): Promise<Batch> => {
    const { value } = (await batches?.next()) ?? {};
    opened.deadline.pause();
    return value ?? undefined;
  };
  return {
    first(answer) {
      batches = rowBatches(answer.open(), options);
      return read();
    },
    async next() {
      opened.deadline.start(opened.timeoutMs);
      try {
        return await read();
      } catch (error) {
        const failed = toUnusable(error, opened, ends);
        throw failed instanceof FailedTry ? failed.failure : failed;
      }
    },
    async close() {
      await batches?.return();
    },
  };
}
