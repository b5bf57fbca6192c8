import { DAY_MS, HOUR_MS, VendorError } from '@intelbridge/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { addresses, SyncBench, setOf } from './sync-bench.ts';

const SET = 'ThreatQ IP Address';
const OLD = ['192.0.2.1', '192.0.2.2', '192.0.2.3'];
const NEW = ['198.51.100.1', '198.51.100.2', '198.51.100.3'];

describe('the order of a push', () => {
  let bench: SyncBench;
  const list = (values: readonly string[], status: 'deployable' | 'expired' = 'deployable') =>
    bench.list('one', ...values.map((value) => ({ value, status })));
  beforeEach(async () => {
    bench = new SyncBench();
    list(OLD);
    await bench.sync();
    bench.clock.advance(HOUR_MS);
    list(OLD, 'expired');
    list(NEW);
  });

  it('lets additions and removals travel together', async () => {
    const sent = bench.recordWrites();
    await bench.sync();
    expect(sent).toEqual([{ set: SET, upsert: NEW, remove: OLD }]);
  });

  it('adds before it removes where it takes several batches', async () => {
    bench.inPagesOf(2);
    const sent = bench.recordWrites();
    await bench.sync();
    expect(sent).toEqual([
      { set: SET, upsert: NEW.slice(0, 2), remove: [] },
      { set: SET, upsert: NEW.slice(2), remove: OLD.slice(0, 1) },
      { set: SET, upsert: [], remove: OLD.slice(1) },
    ]);
  });

  it('sends 5,000 entries in one batch, and one more in a second', async () => {
    list(addresses(5_000 - NEW.length));
    list(['203.0.113.1']);
    const sent = bench.recordWrites();
    await bench.sync();
    expect(sent.map(({ upsert, remove }) => [upsert.length, remove.length])).toEqual([
      [5_000, 0],
      [1, 3],
    ]);
  });

  it('sends an entry once though a later page of the ledger names it again', async () => {
    bench.inPagesOf(3);
    list(OLD);
    bench.list('two', ...NEW.map((value) => ({ value })));
    const due = bench.ledger.due.bind(bench.ledger);
    let first: readonly string[] = [];
    bench.ledger.due = async (set, now, limit, after) => {
      const work = await due(set, now, limit, after);
      if (after === undefined) {
        first = work.rows.map(({ key }) => key);
        return { ...work, next: { dueAt: 0, after: '' } };
      }
      return { ...work, rows: await bench.ledger.rows(set, first), next: undefined };
    };
    const sent = bench.recordWrites();
    const report = await bench.sync('one', 'two');
    expect(sent).toEqual([{ set: SET, upsert: NEW, remove: [] }]);
    expect(setOf(report)).toMatchObject({ added: 3, unchanged: 3 });
  });

  it('sends the set with the most to do first', async () => {
    bench.list('one', { type: 'FQDN', value: 'a.example' });
    bench.list(
      'one',
      { type: 'MD5', value: '0'.repeat(32) },
      { type: 'MD5', value: '1'.repeat(32) },
    );
    const sent = bench.recordWrites();
    await bench.sync();
    expect(sent.map(({ set }) => set)).toEqual([SET, 'ThreatQ MD5', 'ThreatQ FQDN']);
  });

  it('sends two sets at once and no third', async () => {
    bench.list('one', { type: 'FQDN', value: 'a.example' }, { type: 'MD5', value: '0'.repeat(32) });
    const write = bench.sets.write.bind(bench.sets);
    let under = 0;
    let most = 0;
    bench.sets.write = async (...given) => {
      under += 1;
      most = Math.max(most, under);
      for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
      under -= 1;
      return write(...given);
    };
    await bench.sync();
    expect(most).toBe(2);
  });

  it('notes what is under way before it is sent', async () => {
    const events: string[] = [];
    const markSent = bench.ledger.markSent.bind(bench.ledger);
    bench.ledger.markSent = (sent, withdrawn) => {
      events.push(`note ${sent.keys.length}, ${withdrawn} of them confirmed`);
      return markSent(sent, withdrawn);
    };
    bench.sets.beforeWrite = () => events.push('send');
    await bench.sync();
    expect(events).toEqual(['note 6, 3 of them confirmed', 'send']);
  });

  it('has an answer for all that it noted, and for nothing else', async () => {
    await bench.sync();
    expect(bench.ledger.unanswered).toEqual([]);
    bench.sets.beforeWrite = () => {
      throw new VendorError('unavailable', 'memory', 'not now');
    };
    list(OLD);
    await bench.sync();
    expect(bench.ledger.unanswered).toEqual(OLD.map((value) => `${SET} ${value}`));
  });

  it('counts what it takes away as gone, and what it marks anew as there', async () => {
    const kept = '203.0.113.1';
    list([kept]);
    await bench.sync();
    bench.clock.advance(HOUR_MS);
    list([kept]);
    bench.clock.advance(16 * DAY_MS);
    list(NEW, 'expired');
    expect(setOf(await bench.sync())).toMatchObject({ refreshed: 1, removed: 3, unchanged: 0 });
    expect(setOf(await bench.sync())).toMatchObject({ unchanged: 1 });
  });

  it('costs no request and no note where it has to change the ledger only', async () => {
    bench.list('two', { value: NEW[0] ?? '' });
    await bench.sync('one', 'two');
    bench.list('two', { value: NEW[0] ?? '', status: 'expired' });
    let calls = 0;
    const count = () => {
      calls += 1;
      throw new Error('nobody needs this');
    };
    Object.assign(bench.sets, { ensure: count, write: count });
    Object.assign(bench.ledger, { markSent: count });
    await bench.sync('one', 'two');
    expect(calls).toBe(0);
    expect(await bench.ledger.rows(SET, NEW.slice(0, 1))).toMatchObject([{ collection: 'one' }]);
  });
});
