import { csv } from '../../format/csv.ts';
import { texts } from '../../texts/texts.ts';
import type { SetRow } from './use-sets.ts';

const instant = (at: number | undefined): string | undefined =>
  at === undefined ? undefined : new Date(at).toISOString();

/** Numbers without separators and times in UTC, as programs read them. */
export function setsCsv(rows: readonly SetRow[]): string {
  const lines = rows.map(
    ({ name, elementType, indicators, budget, leftOut, nextExpiryAt, lastChange }) => [
      name,
      elementType,
      indicators,
      budget,
      leftOut,
      instant(nextExpiryAt),
      instant(lastChange?.at),
      lastChange?.added,
      lastChange?.removed,
    ],
  );
  return csv([texts.dashboard.sets.columns, ...lines]);
}
