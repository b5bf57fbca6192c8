import { VendorError } from '@intelbridge/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { SyncBench, setOf } from './sync-bench.ts';

const SET = 'ThreatQ IP Address';
const VALUES = ['192.0.2.1', '192.0.2.2', '192.0.2.3', '192.0.2.4'];

describe('a set that somebody deletes while it is fed', () => {
  let bench: SyncBench;
  let ensured: number;
  beforeEach(() => {
    bench = new SyncBench();
    bench.inPagesOf(2);
    bench.list('one', ...VALUES.map((value) => ({ value })));
    ensured = 0;
    const ensure = bench.sets.ensure.bind(bench.sets);
    bench.sets.ensure = (spec) => {
      ensured += 1;
      return ensure(spec);
    };
  });

  /** Deletes the set at the first write, and answers as the console would. */
  const deleteOnce = (error: VendorError) => {
    let isDeleted = false;
    bench.sets.beforeWrite = ({ name }) => {
      if (isDeleted) return;
      isDeleted = true;
      bench.sets.deleteSet(name);
      throw error;
    };
  };
  const gone = (status: number) => new VendorError('protocol', 'memory', 'no such set', { status });

  it.each([404, 422])('is made again at status %i, and used from then on', async (status) => {
    deleteOnce(gone(status));
    const report = await bench.sync();
    expect(report).toMatchObject({ ok: true, errors: [] });
    expect(setOf(report)).toMatchObject({ added: 4 });
    expect(await bench.held()).toEqual(VALUES);
    expect(ensured).toBe(2);
  });

  it('is made once a push, not once a batch', async () => {
    await bench.sync();
    expect(ensured).toBe(1);
  });

  it('is not made again for another answer that is not understood', async () => {
    deleteOnce(gone(500));
    const report = await bench.sync();
    expect(report.errors).toEqual([{ kind: 'protocol', message: 'no such set' }]);
    expect(ensured).toBe(1);
  });

  it('is not made again for a failure of another kind, whatever its status', async () => {
    deleteOnce(new VendorError('forbidden', 'memory', 'not yours', { status: 404 }));
    const report = await bench.sync();
    expect(report.errors).toEqual([{ kind: 'forbidden', message: 'not yours' }]);
    expect(ensured).toBe(1);
  });

  it('is not taken for deleted when it is still the same one', async () => {
    let writes = 0;
    bench.sets.beforeWrite = () => {
      writes += 1;
      throw gone(404);
    };
    const report = await bench.sync();
    expect(report.errors).toEqual([{ kind: 'protocol', message: 'no such set' }]);
    expect(writes).toBe(1);
  });

  it('is given up when the new one is gone again', async () => {
    bench.sets.beforeWrite = ({ name }) => {
      bench.sets.deleteSet(name);
      throw gone(404);
    };
    expect((await bench.sync()).errors).toEqual([{ kind: 'protocol', message: 'no such set' }]);
    bench.sets.beforeWrite = () => undefined;
    expect(setOf(await bench.sync())).toMatchObject({ added: 4 });
    expect(await bench.held(SET)).toEqual(VALUES);
  });
});
