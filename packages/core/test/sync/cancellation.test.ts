import { HOUR_MS, VendorError } from '@intelbridge/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { SyncBench, setOf } from './sync-bench.ts';

const SET = 'ThreatQ IP Address';
const VALUES = ['192.0.2.1', '192.0.2.2', '192.0.2.3', '192.0.2.4', '192.0.2.5', '192.0.2.6'];

describe('a sync that is cancelled', () => {
  let bench: SyncBench;
  let controller: AbortController;
  beforeEach(() => {
    bench = new SyncBench();
    bench.inPagesOf(2);
    bench.list('one', ...VALUES.map((value) => ({ value })));
    controller = new AbortController();
  });
  const stop = () => controller.abort(new Error('the operator said stop'));
  const run = (full = false) => bench.syncWith({ signal: controller.signal, full });
  const isStopped = (full = false) => expect(run(full)).rejects.toThrow('the operator said stop');

  it('before it began asks nobody anything', async () => {
    stop();
    await isStopped();
    expect(await bench.held()).toBeUndefined();
  });

  it('while it reads sends nothing', async () => {
    const onProgress = stop;
    await expect(bench.syncWith({ signal: controller.signal, onProgress })).rejects.toThrow(
      'the operator said stop',
    );
    expect(await bench.held()).toBeUndefined();
  });

  it('between two batches keeps what the console confirmed, and the rest is sent next time', async () => {
    bench.sets.beforeWrite = stop;
    await isStopped();
    expect(await bench.held()).toEqual(VALUES.slice(0, 2));
    expect(await bench.ledger.rows(SET, VALUES.slice(0, 2))).toMatchObject([
      { pushedAt: bench.clock.now() },
      { pushedAt: bench.clock.now() },
    ]);
    const sent = bench.recordWrites();
    expect(setOf(await bench.sync())).toMatchObject({ added: 4, unchanged: 2 });
    expect(sent.flatMap(({ upsert }) => upsert)).toEqual(VALUES.slice(2));
  });

  it('while it compares rejects, and does not call that a failure of the console', async () => {
    await bench.sync();
    bench.clock.advance(HOUR_MS);
    const entries = bench.sets.entries.bind(bench.sets);
    const read: number[] = [];
    bench.sets.entries = async function* (set) {
      for await (const page of entries(set)) {
        read.push(page.length);
        stop();
        yield page;
      }
    };
    await isStopped(true);
    expect(read).toEqual([2]);
    expect(bench.logged).toEqual([]);
  });

  it('between two sets that are compared does not begin the next', async () => {
    bench.list('one', { type: 'FQDN', value: 'a.example' });
    await bench.sync();
    const compared: string[] = [];
    const callRoll = bench.ledger.callRoll.bind(bench.ledger);
    bench.ledger.callRoll = async (of) => {
      const roll = await callRoll(of);
      if (!('set' in of)) return roll;
      compared.push(of.set);
      return {
        ...roll,
        absent: async function* (limit: number) {
          stop();
          yield* roll.absent(limit);
        },
      };
    };
    await isStopped(true);
    expect(compared).toEqual(['ThreatQ FQDN']);
  });

  it('while it takes away what left stops between the pages of the ledger', async () => {
    await bench.sync();
    bench.clock.advance(HOUR_MS);
    for (const value of VALUES.slice(1)) bench.source.drop('one', { type: 'IP Address', value });
    const callRoll = bench.ledger.callRoll.bind(bench.ledger);
    let steps = 0;
    bench.ledger.callRoll = async (of) => {
      const roll = await callRoll(of);
      return {
        ...roll,
        unlistAbsent: async function* (except: ReadonlySet<string>) {
          for await (const step of roll.unlistAbsent(except)) {
            steps += 1;
            stop();
            yield step;
          }
        },
      };
    };
    await isStopped(true);
    expect(steps).toBe(1);
    bench.ledger.callRoll = callRoll;
    await bench.fullSync();
    expect(await bench.held()).toEqual(VALUES.slice(0, 1));
  });

  it('rejects with the reason even where the console failed because of it', async () => {
    bench.sets.beforeWrite = () => {
      stop();
      throw new VendorError('unavailable', 'memory', 'the connection was cut');
    };
    await isStopped();
    expect(bench.logged).toEqual([]);
  });

  it('hands its signal to every port that can wait', async () => {
    await bench.sync();
    bench.rules = { ...bench.rules, removeEmptySets: true };
    bench.list('one', { value: VALUES[0] ?? '', status: 'expired' });
    await bench.ledger.apply({ define: [{ name: 'ThreatQ MD5', elementType: 'ALNIC' }] });
    await bench.sets.ensure({ name: 'ThreatQ MD5', elementType: 'ALNIC', timeToLiveMs: null });
    const given = new Map<string, unknown>();
    const watch = (port: object, ...names: string[]) => {
      for (const name of names) {
        const method = Reflect.get(port, name) as (...given: unknown[]) => unknown;
        Reflect.set(port, name, (...args: unknown[]) => {
          if (!given.has(name) || args.at(-1) !== controller.signal) given.set(name, args.at(-1));
          return method.apply(port, args);
        });
      }
    };
    watch(bench.source, 'requireCollections', 'changesSince');
    watch(bench.sets, 'capabilities', 'list', 'ensure', 'write', 'entries', 'remove');
    await run(true);
    expect(given.size).toBe(8);
    expect([...given.values()].every((last) => last === controller.signal)).toBe(true);
  });
});
