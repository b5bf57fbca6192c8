/** The next of 1, 2, 5, 10, 20 … at or above a value; at least 1. */
function niceAbove(value: number): number {
  if (value <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 5, 10].find((each) => each * power >= value) ?? 10;
  return step * power;
}

/** Round numbers from `low` to `high`, some four of them, always with both ends covered and with 0. */
export function niceTicks(low: number, high: number): readonly number[] {
  const step = niceAbove(Math.max(high - low, 1) / 4);
  const first = Math.floor(low / step);
  const last = Math.ceil(Math.max(high, low + step) / step);
  return Array.from({ length: last - first + 1 }, (_, n) => (first + n) * step);
}

/** From values to pixels. */
export const scale =
  (domain: readonly [number, number], range: readonly [number, number]) =>
  (value: number): number => {
    const [from, to] = domain;
    const part = to === from ? 0.5 : (value - from) / (to - from);
    return range[0] + part * (range[1] - range[0]);
  };
