/** One measured promise. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ratio' | 'requests' | 'MB' | 'ms';
  /** What is promised: at least or at most this. */
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly met: boolean;
  /** What stands behind the value, for people. */
  readonly detail: string;
}

export function figure(given: Omit<Figure, 'met'>): Figure {
  const { value, atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY } = given;
  return {
    ...given,
    value: Math.round(value * 1_000) / 1_000,
    met: value >= atLeast && value <= atMost,
  };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
