import { FOREIGN, IN_DOUBT, type Instant, type LedgerRow, type RowLists } from '@intelbridge/core';

/** Delivers rows as lists and finds them again by the numbers it gave them. */
export class ListNumbers {
  readonly #delivered: LedgerRow[] = [];

  toLists(rows: readonly LedgerRow[]): RowLists {
    const first = this.#delivered.length;
    this.#delivered.push(...rows);
    return {
      refs: rows.map((_row, n) => first + n),
      keys: rows.map(({ key }) => key),
      values: rows.map(({ value }) => value),
      expiresAt: rows.map(({ expiresAt }) => expiresAt),
    };
  }

  row(ref: number | undefined): LedgerRow | undefined {
    return ref === undefined ? undefined : this.#delivered[ref];
  }
}

/** Whether all rows of one key are a single one that only has to be sent. */
export function isFresh(ofKey: readonly LedgerRow[], now: Instant): boolean {
  const [row] = ofKey;
  if (row === undefined || ofKey.length > 1) return false;
  const { listed, cut, expiresAt, pushedAt } = row;
  return listed && !cut && expiresAt > now && (pushedAt === undefined || pushedAt === IN_DOUBT);
}

/** Whether all rows of one key are a single one whose entry only has to be taken away. */
export function isGone(ofKey: readonly LedgerRow[], now: Instant): boolean {
  const [row] = ofKey;
  if (row === undefined || ofKey.length > 1) return false;
  const { listed, expiresAt, pushedAt = FOREIGN } = row;
  return (!listed || expiresAt <= now) && pushedAt > FOREIGN;
}
