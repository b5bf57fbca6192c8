import type { QradarBehaviour } from '@intelbridge/simulators';
import { describe, expect, it } from 'vitest';
import { consoles, type OpenConsole } from './open-console.ts';

const open = consoles();
const IP = { name: 'ThreatQ IP Address', elementType: 'IP', timeToLiveMs: null } as const;
const values = (count: number) =>
  Array.from({ length: count }, (_, n) => `198.18.${n >> 8}.${n & 255}`);
const stored = ({ console }: OpenConsole) =>
  console.sets().flatMap(({ entries }) => entries.map(({ value }) => value));
const PATCH = 'PATCH /api/reference_data_collections/set_entries';
const patches = ({ console }: OpenConsole) => console.requests().byRoute[PATCH] ?? 0;

async function write(console: OpenConsole, upsert: string[], remove: string[] = []) {
  const set = await console.sets.ensure(IP);
  return console.sets.write(set, { upsert, remove });
}

describe('a bulk update', () => {
  it('costs three requests a batch', async () => {
    const console = await open({}, { batchRows: 100 });
    const set = await console.sets.ensure(IP);
    console.console.resetRequests();
    const change = { upsert: values(190), remove: ['203.0.113.1'] };
    const before = await console.sets.write(set, { upsert: ['203.0.113.1'], remove: [] });
    expect(before.confirmed).toBe(1);
    expect(await console.sets.write(set, change)).toEqual({ confirmed: 191, refused: [] });
    expect(console.console.requests().total).toBe(9);
  });

  const ENDS: readonly (readonly [string, Partial<QradarBehaviour>])[] = [
    ['CONFLICT', { taskOutcomes: [{ nth: 1, status: 'CONFLICT' }] }],
    ['INTERRUPTED half way', { taskOutcomes: [{ nth: 1, status: 'INTERRUPTED', appliedRows: 3 }] }],
    ['CANCELLED', { taskOutcomes: [{ nth: 1, status: 'CANCELLED' }] }],
    ['EXCEPTION', { taskOutcomes: [{ nth: 1, status: 'EXCEPTION', appliedRows: 2 }] }],
  ];
  it.each(ENDS)('is sent again after %s', async (_, behaviour) => {
    const console = await open(behaviour);
    expect(await write(console, values(8))).toEqual({ confirmed: 8, refused: [] });
    expect(stored(console)).toEqual(values(8).sort());
  });

  it('finds the one row that makes tasks break off, and takes the rest', async () => {
    const console = await open();
    const all = values(16);
    // All 16, the first 8, rows 4 to 7, rows 4 and 5, and row 5 alone.
    const outcomes = [1, 2, 4, 5, 7].map((nth) => ({ nth, status: 'EXCEPTION' as const }));
    console.console.configure({ taskOutcomes: outcomes });
    const { confirmed, refused } = await write(console, all);
    expect({ confirmed, refused: refused.map(({ value }) => value) }).toEqual({
      confirmed: 15,
      refused: [all[5]],
    });
    expect(stored(console)).toHaveLength(15);
  });

  it('gives up with the console and not with the rows when every task breaks off', async () => {
    const outcomes = Array.from({ length: 200 }, (_, n) => ({
      nth: n + 1,
      status: 'EXCEPTION' as const,
    }));
    const console = await open({ taskOutcomes: outcomes });
    await expect(write(console, values(64))).rejects.toMatchObject({ kind: 'unavailable' });
  });

  it('says so when a task never ends', async () => {
    const console = await open({ taskDelayMs: 10 ** 9 }, { taskTimeoutMs: 60_000 });
    await expect(write(console, values(3))).rejects.toMatchObject({
      kind: 'unavailable',
      message: expect.stringContaining('after 1 minutes') as unknown,
    });
  });

  it.each([
    ['in order', 'request'],
    ['in another order', 'shuffled'],
  ] as const)('names exactly the refused rows, results %s', async (_, resultsOrder) => {
    const console = await open({ resultsOrder });
    const bad = ['a.example', '192.0.2.0/24', 'b.example'];
    const mixed = [...values(20), bad[0] ?? '', ...values(40).slice(20), ...bad.slice(1)];
    const { confirmed, refused } = await write(console, mixed, ['203.0.113.9']);
    expect(confirmed).toBe(41);
    expect(refused.map(({ value }) => value).sort()).toEqual([...bad].sort());
    expect(refused[0]?.reason).toBe(
      'QRadar refused it: The provided value does not match the collection entry type (20006)',
    );
    expect(stored(console)).toHaveLength(40);
  });

  it('learns how much a console takes at once', async () => {
    const console = await open({ maxBodyBytes: 4_000 });
    await write(console, values(200));
    const first = patches(console);
    await write(console, values(200));
    expect(patches(console) - first).toBeLessThan(first);
    expect(stored(console)).toHaveLength(200);
  });

  it.each(['value', 'id'] as const)(
    'learns once that entries are deleted by %s',
    async (deleteKey) => {
      const console = await open({ deleteKey });
      await write(console, values(6));
      await write(console, [], ['203.0.113.1', ...values(3)]);
      expect(stored(console)).toHaveLength(3);
      expect([...console.facts]).toContainEqual([expect.stringContaining('delete key'), deleteKey]);
      const before = patches(console);
      await write(console, [], ['203.0.113.2', ...values(6)]);
      expect(patches(console) - before).toBe(1);
      expect(stored(console)).toEqual([]);
    },
  );

  it('does not take a value that is still there for an absent one', async () => {
    const console = await open({ deleteKey: 'id', resultsAvailable: false });
    await write(console, ['192.0.2.1', '192.0.2.2']);
    expect(await write(console, [], ['192.0.2.1'])).toEqual({ confirmed: 1, refused: [] });
    expect(stored(console)).toEqual(['192.0.2.2']);
  });

  it('stops between batches when asked to', async () => {
    const console = await open({}, { batchRows: 5 });
    const set = await console.sets.ensure(IP);
    const stop = new AbortController();
    console.console.faults.add({ kind: 'latency', ms: 0, method: 'PATCH', nth: 2 });
    const pushing = console.sets.write(set, { upsert: values(50), remove: [] }, stop.signal);
    stop.abort(new Error('enough'));
    await expect(pushing).rejects.toThrow('enough');
    expect(stored(console).length).toBeLessThan(50);
  });

  it('survives a lost answer without a double', async () => {
    const console = await open();
    console.console.faults.add({ kind: 'reset', method: 'PATCH', afterHandling: true });
    expect(await write(console, values(5))).toEqual({ confirmed: 5, refused: [] });
    expect(stored(console)).toHaveLength(5);
  });

  it('marks its entries with its source', async () => {
    const console = await open();
    await write(console, ['192.0.2.1']);
    const [set] = console.console.sets();
    expect(set?.entries[0]).toMatchObject({ source: 'Intelbridge' });
  });
});
