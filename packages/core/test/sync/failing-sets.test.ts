import { HOUR_MS, StorageError, VendorError, type VendorErrorKind } from '@intelbridge/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { SyncBench, setOf } from './sync-bench.ts';

/** Four sets, the one with the most to do first. */
const TYPES = ['MD5', 'SHA-1', 'SHA-256', 'SHA-512'];
const LENGTHS = [32, 40, 64, 128];
const NAMES = TYPES.map((type) => `ThreatQ ${type}`);

describe('a failure while sets are fed', () => {
  let bench: SyncBench;
  let tried: string[];
  beforeEach(() => {
    bench = new SyncBench();
    tried = [];
    for (const [at, type] of TYPES.entries()) {
      for (let n = 0; n < TYPES.length - at; n += 1) {
        bench.list('one', { type, value: String(n).repeat(LENGTHS[at] ?? 0) });
      }
    }
  });
  const failFirst = (error: Error) => {
    bench.sets.beforeWrite = ({ name }) => {
      tried.push(name);
      if (name === NAMES[0]) throw error;
    };
  };

  it.each<VendorErrorKind>(['config', 'protocol', 'unsupported'])(
    'of kind %s costs that set its turn and no other set',
    async (kind) => {
      failFirst(new VendorError(kind, 'memory', 'not this one'));
      const report = await bench.sync();
      expect(tried).toEqual(NAMES);
      expect(report.errors).toEqual([{ kind, message: 'not this one' }]);
      expect(bench.logged).toEqual([`error not this one {"kind":"${kind}"}`]);
      expect(report.sets.map(({ added }) => added)).toEqual([0, 3, 2, 1]);
    },
  );

  it.each<VendorErrorKind>(['auth', 'forbidden', 'rate-limited', 'unavailable'])(
    'of kind %s is one of the console: no further set is begun',
    async (kind) => {
      failFirst(new VendorError(kind, 'memory', 'not now'));
      const report = await bench.sync();
      expect(tried).toEqual(NAMES.slice(0, 2));
      expect(report.errors).toEqual([{ kind, message: 'not now' }]);
      expect(report.sets.map(({ added }) => added)).toEqual([0, 3, 0, 0]);
    },
  );

  it('of the store ends the push and is reported by its kind', async () => {
    failFirst(new StorageError('full', 'no space left'));
    const report = await bench.sync();
    expect(tried).toEqual(NAMES.slice(0, 2));
    expect(report.errors).toEqual([{ kind: 'full', message: 'no space left' }]);
  });

  it('that is a bug ends the push, is thrown, and leaves nothing writing behind', async () => {
    failFirst(new TypeError('a bug'));
    await expect(bench.sync()).rejects.toThrow('a bug');
    const { writes } = bench.sets;
    for (let turn = 0; turn < 100; turn += 1) await Promise.resolve();
    expect(bench.sets.writes).toBe(writes);
    expect(tried).toEqual(NAMES.slice(0, 2));
  });

  it('loses nothing: the next run sends what is left', async () => {
    failFirst(new VendorError('unavailable', 'memory', 'not now'));
    await bench.sync();
    bench.sets.beforeWrite = () => undefined;
    bench.clock.advance(HOUR_MS);
    const report = await bench.sync();
    expect(report.sets.map(({ added, unchanged }) => [added, unchanged])).toEqual([
      [4, 0],
      [0, 3],
      [2, 0],
      [1, 0],
    ]);
  });

  it('to save an answer is reported, and what was sent counts as in doubt and is sent again', async () => {
    const apply = bench.ledger.apply.bind(bench.ledger);
    bench.ledger.apply = (change) => {
      if (change.answered) throw new StorageError('locked', 'somebody else writes');
      return apply(change);
    };
    const report = await bench.sync();
    expect(report.errors).toEqual([{ kind: 'locked', message: 'somebody else writes' }]);
    bench.ledger.apply = apply;
    expect(setOf(await bench.sync(), NAMES[0])).toMatchObject({ added: 4 });
  });

  it('keeps what was confirmed before it', async () => {
    bench.inPagesOf(1);
    const [name = ''] = NAMES;
    let writes = 0;
    bench.sets.beforeWrite = (set) => {
      if (set.name !== name) return;
      writes += 1;
      if (writes === 3) throw new VendorError('config', 'memory', 'not this one');
    };
    const report = await bench.sync();
    expect(setOf(report, name)).toMatchObject({ added: 2 });
    expect(setOf(await bench.sync(), name)).toMatchObject({ added: 2, unchanged: 2 });
  });

  it('leaves what was sent due, also when it is touched meanwhile and lives for ever', async () => {
    bench = new SyncBench();
    bench.rules = { ...bench.rules, timeToLiveMs: null };
    bench.list('one', { value: '192.0.2.1' });
    const write = bench.sets.write.bind(bench.sets);
    bench.sets.write = () => {
      throw new VendorError('unavailable', 'memory', 'not now');
    };
    await bench.sync();
    bench.sets.write = write;
    bench.clock.advance(HOUR_MS);
    bench.list('one', { value: '192.0.2.1' });
    expect(setOf(await bench.sync())).toMatchObject({ added: 1 });
  });

  it('leaves what several indicators ask for due as well, and noted as sent', async () => {
    bench = new SyncBench();
    bench.rules = { ...bench.rules, timeToLiveMs: null };
    for (const name of ['one', 'two']) bench.list(name, { value: '192.0.2.1' });
    const write = bench.sets.write.bind(bench.sets);
    bench.sets.write = () => {
      throw new VendorError('unavailable', 'memory', 'not now');
    };
    await bench.sync('one', 'two');
    expect(bench.ledger.unanswered).toEqual(['ThreatQ IP Address 192.0.2.1']);
    bench.sets.write = write;
    expect(setOf(await bench.sync('one', 'two'))).toMatchObject({ added: 1, refreshed: 0 });
    expect(bench.ledger.unanswered).toEqual([]);
  });

  it('to save an answer is reported also when the next batch went well', async () => {
    bench.inPagesOf(1);
    const apply = bench.ledger.apply.bind(bench.ledger);
    let answers = 0;
    bench.ledger.apply = async (change) => {
      if (change.answered?.[0]?.set === NAMES[0]) answers += 1;
      if (change.answered && answers === 1)
        throw new StorageError('locked', 'somebody else writes');
      return apply(change);
    };
    const { errors } = await bench.sync();
    expect(errors).toEqual([{ kind: 'locked', message: 'somebody else writes' }]);
  });

  it('that is a bug is thrown, whichever of the two sets under way meets it', async () => {
    bench.sets.beforeWrite = ({ name }) => {
      if (name === NAMES[1]) throw new TypeError('a bug');
    };
    await expect(bench.sync()).rejects.toThrow('a bug');
  });

  it('of the console comes before a failure of the store met at the same time', async () => {
    bench.inPagesOf(1);
    let writes = 0;
    bench.sets.beforeWrite = () => {
      writes += 1;
      if (writes > 2) throw new VendorError('unavailable', 'memory', 'not now');
    };
    const apply = bench.ledger.apply.bind(bench.ledger);
    bench.ledger.apply = async (change) => {
      if (change.answered) throw new StorageError('locked', 'somebody else writes');
      return apply(change);
    };
    const { errors } = await bench.sync();
    expect(errors).toEqual([{ kind: 'unavailable', message: 'not now' }]);
  });
});
