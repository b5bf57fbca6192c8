import type { IndicatorRecord } from './indicator-record.ts';

export const timeFields = ['createdS', 'updatedS', 'touchedS'] as const;
export type TimeField = (typeof timeFields)[number];

interface Span {
  min: number;
  max: number;
}

/** Earliest and latest of each time ever written, so that a bound outside the span need not count as a new query. */
export class TimeSpans {
  readonly #spans: Record<TimeField, Span> = {
    createdS: { min: Number.POSITIVE_INFINITY, max: Number.NEGATIVE_INFINITY },
    updatedS: { min: Number.POSITIVE_INFINITY, max: Number.NEGATIVE_INFINITY },
    touchedS: { min: Number.POSITIVE_INFINITY, max: Number.NEGATIVE_INFINITY },
  };

  include(record: IndicatorRecord): void {
    for (const field of timeFields) {
      const span = this.#spans[field];
      const at = record[field];
      if (at < span.min) span.min = at;
      if (at > span.max) span.max = at;
    }
  }

  of(field: TimeField): Readonly<Span> {
    return this.#spans[field];
  }
}
