import { VendorError, type VendorErrorKind } from '@intelbridge/core';
import { describe, expect, it } from 'vitest';
import { SyncBench } from './sync-bench.ts';

describe('a failure before anything was read', () => {
  it('of the console is in the report, with every collection as not read', async () => {
    const bench = new SyncBench();
    bench.list('one', { value: '192.0.2.1' });
    bench.sets.capabilities = () => {
      throw new VendorError('auth', 'memory', 'wrong token');
    };
    expect(await bench.sync('one', 'two')).toEqual({
      ok: false,
      collections: ['one', 'two'].map((name) => ({
        name,
        fetched: 0,
        complete: false,
        full: false,
      })),
      sets: [],
      held: [],
      errors: [{ kind: 'auth', message: 'wrong token' }],
    });
  });

  it('says how long the console asked to be left alone', async () => {
    const bench = new SyncBench();
    bench.list('one', { value: '192.0.2.1' });
    bench.sets.capabilities = () =>
      Promise.reject(new VendorError('rate-limited', 'memory', 'busy', { retryAfterMs: 90_000 }));
    const { errors } = await bench.sync();
    expect(errors).toEqual([{ kind: 'rate-limited', message: 'busy', retryAfterMs: 90_000 }]);
  });

  it('of one collection does not keep the others from being read', async () => {
    const bench = new SyncBench();
    bench.list('one', { value: '192.0.2.1' });
    bench.list('two', { value: '192.0.2.2' });
    const changesSince = bench.source.changesSince.bind(bench.source);
    bench.source.changesSince = (name, ...given) => {
      if (name === 'one') throw new VendorError('forbidden', 'memory', 'not yours');
      return changesSince(name, ...given);
    };
    const report = await bench.sync('one', 'two');
    expect(report.collections).toEqual([
      { name: 'one', fetched: 0, complete: false, full: false, reason: 'not yours' },
      { name: 'two', fetched: 1, complete: true, full: true },
    ]);
    expect(await bench.held()).toEqual(['192.0.2.2']);
  });

  it('that is a bug is thrown', async () => {
    const bench = new SyncBench();
    bench.list('one', { value: '192.0.2.1' });
    bench.source.changesSince = () => {
      throw new TypeError('a bug');
    };
    await expect(bench.sync()).rejects.toThrow('a bug');
  });
});

describe('a failure while the console is compared', () => {
  const compareFails = async (kind: VendorErrorKind) => {
    const bench = new SyncBench();
    bench.list('one', { value: '192.0.2.1' }, { type: 'FQDN', value: 'a.example' });
    await bench.sync();
    bench.sets.removeEntry('ThreatQ IP Address', '192.0.2.1');
    const ensure = bench.sets.ensure.bind(bench.sets);
    bench.sets.ensure = (spec) => {
      if (spec.name !== 'ThreatQ FQDN') return ensure(spec);
      throw new VendorError(kind, 'memory', 'not this one');
    };
    const report = await bench.fullSync();
    expect(report.errors).toEqual([{ kind, message: 'not this one' }]);
    return bench.held();
  };

  it.each<VendorErrorKind>(['config', 'protocol'])(
    'of kind %s costs that set its comparison and no other set',
    async (kind) => {
      expect(await compareFails(kind)).toEqual(['192.0.2.1']);
    },
  );

  it.each<VendorErrorKind>(['auth', 'forbidden', 'rate-limited', 'unavailable', 'unsupported'])(
    'of kind %s ends the run',
    async (kind) => {
      expect(await compareFails(kind)).toEqual([]);
    },
  );
});
