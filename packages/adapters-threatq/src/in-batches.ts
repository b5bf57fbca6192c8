export interface BatchLimits<Row> {
  readonly rows: number;
  readonly weight: number;
  weightOf(row: Row): number;
}

/** Consecutive pieces within the limits; a row too heavy for them comes alone. */
export function inBatches<Row>(
  rows: readonly Row[],
  limits: BatchLimits<Row>,
): readonly (readonly Row[])[] {
  const batches: Row[][] = [];
  let last: Row[] = [];
  let weight = 0;
  for (const row of rows) {
    const added = limits.weightOf(row);
    const isFull = last.length >= limits.rows || weight + added > limits.weight;
    if (last.length === 0 || isFull) {
      last = [];
      weight = 0;
      batches.push(last);
    }
    last.push(row);
    weight += added;
  }
  return batches;
}
