import type { ExportedOffense, ExportLedger, Instant } from '@intelbridge/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HOSTILE_TEXTS } from './hostile-texts.ts';

export interface ExportLedgerSubject {
  readonly name: string;
  /** A fresh, empty ledger every time. `reopen` gives the same data to a new instance, as after a restart. */
  open(): Promise<{
    exports: ExportLedger;
    reopen(): Promise<ExportLedger>;
    close(): Promise<void>;
  }>;
}

const NOW: Instant = 1_750_000_000_000;
const MANY = 30_000;

const exported = (offenseId: number, changes: Partial<ExportedOffense> = {}): ExportedOffense => ({
  offenseId,
  eventId: `event of ${offenseId}`,
  happenedAt: NOW - offenseId,
  fingerprint: 'first',
  closed: false,
  ...changes,
});
const numbered = (count: number): number[] => Array.from({ length: count }, (_, n) => n + 1);

export function exportLedgerContract(subject: ExportLedgerSubject): void {
  describe(`ExportLedger contract: ${subject.name}`, () => {
    let opened: Awaited<ReturnType<ExportLedgerSubject['open']>>;
    let exports: ExportLedger;
    const listed = async (ids: readonly number[], from = exports) => [
      ...(await from.exported(ids)).values(),
    ];

    beforeEach(async () => {
      opened = await subject.open();
      exports = opened.exports;
    });
    afterEach(() => opened.close());

    it('knows nothing before the first export', async () => {
      expect(await exports.exportCursor()).toBeUndefined();
      expect(await exports.exported([1, 2])).toEqual(new Map());
      expect(await exports.exported([])).toEqual(new Map());
      expect(await exports.openExports(10)).toEqual([]);
    });

    it('gives back the offenses asked for, each by its id, and no others', async () => {
      const one = exported(1, { closed: true });
      await exports.saveExports([one, exported(2), exported(3)], NOW);
      expect(await exports.exported([3, 1, 3, 9])).toEqual(
        new Map([
          [1, one],
          [3, exported(3)],
        ]),
      );
      expect(await exports.exported([])).toEqual(new Map());
    });

    it('keeps ids and instants as large as numbers go, and texts as they came', async () => {
      const largest = Number.MAX_SAFE_INTEGER;
      const saved = HOSTILE_TEXTS.map((text, n) =>
        exported(largest - n, { eventId: text, fingerprint: text, happenedAt: largest - n }),
      );
      await exports.saveExports([...saved, exported(0, { happenedAt: 0 })], largest);
      const ids = saved.map(({ offenseId }) => offenseId);
      expect((await listed(ids)).sort((a, b) => b.offenseId - a.offenseId)).toEqual(saved);
      expect(await listed([0])).toEqual([exported(0, { happenedAt: 0 })]);
      expect(await exports.exportCursor()).toBe(largest);
    });

    it('replaces what it knew of an offense; of one given twice the last counts', async () => {
      await exports.saveExports([exported(1), exported(2)], NOW);
      const changed = exported(1, { eventId: 'other', fingerprint: 'second', happenedAt: 5 });
      await exports.saveExports([exported(1, { fingerprint: 'between' }), changed], NOW);
      expect(await listed([1])).toEqual([changed]);
      expect(await listed([2])).toEqual([exported(2)]);
      expect(await exports.openExports(10)).toEqual([2, 1]);
    });

    it('moves the cursor with exports or without, also back, and leaves it if none is given', async () => {
      await exports.saveExports([exported(1)], undefined);
      expect(await exports.exportCursor()).toBeUndefined();
      await exports.saveExports([], NOW);
      await exports.saveExports([exported(2)], undefined);
      await exports.saveExports([], undefined);
      expect(await exports.exportCursor()).toBe(NOW);
      await exports.saveExports([], NOW - 5);
      expect(await exports.exportCursor()).toBe(NOW - 5);
    });

    it('saves exports and cursor together or not at all', async () => {
      await exports.saveExports([exported(1)], NOW);
      const changed = exported(1, { fingerprint: 'second' });
      const failing: Parameters<ExportLedger['saveExports']>[] = [
        [[changed, exported(2), exported(3, { happenedAt: Number.NaN }), exported(4)], NOW + 5],
        [[changed, exported(2), exported(2.5)], NOW + 5],
        [[changed, exported(2)], Number.NaN],
      ];
      for (const save of failing) {
        await expect(exports.saveExports(...save)).rejects.toBeInstanceOf(Error);
        expect(await exports.exportCursor()).toBe(NOW);
        expect(await listed([1, 2, 3, 4])).toEqual([exported(1)]);
      }
      await exports.saveExports([changed], NOW + 5);
      expect(await listed([1])).toEqual([changed]);
    });

    it('lists open exports by id, the highest first, and no more than asked for', async () => {
      await exports.saveExports([exported(2), exported(10), exported(9, { closed: true })], NOW);
      await exports.saveExports([exported(7), exported(3, { happenedAt: NOW + 5 })], NOW);
      expect(await exports.openExports(10)).toEqual([10, 7, 3, 2]);
      expect(await exports.openExports(3)).toEqual([10, 7, 3]);
      expect(await exports.openExports(0)).toEqual([]);
      await exports.saveExports([exported(10, { closed: true }), exported(9)], NOW);
      expect(await exports.openExports(2)).toEqual([9, 7]);
    });

    it('takes tens of thousands of offenses and ids at once', async () => {
      const ids = numbered(MANY);
      await exports.saveExports(
        ids.map((id) => exported(id, { closed: id % 2 === 0 })),
        NOW,
      );
      const found = await exports.exported([...ids, MANY + 1]);
      expect(found.size).toBe(MANY);
      expect(found.get(MANY)).toEqual(exported(MANY, { closed: true }));
      expect(await exports.openExports(MANY)).toHaveLength(MANY / 2);
    });

    it('has everything again after a restart', async () => {
      await exports.saveExports([exported(1), exported(2, { closed: true })], NOW);
      const again = await opened.reopen();
      expect(await again.exportCursor()).toBe(NOW);
      expect(await listed([1, 2], again)).toEqual([exported(1), exported(2, { closed: true })]);
      expect(await again.openExports(10)).toEqual([1]);
    });
  });
}
