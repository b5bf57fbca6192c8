import { FOREIGN, IN_DOUBT, type LedgerRow, NEVER, NOW_DUE } from '@intelbridge/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFINE, keysOf, type LedgerSubject, NOW, row, SET, type Store } from './ledger-fixture.ts';

/** The part of the Ledger contract about what is due and what is on its way. */
export function ledgerWorkContract(subject: LedgerSubject): void {
  describe(`Ledger contract, work: ${subject.name}`, () => {
    let opened: Awaited<ReturnType<LedgerSubject['open']>>;
    let store: Store;
    const put = (...rows: LedgerRow[]) => store.apply({ define: DEFINE, put: rows });

    beforeEach(async () => {
      opened = await subject.open();
      store = opened.store;
    });
    afterEach(() => opened.close());

    it('finds work from the instant it is due, earliest first', async () => {
      await put(
        row('late.example', { dueAt: NOW + 1 }),
        row('second.example', { dueAt: NOW }),
        row('first.example', { dueAt: NOW - 1 }),
        row('never.example', { dueAt: NEVER }),
      );
      expect((await store.due(SET, NOW, 10)).fresh.keys.toSorted()).toEqual([
        'first.example',
        'second.example',
      ]);
      expect((await store.due(SET, NOW, 1)).fresh.keys).toEqual(['first.example']);
    });

    it('finds due work of the asked set only', async () => {
      const other = { name: 'ThreatQ URL', elementType: 'ALNIC' } as const;
      await store.apply({
        define: [...DEFINE, other],
        put: [row('a.example', { set: other.name })],
      });
      expect(await store.due(SET, NOW, 10)).toMatchObject({ fresh: { keys: [] }, rows: [] });
    });

    it('delivers every row of a due key, together', async () => {
      await put(row('a.example', { dueAt: NEVER, pushedAt: NOW }), row('b.example'));
      await put(row('a.example', { collection: 'two' }));
      const { fresh, rows } = await store.due(SET, NOW, 10);
      expect(rows.map(({ key }) => key)).toEqual(['a.example', 'a.example']);
      expect(fresh.keys).toEqual(['b.example']);
    });

    it('takes for fresh what stands alone, asks for its entry and was never confirmed', async () => {
      await put(
        row('sent.example', { pushedAt: IN_DOUBT, value: 'SENT.example' }),
        row('confirmed.example', { pushedAt: NOW - 5 }),
        row('foreign.example', { pushedAt: FOREIGN }),
        row('left.example', { listed: false }),
        row('cut.example', { cut: true }),
        row('over.example', { expiresAt: NOW }),
      );
      const { fresh, gone, rows } = await store.due(SET, NOW, 10);
      expect(fresh).toMatchObject({
        keys: ['sent.example'],
        values: ['SENT.example'],
        expiresAt: [NOW + 9_000],
      });
      expect(gone.keys).toEqual([]);
      expect(rows).toHaveLength(5);
    });

    it('takes for gone what stands alone, does not ask and was confirmed', async () => {
      const pushedAt = NOW - 5;
      await put(
        row('left.example', { pushedAt, listed: false, value: 'LEFT.example' }),
        row('over.example', { pushedAt, expiresAt: NOW }),
        row('cut.example', { pushedAt, cut: true }),
        row('asked.example', { pushedAt }),
        row('sent.example', { pushedAt: IN_DOUBT, listed: false }),
        row('foreign.example', { pushedAt: FOREIGN, listed: false }),
        row('never.example', { listed: false }),
        row('shared.example', { pushedAt, listed: false }),
      );
      await put(row('shared.example', { collection: 'two', listed: false, pushedAt }));
      const { fresh, gone, rows } = await store.due(SET, NOW, 10);
      expect(fresh.keys).toEqual([]);
      expect(gone.keys.toSorted()).toEqual(['left.example', 'over.example']);
      expect(gone.values.toSorted()).toEqual(['LEFT.example', 'over.example']);
      expect(new Set(gone.expiresAt)).toEqual(new Set([NOW, NOW + 9_000]));
      expect(rows).toHaveLength(7);
    });

    it('forgets gone rows, and forgives those that went', async () => {
      const left = { pushedAt: NOW - 5, listed: false };
      await put(row('a.example', left), row('b.example', left), row('c.example', left));
      const { gone } = await store.due(SET, NOW, 10);
      await store.apply({ drop: [row('c.example')] });
      await put(row('d.example', left));
      await store.apply({ dropLists: [gone] });
      const after = await store.rows(SET, [...gone.keys, 'd.example']);
      expect(after.map(({ key }) => key)).toEqual(['d.example']);
    });

    it('settles fresh rows alike or each at its own time, and forgives those that went', async () => {
      await put(row('a.example'), row('b.example'), row('c.example'));
      const { fresh: rows } = await store.due(SET, NOW, 10);
      await store.apply({ drop: [row('c.example')] });
      const settled = { set: SET, rows, pushedAt: NOW };
      const found = async () => {
        const all = await store.rows(SET, rows.keys);
        return all.map(({ key, pushedAt, dueAt }) => [key, pushedAt, dueAt]);
      };
      await store.apply({ settleLists: [{ ...settled, dueAt: rows.keys.map(() => NEVER) }] });
      expect(await found()).toEqual([
        ['a.example', NOW, NEVER],
        ['b.example', NOW, NEVER],
      ]);
      const dueAt = rows.keys.map((key) => (key === 'a.example' ? NOW + 1 : NOW + 2));
      await store.apply({ settleLists: [{ ...settled, pushedAt: undefined, dueAt }] });
      expect(await found()).toEqual([
        ['a.example', undefined, NOW + 1],
        ['b.example', undefined, NOW + 2],
      ]);
    });

    it('walks all work in pages without losing or repeating a key', async () => {
      const keys = Array.from({ length: 25 }, (_, n) => `h${String(n).padStart(2, '0')}.example`);
      await put(...keys.map((key, n) => row(key, { dueAt: n % 3 === 0 ? NOW - 5 : NOW_DUE })));
      await put(row('h07.example', { collection: 'two', dueAt: NOW - 1 }));
      const seen: string[] = [];
      let work = await store.due(SET, NOW, 4);
      for (;;) {
        seen.push(...work.fresh.keys, ...keysOf(work.rows));
        if (work.next === undefined) break;
        work = await store.due(SET, NOW, 4, work.next);
      }
      expect([...new Set(seen)].toSorted()).toEqual(keys);
      expect(seen.filter((key) => key !== 'h07.example')).toHaveLength(24);
    });

    it('takes what is on its way as in doubt, and nothing else', async () => {
      await put(row('new.example'), row('old.example', { pushedAt: NOW }), row('other.example'));
      await store.apply({ confirmed: new Map([[SET, 1]]) });
      await store.markSent({ set: SET, keys: ['new.example', 'old.example', 'unknown'] }, 1);
      const rows = await store.rows(SET, ['new.example', 'old.example', 'other.example']);
      expect(Object.fromEntries(rows.map(({ key, pushedAt }) => [key, pushedAt]))).toEqual({
        'new.example': IN_DOUBT,
        'old.example': IN_DOUBT,
        'other.example': undefined,
      });
      expect((await store.sets(NOW))[0]?.confirmed).toBe(0);
    });

    it('waits no more for a sending without an answer once the work is begun again', async () => {
      const keys = ['a.example', 'b.example', 'c.example'];
      await put(...keys.map((key) => row(key)));
      await store.markSent({ set: SET, keys: keys.slice(0, 2) }, 0);
      await store.due(SET, NOW, 10);
      await store.markSent({ set: SET, keys }, 0);
      const pushed = { pushedAt: NOW, dueAt: NEVER };
      const settle = (await store.rows(SET, keys)).map((each) => ({ ...each, ...pushed }));
      await store.apply({ settle, answered: [{ set: SET, keys }] });
      store = await opened.reopen();
      const after = await store.rows(SET, keys);
      expect(after.map(({ pushedAt }) => pushedAt)).toEqual([NOW, NOW, NOW]);
    });

    it('keeps that until it is answered, over a restart and over what is put meanwhile', async () => {
      await put(row('a.example'), row('b.example', { pushedAt: NOW }), row('c.example'));
      const keys = ['a.example', 'b.example', 'c.example'];
      await store.markSent({ set: SET, keys }, 0);
      await put(row('b.example', { collection: 'two', pushedAt: IN_DOUBT }));
      const { rows } = await store.due(SET, NOW, 10);
      expect(rows).toHaveLength(2);
      expect(rows.map(({ pushedAt }) => pushedAt)).toEqual(rows.map(() => IN_DOUBT));
      await store.apply({
        put: [row('a.example', { pushedAt: NOW, dueAt: NEVER })],
        answered: [{ set: SET, keys: ['a.example'] }],
      });
      store = await opened.reopen();
      const after = await store.rows(SET, keys);
      expect(after.map(({ key, pushedAt }) => `${key} ${pushedAt}`).toSorted()).toEqual([
        `a.example ${NOW}`,
        'b.example 0',
        'b.example 0',
        'c.example 0',
      ]);
    });
  });
}
