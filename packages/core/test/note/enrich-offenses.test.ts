import { VendorError } from '@intelbridge/core';
import { fakeOffense } from '@intelbridge/core/fakes';
import { describe, expect, it } from 'vitest';
import { ADDRESS, KNOWN, World } from './enrich-world.ts';

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

const of = (id: number, type: number, source: string, status = 'OPEN' as const) => ({
  id,
  type: { id: type, name: `Type ${type}` },
  source,
  status,
});

describe('enrichOffenses', () => {
  it('takes the offenses that are not closed and are indexed by an address', async () => {
    const world = new World();
    world.add(
      of(1, 0, '192.0.2.10'),
      of(2, 1, '2001:db8::1'),
      of(3, 10, '2001:db8::2'),
      of(4, 3, 'alice'),
      of(5, 7, '192.0.2.5'),
      of(6, 99, '192.0.2.6'),
      of(7, 7, 'mail.example.com'),
      { ...of(8, 0, '192.0.2.8'), status: 'CLOSED' },
      { ...of(9, 0, '192.0.2.9'), status: 'HIDDEN' },
    );
    const { ok, notes } = await world.enrichAll();
    expect(ok).toBe(true);
    expect(notes.map(({ offenseId }) => offenseId)).toEqual([1, 2, 3, 5, 6, 9]);
    expect(notes.every(({ action }) => action === 'written')).toBe(true);
  });

  it('takes every offense with addresses if these are wanted', async () => {
    const world = new World();
    world.addresses = 10;
    world.offenses.putAddress(1, '192.0.2.10');
    world.add({ ...of(4, 3, 'alice'), localDestinationAddressIds: [1] });
    await world.enrichAll();
    expect(world.threatq.asked).toEqual([[ADDRESS]]);
  });

  it('asks each provider once per page, for each address once', async () => {
    const world = new World();
    world.lookups = [world.threatq, world.crowdsec];
    world.add(...[1, 2, 3, 4].map((id) => of(id, 0, id === 4 ? '192.0.2.4' : '192.0.2.10')));
    await world.enrichAll();
    const asked = [[ADDRESS], [ADDRESS, { type: 'IP Address', value: '192.0.2.4' }]];
    expect(world.threatq.asked).toEqual(asked);
    expect(world.crowdsec.asked).toEqual(asked);
  });

  it('asks all providers at the same time', async () => {
    const world = new World();
    world.lookups = [world.threatq, world.crowdsec];
    world.add({ id: 1 });
    const { promise, resolve } = Promise.withResolvers<void>();
    world.threatq.beforeAnswer = () => promise;
    world.crowdsec.beforeAnswer = () => resolve();
    expect(await world.enrichAll()).toMatchObject({ ok: true });
  });

  it('asks the console for nothing but the listing when nothing changed', async () => {
    const world = new World();
    world.add({ id: 1 }, { id: 2 });
    world.threatq.add(KNOWN);
    await world.enrichAll();
    world.notes.notes = () => Promise.reject(new Error('not to be read'));
    const { notes } = await world.enrichAll();
    expect(notes.map(({ action }) => action)).toEqual(['unchanged', 'unchanged']);
  });

  it('chooses itself where the console does not', async () => {
    const world = new World();
    const listed = [
      { id: 1, status: 'CLOSED' },
      { id: 2, source: '192.0.2.2' },
    ] as const;
    world.add(...listed);
    world.offenses.offenses = async function* () {
      yield listed.map(fakeOffense);
    };
    await world.enrichAll();
    expect(world.threatq.asked).toEqual([[{ type: 'IP Address', value: '192.0.2.2' }]]);
  });

  it('leaves no listing open when it ends early', async () => {
    const world = new World();
    let isOpen = true;
    world.offenses.offenses = async function* () {
      try {
        yield [fakeOffense({ id: 1 })];
        yield [];
      } finally {
        isOpen = false;
      }
    };
    world.notes.notes = () => Promise.reject(new VendorError('forbidden', 'qradar', 'no notes'));
    await world.enrichAll();
    expect(isOpen).toBe(false);
  });

  it('tells of an offense that is listed twice once', async () => {
    const world = new World();
    world.add({ id: 1 }, { id: 2 }, { id: 3 });
    const lookUp = world.threatq.lookUp.bind(world.threatq);
    world.threatq.lookUp = async (subjects, signal) => {
      world.add({ id: 1, changedAt: 1_750_000_001_000 });
      return lookUp(subjects, signal);
    };
    const { notes } = await world.enrichAll();
    expect(notes.map(({ offenseId }) => offenseId)).toEqual([1, 2, 3]);
  });

  it('ends what it began before it stops as it is told to', async () => {
    const world = new World();
    world.add({ id: 1 }, { id: 2 }, { id: 3 });
    const controller = new AbortController();
    const began = Promise.withResolvers<void>();
    let underWay = 0;
    world.notes.add = async (id) => {
      underWay += 1;
      if (id === 1) {
        await began.promise;
        controller.abort(new Error('enough'));
      } else {
        began.resolve();
        for (let turn = 0; turn < 20; turn += 1) await nextTurn();
      }
      underWay -= 1;
      controller.signal.throwIfAborted();
      return true;
    };
    await expect(world.enrichAll(controller.signal)).rejects.toThrow('enough');
    expect(underWay).toBe(0);
    expect(world.threatq.asked).toHaveLength(1);
  });
});
