import { describe, expect, it } from 'vitest';
import { ADDRESS, FOUND, KNOWN, NOT_FOUND, World } from './enrich-world.ts';

const changed = (world: World, status: string) => {
  world.threatq.forget(ADDRESS);
  world.threatq.add({ ...KNOWN, status, link: 'https://memory.example/indicators/1/details' });
};

describe('enrichOffense', () => {
  it('writes what is known', async () => {
    const world = new World();
    world.add({ id: 7 });
    world.threatq.add(KNOWN);
    const notes = [{ offenseId: 7, action: 'written', text: FOUND }];
    expect(await world.enrich(7)).toEqual({ ok: true, notes, errors: [] });
    expect(await world.notesOn(7)).toEqual([FOUND]);
  });

  it('writes the same once', async () => {
    const world = new World();
    world.add({ id: 7 });
    world.threatq.add(KNOWN);
    await world.enrich(7);
    const notes = [{ offenseId: 7, action: 'unchanged', text: FOUND }];
    expect(await world.enrich(7)).toEqual({ ok: true, notes, errors: [] });
    expect(await world.notesOn(7)).toEqual([FOUND]);
  });

  it('writes what changed, and again what changed back', async () => {
    const world = new World();
    world.add({ id: 7 });
    world.threatq.add(KNOWN);
    await world.enrich(7);
    changed(world, 'Expired');
    await world.enrich(7);
    changed(world, 'Active');
    await world.enrich(7);
    expect(await world.notesOn(7)).toEqual([FOUND, FOUND.replace('Active', 'Expired'), FOUND]);
  });

  it('says once that nothing is known', async () => {
    const world = new World();
    world.add({ id: 7 });
    await world.enrich(7);
    await world.enrich(7);
    expect(await world.notesOn(7)).toEqual([NOT_FOUND]);
    world.threatq.add(KNOWN);
    await world.enrich(7);
    world.threatq.forget(ADDRESS);
    const { notes } = await world.enrich(7);
    expect(notes).toEqual([{ offenseId: 7, action: 'unchanged', text: NOT_FOUND }]);
    expect(await world.notesOn(7)).toEqual([FOUND, NOT_FOUND]);
  });

  it('takes every type and status', async () => {
    const world = new World();
    world.add({ id: 7, status: 'CLOSED', type: { id: 3, name: 'Username' }, source: 'alice' });
    world.threatq.add({ type: 'Username', value: 'alice', status: 'Active' });
    const { notes } = await world.enrich(7);
    expect(notes).toMatchObject([{ action: 'written' }]);
  });

  it('looks up the addresses, too, if wanted', async () => {
    const world = new World();
    world.addresses = 2;
    world.offenses.putAddress(1, '192.0.2.10');
    world.offenses.putAddress(2, '2001:DB8::1');
    world.offenses.putAddress(3, 'gone');
    world.add({ id: 7, sourceAddressIds: [1, 2, 3], localDestinationAddressIds: [3] });
    await world.enrich(7);
    expect(world.threatq.asked).toEqual([
      [ADDRESS, { type: 'IPv6 Address', value: '2001:db8::1' }],
    ]);
  });

  it('is not upset by further addresses of which nothing is known', async () => {
    const world = new World();
    world.addresses = 5;
    world.offenses.putAddress(1, '192.0.2.11');
    world.add({ id: 7 });
    world.threatq.add(KNOWN);
    await world.enrich(7);
    world.add({ id: 7, sourceAddressIds: [1] });
    const { notes } = await world.enrich(7);
    const remark = 'No context information found on ThreatQ for 192.0.2.11';
    expect(notes).toEqual([{ offenseId: 7, action: 'unchanged', text: `${FOUND}\n${remark}` }]);
  });

  it('says which offense there is nothing to look up of', async () => {
    const world = new World();
    world.add({ id: 7, type: { id: 14, name: 'Rule' }, source: 'A rule' });
    const message = 'Offense 7 is about nothing that can be looked up: its type is Rule';
    expect(await world.enrich(7)).toEqual({
      ok: false,
      notes: [],
      errors: [{ kind: 'nothing-to-look-up', message, offenseId: 7 }],
    });
    expect(world.threatq.asked).toEqual([]);
  });

  it('says which offense there is not', async () => {
    const errors = [{ kind: 'gone', message: 'Offense 7 does not exist (any more)', offenseId: 7 }];
    expect(await new World().enrich(7)).toEqual({ ok: false, notes: [], errors });
  });

  it('says that nothing is set up', async () => {
    const world = new World();
    world.lookups = [];
    world.add({ id: 7 });
    expect(await world.enrich(7)).toMatchObject({ ok: false, errors: [{ kind: 'config' }] });
  });

  it('writes one note for two who ask at the same time', async () => {
    const world = new World();
    world.add({ id: 7 });
    world.threatq.add(KNOWN);
    const add = world.notes.add.bind(world.notes);
    world.notes.add = async (id, text) => {
      for (let turn = 0; turn < 20; turn += 1) {
        await new Promise((resolve) => setImmediate(resolve));
      }
      return add(id, text);
    };
    const reports = await Promise.all([world.enrich(7), world.enrich(7), world.enrich(7)]);
    const actions = reports.map(({ notes }) => notes[0]?.action);
    expect(actions.filter((action) => action === 'written')).toHaveLength(1);
    expect(await world.notesOn(7)).toEqual([FOUND]);
  });

  it('reads ids given twice once, and tells of them in their order', async () => {
    const world = new World();
    world.add({ id: 7 }, { id: 8 });
    const { notes } = await world.enrichEach([8, 7, 8]);
    expect(notes.map(({ offenseId }) => offenseId)).toEqual([8, 7]);
    expect(world.threatq.asked).toEqual([[ADDRESS]]);
  });
});
