import { StorageError, VendorError, type VendorErrorKind } from '@intelbridge/core';
import { describe, expect, it } from 'vitest';
import { FOUND, KNOWN, NOT_FOUND, World } from './enrich-world.ts';

const DOWN = { outcome: 'unreachable', reason: 'no answer within 30 s' } as const;
const FAILED = `*****Context information from CrowdSec*****
=====
CrowdSec gave no usable answer - no answer within 30 s`;
const UNKNOWN = NOT_FOUND.replaceAll('ThreatQ', 'CrowdSec');

const twoProviders = (): World => {
  const world = new World();
  world.lookups = [world.threatq, world.crowdsec];
  world.add({ id: 7 });
  world.threatq.add(KNOWN);
  return world;
};

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

const failure = (kind: VendorErrorKind) => new VendorError(kind, 'qradar', `the console: ${kind}`);

describe('a provider that fails', () => {
  it('is named beside what the others say', async () => {
    const world = twoProviders();
    world.crowdsec.failure = DOWN;
    const { ok, notes, errors } = await world.enrich(7);
    expect(notes).toEqual([{ offenseId: 7, action: 'written', text: `${FOUND}\n\n${FAILED}` }]);
    expect(errors).toEqual([{ kind: 'unavailable', message: 'CrowdSec: no answer within 30 s' }]);
    expect(ok).toBe(false);
  });

  it('makes no second note, neither while it fails nor when it comes back knowing the same', async () => {
    const world = twoProviders();
    await world.enrich(7);
    for (const failing of [DOWN, undefined, DOWN, undefined]) {
      world.crowdsec.failure = failing;
      expect(await world.enrich(7)).toMatchObject({ notes: [{ action: 'unchanged' }] });
    }
    expect(await world.notesOn(7)).toHaveLength(1);
  });

  it('is noted alone when it answers at last', async () => {
    const world = twoProviders();
    world.crowdsec.failure = DOWN;
    await world.enrich(7);
    world.crowdsec.failure = undefined;
    expect(await world.enrich(7)).toMatchObject({ notes: [{ action: 'written', text: UNKNOWN }] });
    const { notes } = await world.enrich(7);
    expect(notes).toEqual([{ offenseId: 7, action: 'unchanged', text: `${FOUND}\n\n${UNKNOWN}` }]);
  });

  it('writes nothing if there is no other', async () => {
    const world = twoProviders();
    world.threatq.failure = { outcome: 'denied', reason: 'wrong credentials' };
    world.crowdsec.failure = { outcome: 'limited', reason: 'too many questions' };
    expect(await world.enrichAll()).toEqual({
      ok: false,
      notes: [],
      errors: [
        { kind: 'forbidden', message: 'ThreatQ: wrong credentials' },
        { kind: 'rate-limited', message: 'CrowdSec: too many questions' },
      ],
    });
    expect(await world.notesOn(7)).toEqual([]);
  });

  it('says so once for all offenses', async () => {
    const world = twoProviders();
    world.add({ id: 8 }, { id: 9, source: '192.0.2.9' });
    world.threatq.failure = DOWN;
    expect((await world.enrichAll()).errors).toHaveLength(1);
  });

  it('decides nothing where it answered for some addresses only', async () => {
    const world = new World();
    world.addresses = 1;
    world.offenses.putAddress(1, '192.0.2.11');
    world.add({ id: 7, sourceAddressIds: [1] });
    world.threatq.add(KNOWN);
    await world.enrich(7);
    world.threatq.lookUp = async () => [DOWN, { outcome: 'not-found' }];
    expect(await world.enrich(7)).toMatchObject({ notes: [], ok: false });
    expect(await world.notesOn(7)).toHaveLength(1);
  });
});

