import { type RunSummary, SECOND_MS } from '@intelbridge/core';

/** Where no run has shown another one. */
const USUAL_PER_SECOND = 1_000;
/** Fewer entries say nothing about many. */
const ENOUGH = 100;

/** Entries that a sync writes in a second, reading included, as the best of these runs did. */
export function writingRate(
  runs: readonly Pick<RunSummary, 'startedAt' | 'endedAt' | 'totals'>[],
): number {
  const rates = runs.flatMap(({ startedAt, endedAt, totals }) => {
    const written = totals.added + totals.refreshed + totals.removed;
    if (written < ENOUGH || endedAt <= startedAt) return [];
    return [(written * SECOND_MS) / (endedAt - startedAt)];
  });
  return rates.length === 0 ? USUAL_PER_SECOND : Math.max(...rates);
}
