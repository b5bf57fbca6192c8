import { isVendorError, type VendorError } from '@intelbridge/core';

export interface Sent<Row, Reply> {
  readonly replies: readonly Reply[];
  /** Each refused by itself. */
  readonly refused: ReadonlyMap<Row, VendorError>;
}

/** A bad row, or a request line that is too long (dossier §3.1): 400, 413, 414, 431. */
const REFUSALS: ReadonlySet<number | undefined> = new Set([400, 413, 414, 431]);

/** Sends rows together and, while they are refused, in halves, so that one bad row costs one row. */
export async function byHalves<Row, Reply>(
  rows: readonly Row[],
  send: (rows: readonly Row[]) => Promise<readonly Reply[]>,
): Promise<Sent<Row, Reply>> {
  try {
    return { replies: await send(rows), refused: new Map() };
  } catch (error) {
    if (!isVendorError(error) || !REFUSALS.has(error.status)) throw error;
    const [only] = rows;
    if (rows.length === 1 && only !== undefined) {
      return { replies: [], refused: new Map([[only, error]]) };
    }
    const middle = Math.ceil(rows.length / 2);
    const left = await byHalves(rows.slice(0, middle), send);
    const right = await byHalves(rows.slice(middle), send);
    return {
      replies: [...left.replies, ...right.replies],
      refused: new Map([...left.refused, ...right.refused]),
    };
  }
}
