import { HOUR_MS, MINUTE_MS, VendorError } from '@intelbridge/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { SyncBench, setOf } from './sync-bench.ts';

const A = '192.0.2.1';
const B = '192.0.2.2';
const C = '192.0.2.3';

describe('syncCollections in trouble', () => {
  let bench: SyncBench;
  beforeEach(() => {
    bench = new SyncBench();
  });
  const later = (ms = HOUR_MS) => bench.clock.advance(ms);

  describe('with bad values', () => {
    it('names what no set can hold and takes the rest', async () => {
      bench.list('one', { value: A }, { value: 'host.example' }, { value: 'line\nbreak' });
      const report = await bench.sync();
      expect(report.ok).toBe(true);
      expect(setOf(report)?.rejected.map(({ value }) => value)).toEqual([
        'host.example',
        'line\nbreak',
      ]);
      expect(setOf(report)?.rejected.every(({ reason }) => reason.length > 3)).toBe(true);
      expect(await bench.held()).toEqual([A]);
    });

    it('names what the console refuses, once, until the platform touches it again', async () => {
      bench.list('one', { value: A }, { value: B });
      const write = bench.sets.write.bind(bench.sets);
      bench.sets.write = async (set, { upsert, remove }, signal) => {
        const taken = upsert.filter((value) => value !== B);
        const outcome = await write(set, { upsert: taken, remove }, signal);
        const refused = taken.length < upsert.length ? [{ value: B, reason: 'too long' }] : [];
        return { ...outcome, refused };
      };
      const rejected = [{ value: B, reason: 'too long' }];
      expect(setOf(await bench.sync())).toMatchObject({ added: 1, rejected, unchanged: 0 });
      later();
      expect(setOf(await bench.sync())).toMatchObject({ rejectedCount: 0, unchanged: 1 });
      bench.list('one', { value: B });
      expect(setOf(await bench.sync())).toMatchObject({ rejected });
    });
  });

  describe('when something fails', () => {
    const broken = new VendorError('unavailable', 'memory', 'the console went away');

    it('loses nothing of a push that fails, and sends it next time', async () => {
      bench.list('one', { value: A }, { value: B });
      bench.sets.beforeWrite = () => {
        throw broken;
      };
      const report = await bench.sync();
      expect(report).toMatchObject({ ok: false, errors: [{ kind: 'unavailable' }] });
      bench.sets.beforeWrite = () => undefined;
      later();
      expect(setOf(await bench.sync())).toMatchObject({ added: 2 });
      expect(await bench.held()).toEqual([A, B]);
    });

    it('takes away what was sent without an answer and is not wanted any more', async () => {
      bench.list('one', { value: A }, { value: B });
      const write = bench.sets.write.bind(bench.sets);
      bench.sets.write = async (...given) => {
        await write(...given);
        throw broken;
      };
      await bench.sync();
      expect(await bench.held()).toEqual([A, B]);
      bench.sets.write = write;
      later();
      bench.list('one', { value: A, status: 'whitelisted' });
      await bench.sync();
      expect(await bench.held()).toEqual([B]);
    });

    it('keeps what was read of a listing that broke off and goes on from there', async () => {
      const at = bench.clock.now() - HOUR_MS;
      const values = [A, B, C, '192.0.2.4', '192.0.2.5'];
      bench.list('one', ...values.map((value, n) => ({ value, updatedAt: at + n * MINUTE_MS })));
      bench.source.pagesBeforeFailure = 1;
      const report = await bench.sync();
      expect(report.collections).toEqual([
        {
          name: 'one',
          fetched: 2,
          complete: false,
          full: true,
          reason: expect.stringContaining('went away'),
        },
      ]);
      expect(report.ok).toBe(false);
      expect(await bench.held()).toEqual([A, B]);
      bench.source.pagesBeforeFailure = Number.POSITIVE_INFINITY;
      await bench.sync();
      expect(await bench.held()).toEqual(values);
    });

    it('removes nothing because a listing is empty or short', async () => {
      bench.list('one', { value: A });
      await bench.sync();
      bench.source.put('two');
      await bench.sync('one', 'two');
      expect(await bench.held()).toEqual([A]);
    });

    it('makes a set again that somebody deleted between two batches', async () => {
      bench.list('one', { value: A });
      await bench.sync();
      later();
      bench.list('one', { value: B });
      const ensure = bench.sets.ensure.bind(bench.sets);
      let deleted = false;
      bench.sets.ensure = async (spec) => {
        const set = await ensure(spec);
        if (!deleted) bench.sets.deleteSet(set.name);
        deleted = true;
        return set;
      };
      expect(await bench.sync()).toMatchObject({ ok: true });
      expect(await bench.held()).toEqual([B]);
    });

    it('goes on with the other sets when one has the wrong type', async () => {
      await bench.sets.ensure({ name: 'ThreatQ FQDN', elementType: 'IP', timeToLiveMs: null });
      bench.list('one', { type: 'FQDN', value: 'a.example' }, { value: A });
      const report = await bench.sync();
      expect(report.errors).toMatchObject([{ kind: 'config' }]);
      expect(await bench.held()).toEqual([A]);
    });

    it('changes nothing and says why when a collection does not exist', async () => {
      bench.list('one', { value: A });
      const report = await bench.sync('one', 'nowhere');
      expect(report).toMatchObject({ ok: false, errors: [{ kind: 'config' }] });
      expect(report.errors[0]?.message).toContain('nowhere');
      expect(await bench.held()).toBeUndefined();
    });

    it('throws a bug instead of reporting it', async () => {
      bench.list('one', { value: A });
      bench.sets.beforeWrite = () => {
        throw new TypeError('a bug');
      };
      await expect(bench.sync()).rejects.toThrow('a bug');
    });
  });
});
