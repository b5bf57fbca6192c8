import { type FinishedRun, RUNS_KEPT, type RunLog, type SyncReport } from '@intelbridge/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

export interface RunLogSubject {
  readonly name: string;
  /** A fresh, empty log every time. `reopen` gives the same data to a new instance, as after a restart. */
  open(): Promise<{ runs: RunLog; reopen(): Promise<RunLog>; close(): Promise<void> }>;
}

const NOW = 1_750_000_000_000;

const report = (rejects = 1): SyncReport => ({
  ok: false,
  collections: [
    { name: 'one', fetched: 7, complete: false, reason: 'the answer broke off', full: true },
    { name: 'two', fetched: 2, complete: true, full: false },
  ],
  sets: [
    {
      name: 'ThreatQ URL',
      added: 3,
      refreshed: 4,
      removed: 5,
      unchanged: 6,
      repaired: 1,
      cut: 2,
      tooOld: 8,
      samples: { added: ['http://a.example/'], refreshed: [], removed: ['http://b.example/'] },
      rejected: Array.from({ length: rejects }, () => ({ value: '"ü\u0000', reason: 'no URL' })),
      rejectedCount: rejects,
    },
  ],
  held: [
    { set: 'ThreatQ URL', collection: 'one', entries: 9, of: 9, since: NOW, confirmed: false },
  ],
  errors: [{ kind: 'protocol', message: 'ThreatQ: the answer broke off' }],
});

const finished = (changes: Partial<FinishedRun> = {}): FinishedRun => ({
  kind: 'full sync',
  outcome: 'failed',
  startedAt: NOW,
  endedAt: NOW + 1_500,
  usage: { QRadar: { requests: 3, bytesSent: 10, bytesReceived: 20 } },
  report: report(),
  ...changes,
});

export function runLogContract(subject: RunLogSubject): void {
  describe(`RunLog contract: ${subject.name}`, () => {
    let opened: Awaited<ReturnType<RunLogSubject['open']>>;
    let runs: RunLog;

    beforeEach(async () => {
      opened = await subject.open();
      runs = opened.runs;
    });
    afterEach(() => opened.close());

    it('knows no run before the first', async () => {
      expect(await runs.latest(10)).toEqual([]);
      expect(await runs.run(1)).toBeUndefined();
    });

    it('gives back the whole of a run, also after a restart', async () => {
      const id = await runs.append(finished());
      expect(await runs.run(id)).toEqual({ id, ...finished() });
      expect(await (await opened.reopen()).run(id)).toEqual({ id, ...finished() });
    });

    it('lists the newest first, in numbers only, and no more than asked for', async () => {
      const first = await runs.append(finished());
      const second = await runs.append(finished({ kind: 'sync', outcome: 'interrupted' }));
      const third = await runs.append(finished({ outcome: 'ok', usage: {} }));
      expect(third).toBeGreaterThan(second);
      expect((await runs.latest(2)).map(({ id }) => id)).toEqual([third, second]);
      const { report: _report, ...facts } = finished();
      expect((await runs.latest(9)).at(-1)).toEqual({
        id: first,
        ...facts,
        totals: {
          fetched: 9,
          added: 3,
          refreshed: 4,
          removed: 5,
          unchanged: 6,
          repaired: 1,
          cut: 2,
          tooOld: 8,
          rejected: 1,
          held: 9,
          errors: 1,
        },
      });
    });

    it('forgets the oldest beyond those it keeps, and gives no id twice', async () => {
      const ids: number[] = [];
      for (let run = 0; run < RUNS_KEPT + 2; run += 1) ids.push(await runs.append(finished()));
      expect((await runs.latest(RUNS_KEPT * 2)).map(({ id }) => id)).toEqual(
        ids.slice(2).toReversed(),
      );
      expect(await runs.run(ids[1] ?? 0)).toBeUndefined();
      expect(new Set(ids).size).toBe(ids.length);
    });

    it('names only so many rejects of a run, and counts them all', async () => {
      const id = await runs.append(finished({ report: report(3_000) }));
      const set = (await runs.run(id))?.report.sets[0];
      expect(set?.rejected).toHaveLength(1_000);
      expect(set?.rejectedCount).toBe(3_000);
      expect((await runs.latest(1))[0]?.totals.rejected).toBe(3_000);
    });
  });
}
