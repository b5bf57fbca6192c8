export interface BarPart {
  readonly series: number;
  readonly from: number;
  readonly to: number;
}

/** Where the parts of one bar stand: one on the other, those of `down` below zero. Empty parts are none. */
export function stacked(values: readonly number[], down: readonly number[]): readonly BarPart[] {
  let above = 0;
  let below = 0;
  return values.flatMap((value, series) => {
    if (value === 0) return [];
    if (down.includes(series)) {
      below -= value;
      return [{ series, from: below, to: below + value }];
    }
    above += value;
    return [{ series, from: above - value, to: above }];
  });
}
