export interface BatchLimits<Row> {
  readonly rows: number;
  readonly weight: number;
  weightOf(row: Row): number;
  /** Rows of the same key do not come in one batch. */
  keyOf?(row: Row): string;
}

/** Consecutive pieces within the limits; a row too heavy for them comes alone. */
export function inBatches<Row>(
  rows: readonly Row[],
  limits: BatchLimits<Row>,
): readonly (readonly Row[])[] {
  const batches: Row[][] = [];
  let last: Row[] = [];
  let weight = 0;
  let keys = new Set<string>();
  for (const row of rows) {
    const added = limits.weightOf(row);
    const key = limits.keyOf?.(row);
    const isFull = last.length >= limits.rows || weight + added > limits.weight;
    if (last.length === 0 || isFull || (key !== undefined && keys.has(key))) {
      last = [];
      weight = 0;
      keys = new Set();
      batches.push(last);
    }
    last.push(row);
    weight += added;
    if (key !== undefined) keys.add(key);
  }
  return batches;
}
