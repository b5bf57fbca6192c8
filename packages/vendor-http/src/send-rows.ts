import type { VendorError } from '@intelbridge/core';

/** What became of the rows of a batch. */
export interface SentRows<Row, Reply> {
  readonly replies: readonly Reply[];
  /** Each refused by itself. */
  readonly refused: ReadonlyMap<Row, VendorError>;
}

type IsRefused = (error: unknown) => error is VendorError;
type Send<Row, Reply> = (rows: readonly Row[]) => Promise<readonly Reply[]>;

/** After so many refusals one by one, without a row that is taken, it is not the rows. */
const MOST_REFUSED_ALONE = 20;

/**
 * Sends rows together and, where a batch is refused for one of them, by halves, so that a bad row fails alone. Rejects with
 * whatever else goes wrong, and with the refusal if it seems to be of everything.
 */
export async function sendRows<Row, Reply>(
  rows: readonly Row[],
  send: Send<Row, Reply>,
  isRefused: IsRefused,
): Promise<SentRows<Row, Reply>> {
  const replies: Reply[] = [];
  const refused = new Map<Row, VendorError>();
  let isAnyTaken = false;
  const batches = [rows];
  for (let batch = batches.pop(); batch !== undefined; batch = batches.pop()) {
    const [first] = batch;
    if (first === undefined) continue;
    const answer = await answerTo(batch, send, isRefused);
    if ('replies' in answer) {
      replies.push(...answer.replies);
      isAnyTaken = true;
    } else if (batch.length > 1) {
      const half = Math.ceil(batch.length / 2);
      batches.push(batch.slice(half), batch.slice(0, half));
    } else {
      refused.set(first, answer.refusal);
      if (!isAnyTaken && refused.size >= MOST_REFUSED_ALONE) throw answer.refusal;
    }
  }
  return { replies, refused };
}

async function answerTo<Row, Reply>(
  batch: readonly Row[],
  send: Send<Row, Reply>,
  isRefused: IsRefused,
): Promise<{ readonly replies: readonly Reply[] } | { readonly refusal: VendorError }> {
  try {
    return { replies: await send(batch) };
  } catch (error) {
    if (!isRefused(error)) throw error;
    return { refusal: error };
  }
}
