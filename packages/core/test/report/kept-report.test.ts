import { keptReport, REJECTS_KEPT, type SetReport, type SyncReport } from '@intelbridge/core';
import { expect, it } from 'vitest';

const set = (name: string, rejects: number, value: string): SetReport => ({
  name,
  added: 1,
  refreshed: 0,
  removed: 0,
  unchanged: 0,
  repaired: 0,
  cut: 0,
  tooOld: 0,
  samples: { added: [value], refreshed: [], removed: [] },
  rejected: Array.from({ length: rejects }, () => ({ value, reason: 'too long' })),
  rejectedCount: rejects,
});

it('keeps the first rejects of all sets together, their counts, and the beginnings of long values', () => {
  const long = 'x'.repeat(5_000);
  const sets = [set('a', REJECTS_KEPT - 1, 'v'), set('b', 5, long), set('c', 5, 'v')];
  const report: SyncReport = { ok: true, collections: [], sets, held: [], errors: [] };
  const kept = keptReport(report);
  expect(kept.sets.map(({ rejected, rejectedCount }) => [rejected.length, rejectedCount])).toEqual([
    [REJECTS_KEPT - 1, REJECTS_KEPT - 1],
    [1, 5],
    [0, 5],
  ]);
  expect(kept.sets[1]?.rejected[0]?.value).toBe(`${'x'.repeat(199)}…`);
  expect(kept.sets[1]?.samples.added).toEqual([`${'x'.repeat(199)}…`]);
  expect({ ...kept, sets: [] }).toEqual({ ...report, sets: [] });
});
