import {
  DAY_MS,
  HOUR_MS,
  OFFENSE_RUNS_KEPT,
  type OffenseCounts,
  type OffenseRun,
  type OffenseRuns,
} from '@intelbridge/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TemporaryStore, temporaryStore } from './temporary-store.ts';

const NOON = Date.UTC(2026, 5, 15, 12);
const run = (endedAt: number, counts: Partial<OffenseCounts> = {}): OffenseRun => ({
  kind: 'export',
  ok: false,
  startedAt: endedAt - 10,
  endedAt,
  counts: { created: 0, updated: 0, noted: 0, unchanged: 0, skipped: 0, refused: 0, ...counts },
  troubles: [{ offenseId: 4, value: '"ü\u0000', reason: 'no URL' }],
  errors: [{ kind: 'auth', message: 'ThreatQ: no' }],
});

describe('the log of work on offenses', () => {
  let temporary: TemporaryStore;
  let log: OffenseRuns;
  beforeEach(() => {
    temporary = temporaryStore();
    log = temporary.open().offenseRuns;
  });
  afterEach(() => temporary.remove());

  it('gives runs back as they were, the newest first and in pages, also after a restart', async () => {
    for (const n of [1, 2, 3]) await log.append(run(NOON + n));
    const again = temporary.open().offenseRuns;
    expect(await again.latest(2)).toEqual([
      { ...run(NOON + 3), id: 3 },
      { ...run(NOON + 2), id: 2 },
    ]);
    expect(await again.latest(2, 2)).toEqual([{ ...run(NOON + 1), id: 1 }]);
  });

  it('sums up by the hour, and leaves out hours in which nothing was done', async () => {
    await log.append(run(NOON, { created: 1 }));
    await log.append(run(NOON + HOUR_MS - 1, { created: 2, updated: 3, noted: 4 }));
    await log.append(run(NOON + HOUR_MS, { skipped: 1 }));
    await log.append(run(NOON + 2 * HOUR_MS, { noted: 1 }));
    expect(await log.hours(0)).toEqual([
      { at: NOON, created: 3, updated: 3, noted: 4 },
      { at: NOON + 2 * HOUR_MS, created: 0, updated: 0, noted: 1 },
    ]);
    expect(await log.hours(NOON + 1)).toHaveLength(1);
  });

  it('forgets runs and hours beyond those it keeps, and names so many troubles', async () => {
    const troubles = Array.from({ length: 900 }, (_, n) => ({ offenseId: n, reason: 'no' }));
    await log.append(run(NOON - 101 * DAY_MS, { created: 9 }));
    for (let n = 0; n < OFFENSE_RUNS_KEPT; n += 1)
      await log.append({ ...run(NOON, { created: 1 }), troubles });
    const kept = await log.latest(1_000);
    expect([kept.length, kept.at(-1)?.id]).toEqual([OFFENSE_RUNS_KEPT, 2]);
    expect(kept[0]?.troubles).toHaveLength(200);
    expect(await log.hours(0)).toEqual([
      { at: NOON, created: OFFENSE_RUNS_KEPT, updated: 0, noted: 0 },
    ]);
  });
});
