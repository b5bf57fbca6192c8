import {
  CONSOLE,
  FOREIGN,
  type HeldDeletion,
  type LedgerRow,
  NEVER,
  REMOVAL_DUE,
  type RollOf,
} from '@intelbridge/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  checkpoint,
  DEFINE,
  type LedgerSubject,
  NOW,
  row,
  SET,
  type Store,
} from './ledger-fixture.ts';

const OTHER = { name: 'ThreatQ URL', elementType: 'ALNIC' } as const;
const HELD: HeldDeletion = {
  set: SET,
  collection: 'one',
  entries: 2_000,
  of: 3_000,
  since: NOW,
  confirmed: false,
};

/** The part of the Ledger contract about who is absent, what a full set keeps, and what is held. */
export function ledgerKeepingContract(subject: LedgerSubject): void {
  describe(`Ledger contract, keeping: ${subject.name}`, () => {
    let opened: Awaited<ReturnType<LedgerSubject['open']>>;
    let store: Store;
    const put = (...rows: LedgerRow[]) => store.apply({ define: [...DEFINE, OTHER], put: rows });
    const absent = async (of: RollOf, present: readonly string[], limit = 10) => {
      const roll = await store.callRoll(of);
      roll.mark((await store.rows(SET, present)).filter(({ collection }) => collection === 'one'));
      await put(row('late.example'));
      const keys: string[] = [];
      for await (const page of roll.absent(limit)) {
        expect(page.length).toBeLessThanOrEqual(limit);
        keys.push(...page.map(({ key, collection, set }) => `${set} ${collection} ${key}`));
        await store.apply({ put: page.map((each) => ({ ...each, listed: false })) });
      }
      return keys.sort();
    };

    beforeEach(async () => {
      opened = await subject.open();
      store = opened.store;
    });
    afterEach(() => opened.close());

    it('names who of a collection is not marked, in all sets, and not who came later', async () => {
      await put(
        row('a.example'),
        row('b.example'),
        row('b.example', { collection: 'two' }),
        row('c.example', { listed: false }),
        row('http://d.example/', { set: OTHER.name }),
      );
      expect(await absent({ collection: 'one' }, ['a.example'])).toEqual([
        `${SET} one b.example`,
        `${OTHER.name} one http://d.example/`,
      ]);
      expect(await absent({ collection: 'nobody' }, [])).toEqual([]);
    });

    it('takes them from their collection, but in the sets excepted, and nobody else', async () => {
      const many = Array.from({ length: 25 }, (_, n) => row(`h${n}.example`));
      await put(
        row('a.example'),
        row('b.example', { pushedAt: NOW, dueAt: NEVER }),
        row('b.example', { collection: 'two' }),
        row('http://d.example/', { set: OTHER.name }),
        ...many,
      );
      const roll = await store.callRoll({ collection: 'one' });
      roll.mark(await store.rows(SET, ['a.example']));
      await put(row('late.example'));
      for await (const _step of roll.unlistAbsent(new Set([OTHER.name, 'nowhere'])));
      const keys = ['a.example', 'b.example', 'late.example', ...many.map(({ key }) => key)];
      const found = [
        ...(await store.rows(SET, keys)),
        ...(await store.rows(OTHER.name, ['http://d.example/'])),
      ];
      const gone = found.filter(({ listed }) => !listed);
      expect(found).toHaveLength(30);
      expect(gone.map(({ key, collection }) => `${collection} ${key}`).toSorted()).toEqual(
        ['one b.example', ...many.map(({ key }) => `one ${key}`)].toSorted(),
      );
      expect(new Set(gone.map(({ dueAt }) => dueAt))).toEqual(new Set([REMOVAL_DUE]));
      expect(gone.find(({ key }) => key === 'b.example')?.pushedAt).toBe(NOW);
    });

    it('names which entries of a set, confirmed or of another hand, are not marked', async () => {
      await put(
        row('a.example', { pushedAt: NOW }),
        row('b.example', { pushedAt: NOW }),
        row('c.example'),
        row('d.example', { pushedAt: FOREIGN }),
        row('e.example', { pushedAt: NOW, listed: false }),
        row('http://f.example/', { set: OTHER.name, pushedAt: NOW }),
      );
      expect(await absent({ set: SET }, ['a.example'])).toEqual([
        `${SET} one b.example`,
        `${SET} one d.example`,
        `${SET} one e.example`,
      ]);
    });

    it('takes a row for a new one whose number another had', async () => {
      await put(row('a.example'), row('z.example'));
      const roll = await store.callRoll({ collection: 'one' });
      await store.apply({ drop: [row('z.example')] });
      await put(row('y.example'));
      const keys: string[] = [];
      for await (const page of roll.absent(10)) keys.push(...page.map(({ key }) => key));
      expect(keys).toEqual(['a.example']);
    });

    it('names the absent in pages', async () => {
      const keys = Array.from({ length: 25 }, (_, n) => `h${n}.example`);
      await put(...keys.map((key) => row(key)));
      expect(await absent({ collection: 'one' }, keys.slice(0, 5), 4)).toHaveLength(20);
    });

    it('ranks what asks by score, update and key', async () => {
      await put(
        row('none.example', { score: undefined }),
        row('zero.example', { score: 0 }),
        row('old.example', { score: 5, updatedAt: NOW - 9 }),
        row('new.example', { score: 5, updatedAt: NOW - 1 }),
        row('newer.example', { score: 5, updatedAt: NOW - 1 }),
        row('best.example', { score: 9.5 }),
        row('cut.example', { score: 3, cut: true }),
        row('cut-better.example', { score: 4, cut: true }),
        row('gone.example', { score: 10, listed: false }),
        row('expired.example', { score: 10, expiresAt: NOW }),
        row('elsewhere.example', { set: OTHER.name, score: 0 }),
      );
      const keys = async (which: 'worst-kept' | 'best-cut', limit: number) =>
        (await store.ranked(SET, which, NOW, limit)).map(({ key }) => key);
      expect(await keys('worst-kept', 10)).toEqual([
        'none.example',
        'zero.example',
        'old.example',
        'newer.example',
        'new.example',
        'best.example',
      ]);
      expect(await keys('worst-kept', 2)).toEqual(['none.example', 'zero.example']);
      expect(await keys('best-cut', 10)).toEqual(['cut-better.example', 'cut.example']);
      expect(await store.kept(SET, NOW)).toBe(6);
      expect((await store.sets(NOW)).map(({ cut }) => cut)).toEqual([2, 0]);
    });

    it('ranks what was put after it ranked for the first time', async () => {
      await put(row('a.example', { score: 5 }));
      await store.ranked(SET, 'worst-kept', NOW, 10);
      await put(row('b.example', { score: 4 }));
      const [a] = await store.rows(SET, ['a.example']);
      if (a) await put({ ...a, score: 1 });
      const ranked = await store.ranked(SET, 'worst-kept', NOW, 10);
      expect(ranked.map(({ key }) => key)).toEqual(['a.example', 'b.example']);
    });

    it('counts an entry of several rows once, and while one of them is kept', async () => {
      await put(row('a.example'), row('a.example', { collection: 'two' }), row('b.example'));
      expect(await store.kept(SET, NOW)).toBe(2);
      await put(row('a.example', { cut: true }), row('b.example', { cut: true }));
      expect(await store.kept(SET, NOW)).toBe(1);
    });

    it('tells whether a set has more rows than that, whatever they wait for', async () => {
      await put(
        row('a.example'),
        row('b.example', { cut: true }),
        row('c.example', { pushedAt: FOREIGN }),
      );
      expect(await store.hasMoreThan(SET, 2)).toBe(true);
      expect(await store.hasMoreThan(SET, 3)).toBe(false);
      expect(await store.hasMoreThan('ThreatQ Nothing', 0)).toBe(false);
    });

    it('knows its collections and forgets one that is retired and has no rows', async () => {
      await put(row('a.example'), row('b.example', { collection: CONSOLE }));
      await store.apply({ checkpoint: checkpoint('two', NOW) });
      expect(await store.collections()).toEqual(['one', 'two']);
      await store.apply({ checkpoint: checkpoint('one', NOW) });
      await store.apply({ retire: 'one' });
      await store.apply({ retire: 'two' });
      expect(await store.checkpoint('one')).toBeUndefined();
      expect(await store.collections()).toEqual(['one']);
      await store.apply({ drop: [row('a.example')] });
      expect(await store.collections()).toEqual([]);
      await put(row('c.example'));
      expect(await store.collections()).toEqual(['one']);
    });

    it('forgets sets without rows, and no others', async () => {
      await put(row('a.example'));
      expect((await store.sets(NOW)).map(({ fed }) => fed)).toEqual([true, false]);
      await store.apply({ undefine: [SET, OTHER.name, 'ThreatQ Nothing'] });
      expect((await store.sets(NOW)).map(({ name }) => name)).toEqual([SET]);
      await put(row('http://b.example/', { set: OTHER.name, dueAt: NEVER }));
      expect((await store.sets(NOW)).map(({ name }) => name)).toEqual([SET, OTHER.name]);
    });

    it('holds deletions until they are released, over a restart', async () => {
      const other = { ...HELD, collection: CONSOLE, confirmed: true };
      await store.apply({ hold: [HELD, other] });
      await store.apply({ hold: [{ ...HELD, entries: 2_500 }] });
      expect(await store.held()).toEqual([other, { ...HELD, entries: 2_500 }]);
      await store.apply({ release: [{ set: SET, collection: 'two' }, other] });
      expect(await (await opened.reopen()).held()).toEqual([{ ...HELD, entries: 2_500 }]);
    });
  });
}
