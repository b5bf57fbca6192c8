import { CONSOLE, HOUR_MS, VendorError, type VendorErrorKind } from '@intelbridge/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { SyncBench } from './sync-bench.ts';

const IPS = 'ThreatQ IP Address';
const HOSTS = 'ThreatQ FQDN';

describe('a set that nothing feeds any more', () => {
  let bench: SyncBench;
  beforeEach(async () => {
    bench = new SyncBench();
    bench.rules = { ...bench.rules, removeEmptySets: true };
    bench.list('one', { value: '192.0.2.1' }, { type: 'FQDN', value: 'a.example' });
    await bench.sync();
    bench.clock.advance(HOUR_MS);
    bench.list('one', { value: '192.0.2.1', status: 'expired' });
  });
  const onConsole = async () => (await bench.sets.list('')).map(({ name }) => name);
  const inLedger = async () => (await bench.ledger.sets(0)).map(({ name }) => name);
  const failWith = (kind: VendorErrorKind) => {
    bench.sets.remove = () => {
      throw new VendorError(kind, 'memory', 'no');
    };
  };

  it('is deleted on the console and forgotten, in the run that empties it', async () => {
    const report = await bench.sync();
    expect(await onConsole()).toEqual([HOSTS]);
    expect(await inLedger()).toEqual([HOSTS]);
    expect(report.ok).toBe(true);
  });

  it('stays where the settings do not ask for it to go', async () => {
    bench.rules = { ...bench.rules, removeEmptySets: false };
    await bench.sync();
    expect(await onConsole()).toEqual([HOSTS, IPS]);
    expect(await inLedger()).toEqual([HOSTS, IPS]);
  });

  it('stays while the console says that it is needed', async () => {
    bench.sets.remove = async () => false;
    expect((await bench.sync()).ok).toBe(true);
    expect(await onConsole()).toEqual([HOSTS, IPS]);
    expect(await inLedger()).toEqual([HOSTS, IPS]);
  });

  it('is forgotten when somebody deleted it already', async () => {
    bench.rules = { ...bench.rules, removeEmptySets: false };
    await bench.sync();
    bench.rules = { ...bench.rules, removeEmptySets: true };
    bench.sets.deleteSet(IPS);
    failWith('protocol');
    await bench.sync();
    expect(await inLedger()).toEqual([HOSTS]);
    expect(bench.logged).toEqual([]);
  });

  it('takes along what was held for it', async () => {
    const hold = { set: IPS, entries: 2_000, of: 2_000, since: 5, confirmed: false };
    await bench.ledger.apply({ hold: [{ ...hold, collection: CONSOLE }] });
    expect((await bench.sync()).held).toEqual([]);
  });

  it('costs no request while every set is fed', async () => {
    bench.list('one', { value: '192.0.2.1' });
    bench.sets.list = () => {
      throw new Error('nobody needs the list');
    };
    expect((await bench.sync()).ok).toBe(true);
  });

  it.each(['forbidden', 'config', 'protocol', 'unsupported'] as const)(
    'is left with a warning when deleting it fails with %s',
    async (kind) => {
      failWith(kind);
      const report = await bench.sync();
      expect(report).toMatchObject({ ok: true, errors: [] });
      expect(bench.logged).toEqual([
        `warn an empty reference set could not be deleted {"set":"${IPS}"}`,
      ]);
      expect(await inLedger()).toEqual([HOSTS, IPS]);
    },
  );

  it.each(['auth', 'unavailable', 'rate-limited'] as const)(
    'is reported when deleting it fails with %s',
    async (kind) => {
      failWith(kind);
      expect(await bench.sync()).toMatchObject({ ok: false, errors: [{ kind, message: 'no' }] });
    },
  );

  it('is no cover for a bug', async () => {
    bench.sets.remove = () => {
      throw new TypeError('a bug');
    };
    await expect(bench.sync()).rejects.toThrow('a bug');
  });

  it('is looked for among the sets of its brand only', async () => {
    const asked: string[] = [];
    const list = bench.sets.list.bind(bench.sets);
    bench.sets.list = (prefix) => {
      asked.push(prefix);
      return list(prefix);
    };
    await bench.sync();
    expect(asked).toEqual(['ThreatQ ']);
  });
});