describe('a note that fails', () => {
  it.each(['unavailable', 'protocol', 'rate-limited'] as const)(
    'with %s leaves the other offenses alone, and is tried again next time',
    async (kind) => {
      const world = new World();
      world.add({ id: 1 }, { id: 2 }, { id: 3 });
      world.notes.beforeAdd = (id) => {
        if (id === 2) throw failure(kind);
      };
      const { notes, errors } = await world.enrichAll();
      expect(notes.map(({ offenseId }) => offenseId)).toEqual([1, 3]);
      expect(errors).toEqual([{ kind, message: `the console: ${kind}`, offenseId: 2 }]);
      world.notes.beforeAdd = () => undefined;
      const again = await world.enrichAll();
      expect(again.notes.map(({ action }) => action)).toEqual([
        'unchanged',
        'written',
        'unchanged',
      ]);
    },
  );

  it.each(['forbidden', 'auth'] as const)('with %s is among the last', async (kind) => {
    const world = new World();
    const ids = Array.from({ length: 150 }, (_, at) => at + 1);
    world.add(...ids.map((id) => ({ id })));
    let tries = 0;
    world.notes.add = async (id) => {
      tries += 1;
      for (let turn = 0; turn < 20; turn += 1) await nextTurn();
      throw new VendorError(kind, 'qradar', `no note on ${id}`);
    };
    const errors = [{ kind, message: expect.stringMatching(/^no note on \d+$/) }];
    expect(await world.enrichEach(ids)).toEqual({ ok: false, notes: [], errors });
    expect(tries).toBe(8);
    expect(world.threatq.asked).toHaveLength(1);
    expect(await world.enrichAll()).toEqual({ ok: false, notes: [], errors });
    expect(world.threatq.asked).toHaveLength(2);
  });

  it('is not tried where notes may not be read', async () => {
    const world = new World();
    world.add({ id: 1 }, { id: 2 });
    world.notes.notes = () => Promise.reject(failure('forbidden'));
    world.notes.add = () => Promise.reject(new Error('not to be written'));
    expect(await world.enrichAll()).toMatchObject({ notes: [], errors: [{ kind: 'forbidden' }] });
  });

  it.each([
    ['before its notes are read', (world: World) => world.notes.removeOffense(2)],
    [
      'before the note is added',
      (world: World) => {
        const notes = world.notes.notes.bind(world.notes);
        world.notes.notes = async (id) => {
          const read = await notes(id);
          if (id === 2) world.notes.removeOffense(2);
          return read;
        };
      },
    ],
  ])('because the offense went away %s is reported', async (_, goAway) => {
    const world = new World();
    world.add({ id: 1 }, { id: 2 }, { id: 3 });
    goAway(world);
    const { notes, errors } = await world.enrichAll();
    expect(notes.map(({ offenseId }) => offenseId)).toEqual([1, 3]);
    expect(errors).toMatchObject([{ kind: 'gone', offenseId: 2 }]);
  });
});

describe('a console or a store that fails', () => {
  it('ends the listing, and what was done before stays done', async () => {
    const world = new World();
    world.add({ id: 1 }, { id: 2 }, { id: 3 });
    world.offenses.pagesBeforeFailure = 1;
    const { notes, errors } = await world.enrichAll();
    expect(notes.map(({ offenseId }) => offenseId)).toEqual([1, 2]);
    expect(errors).toMatchObject([{ kind: 'unavailable' }]);
  });

  it('makes no note without the addresses that were wanted', async () => {
    const world = new World();
    world.addresses = 1;
    world.add({ id: 1 });
    world.offenses.addresses = () => Promise.reject(failure('unavailable'));
    expect(await world.enrichAll()).toMatchObject({ notes: [], errors: [{ kind: 'unavailable' }] });
    expect(world.threatq.asked).toEqual([]);
  });

  it('asks nobody if the store cannot be read', async () => {
    const world = new World();
    world.add({ id: 1 });
    world.ledger.noted = () => Promise.reject(new StorageError('locked', 'the store is locked'));
    expect(await world.enrichAll()).toMatchObject({ notes: [], errors: [{ kind: 'locked' }] });
    expect(world.threatq.asked).toEqual([]);
  });

  it('tells of the note that was written though the store is full, and writes no more', async () => {
    const world = new World();
    world.add(...[1, 2, 3, 4, 5].map((id) => ({ id })));
    world.ledger.saveNoted = () => Promise.reject(new StorageError('full', 'the disk is full'));
    const { notes, errors } = await world.enrichAll();
    expect(notes).toContainEqual(expect.objectContaining({ action: 'written', text: NOT_FOUND }));
    expect(errors).toEqual([{ kind: 'full', message: 'the disk is full' }]);
    expect(await world.notesOn(5)).toEqual([]);
  });

  it('throws on what nobody expected', async () => {
    const world = new World();
    world.add({ id: 1 });
    world.threatq.lookUp = () => Promise.reject(new TypeError('a bug'));
    await expect(world.enrichAll()).rejects.toThrow('a bug');
  });
});
