import type { Indicator, Instant, UnreadableRow } from '@intelbridge/core';
import { report } from '../wire/report.schema.ts';
import { toIndicator } from './to-indicator.ts';

/** What one page says. */
export interface FireRows {
  readonly indicators: readonly Indicator[];
  readonly unreadable: readonly UnreadableRow[];
  /** The last time that any of them was seen. */
  readonly latest: Instant | undefined;
}

export function toRows(items: readonly unknown[], now: Instant): FireRows {
  const indicators: Indicator[] = [];
  const unreadable: UnreadableRow[] = [];
  for (const item of items) {
    const read = report.safeParse(item);
    const indicator = read.success ? toIndicator(read.data, now) : undefined;
    if (indicator) indicators.push(indicator);
    else {
      const value = read.success ? read.data.ip : '';
      unreadable.push({ value, reason: 'it has no IP address' });
    }
  }
  const seen = indicators.flatMap(({ updatedAt }) => updatedAt ?? []);
  return { indicators, unreadable, latest: seen.length === 0 ? undefined : Math.max(...seen) };
}
