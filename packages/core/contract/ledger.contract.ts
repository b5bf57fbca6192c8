import { IN_DOUBT, type LedgerRow, NEVER } from '@intelbridge/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  bare,
  checkpoint,
  DEFINE,
  type LedgerSubject,
  NOW,
  row,
  SET,
  type Store,
} from './ledger-fixture.ts';
import { ledgerKeepingContract } from './ledger-keeping.contract.ts';
import { ledgerWorkContract } from './ledger-work.contract.ts';

export function ledgerContract(subject: LedgerSubject): void {
  ledgerWorkContract(subject);
  ledgerKeepingContract(subject);
  describe(`Ledger contract: ${subject.name}`, () => {
    let opened: Awaited<ReturnType<LedgerSubject['open']>>;
    let store: Store;
    const put = (...rows: LedgerRow[]) => store.apply({ define: DEFINE, put: rows });

    beforeEach(async () => {
      opened = await subject.open();
      store = opened.store;
    });
    afterEach(() => opened.close());

    it('knows nothing when new', async () => {
      expect(await store.rows(SET, ['a.example'])).toEqual([]);
      expect(await store.due(SET, NOW, 10)).toEqual({
        fresh: { refs: [], keys: [], values: [], expiresAt: [] },
        gone: { refs: [], keys: [], values: [], expiresAt: [] },
        rows: [],
        next: undefined,
      });
      expect(await store.sets(NOW)).toEqual([]);
    });

    it('returns rows as they were put, whatever their values', async () => {
      const rows = [
        row('a.example'),
        row('b.example', { score: undefined, expiresAt: NEVER, dueAt: NEVER, listed: false }),
        row('o\'hara, "x" \\ 100% ünïcødé 🦊.example', { pushedAt: NOW, origin: 'ä', value: 'Ä' }),
        row('long.example/'.padEnd(4_000, 'x'), { pushedAt: IN_DOUBT }),
      ];
      await put(...rows);
      const read = await store.rows(
        SET,
        rows.map(({ key }) => key),
      );
      expect(bare(read).toSorted((a, b) => a.value.length - b.value.length)).toEqual(
        rows.toSorted((a, b) => a.value.length - b.value.length),
      );
    });

    it('tells apart rows by set, key, collection and origin', async () => {
      const other = { name: 'ThreatQ URL', elementType: 'ALNIC' } as const;
      const rows = [
        row('a.example'),
        row('a.example', { origin: 'A.example', value: 'A.example' }),
        row('a.example', { collection: 'two' }),
        row('a.example', { set: other.name }),
      ];
      await store.apply({ define: [...DEFINE, other], put: rows });
      expect(await store.rows(SET, ['a.example'])).toHaveLength(3);
      await store.apply({ drop: [row('a.example')] });
      expect(await store.rows(SET, ['a.example'])).toHaveLength(2);
      expect(bare(await store.rows(other.name, ['a.example']))).toEqual([rows[3]]);
    });

    it('keeps the latest of rows with one identity', async () => {
      await put(row('a.example', { score: 1 }));
      await put(row('a.example', { score: 9 }));
      expect(bare(await store.rows(SET, ['a.example']))).toEqual([row('a.example', { score: 9 })]);
    });

    it('saves a row it delivered, changed, also when it was dropped or replaced meanwhile', async () => {
      await put(row('a.example'), row('b.example'), row('c.example'));
      const rows = await store.rows(SET, ['a.example', 'b.example', 'c.example']);
      await store.apply({ drop: [row('b.example')] });
      await put(row('d.example'));
      await store.apply({ drop: [row('c.example')] });
      await put(row('c.example', { score: 1 }));
      await store.apply({ put: rows.map((each) => ({ ...each, score: 9, dueAt: NOW + 7 })) });
      const after = await store.rows(SET, ['a.example', 'b.example', 'c.example', 'd.example']);
      expect(after.map(({ key, score }) => `${key} ${score}`).toSorted()).toEqual([
        'a.example 9',
        'b.example 9',
        'c.example 9',
        'd.example 5',
      ]);
    });

    it('settles rows it delivered, and rows it is told of, and no others', async () => {
      await put(row('a.example'), row('b.example'), row('c.example'), row('d.example'));
      const [a, b] = await store.rows(SET, ['a.example', 'b.example']);
      await store.apply({ drop: [row('b.example')] });
      await put(row('e.example'));
      const settled = [a, b, row('c.example'), row('z.example')].flatMap((each) => each ?? []);
      const done = { pushedAt: NOW, dueAt: NEVER };
      await store.apply({ settle: settled.map((each) => ({ ...each, ...done, score: 9 })) });
      const keys = ['a.example', 'b.example', 'c.example', 'd.example', 'e.example', 'z.example'];
      const after = bare(await store.rows(SET, keys));
      expect(after.toSorted((x, y) => (x.key < y.key ? -1 : 1))).toEqual([
        row('a.example', done),
        row('c.example', done),
        row('d.example'),
        row('e.example'),
      ]);
    });

    it('forgets rows it delivered', async () => {
      await put(row('a.example'), row('b.example'));
      await store.apply({ drop: await store.rows(SET, ['a.example', 'c.example']) });
      expect(bare(await store.rows(SET, ['a.example', 'b.example']))).toEqual([row('b.example')]);
    });

    it('gives only the rows of the keys asked for, rows of a key together', async () => {
      await put(row('a.example'), row('b.example'), row('c.example'));
      await put(row('a.example', { collection: 'two' }), row('c.example', { collection: 'two' }));
      const keys = (await store.rows(SET, ['c.example', 'a.example', 'x'])).map(({ key }) => key);
      expect(keys).toHaveLength(4);
      expect(keys[0]).toBe(keys[1]);
      expect(keys[2]).toBe(keys[3]);
      expect(await store.rows('ThreatQ Nothing', ['a.example'])).toEqual([]);
    });

    it('forgets dropped rows and tolerates unknown ones', async () => {
      await put(row('a.example'), row('b.example'));
      await store.apply({ drop: [row('a.example'), row('z.example')] });
      expect(bare(await store.rows(SET, ['a.example', 'b.example']))).toEqual([row('b.example')]);
    });

    it('lists sets with their type, confirmed entries and whether work is due', async () => {
      const url = { name: 'ThreatQ URL', elementType: 'ALNIC' } as const;
      await store.apply({ define: [url, ...DEFINE], put: [row('a.example', { dueAt: NOW + 5 })] });
      await store.apply({ confirmed: new Map([[SET, 3]]) });
      await store.apply({
        confirmed: new Map([
          [SET, -1],
          [url.name, 7],
        ]),
      });
      expect(await store.sets(NOW)).toEqual([
        { ...DEFINE[0], confirmed: 2, due: 0, fed: true, cut: 0 },
        { ...url, confirmed: 7, due: 0, fed: false, cut: 0 },
      ]);
      expect((await store.sets(NOW + 5)).map(({ due }) => due)).toEqual([1, 0]);
    });

    it('keeps the type a set was first defined with', async () => {
      await store.apply({ define: DEFINE });
      await store.apply({ define: [{ name: SET, elementType: 'ALN' }] });
      expect((await store.sets(NOW))[0]?.elementType).toBe('ALNIC');
    });

    it('applies all of a change or nothing of it', async () => {
      await put(row('a.example'));
      const broken = {
        put: [row('b.example'), row('c.example', { set: 'ThreatQ never defined' })],
        drop: [row('a.example')],
        checkpoint: checkpoint('one', NOW),
        confirmed: new Map([[SET, 5]]),
      };
      await expect(store.apply(broken)).rejects.toBeInstanceOf(Error);
      expect(bare(await store.rows(SET, ['a.example', 'b.example']))).toEqual([row('a.example')]);
      expect(await store.checkpoint('one')).toBeUndefined();
      expect((await store.sets(NOW))[0]?.confirmed).toBe(0);
    });

    it('has everything again after a restart', async () => {
      await store.apply({
        define: DEFINE,
        put: [row('a.example', { pushedAt: NOW }), row('b.example')],
        checkpoint: checkpoint('one', NOW),
        confirmed: new Map([[SET, 1]]),
      });
      await store.markSent({ set: SET, keys: ['b.example'] }, 0);
      const again = await opened.reopen();
      expect(bare(await again.rows(SET, ['a.example', 'b.example']))).toEqual([
        row('a.example', { pushedAt: NOW }),
        row('b.example', { pushedAt: IN_DOUBT }),
      ]);
      expect(await again.sets(NOW)).toMatchObject([{ ...DEFINE[0], confirmed: 1, due: 2 }]);
      expect(await again.checkpoint('one')).toEqual(checkpoint('one', NOW));
    });
  });
}
