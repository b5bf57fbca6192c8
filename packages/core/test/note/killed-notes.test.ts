import { type EnrichPorts, enrichOffenses, Turns } from '@intelbridge/core';
import { describe, expect, it } from 'vitest';
import { Killed, Life, mortal } from '../life.ts';
import { ADDRESS, KNOWN, World } from './enrich-world.ts';

const IDS = [1, 2, 3, 4, 5];
const DEATHS = ['before', 'after'] as const;

/** Five offenses and two platforms; of the addresses, ThreatQ knows the first and CrowdSec the second. */
function newWorld(): World {
  const world = new World();
  world.lookups = [world.threatq, world.crowdsec];
  world.addresses = 1;
  for (const id of IDS) world.offenses.putAddress(id, `198.51.100.${id}`);
  world.add(...IDS.map((id) => ({ id, source: `192.0.2.${9 + id}`, sourceAddressIds: [id] })));
  world.threatq.add(KNOWN);
  world.crowdsec.add({ ...ADDRESS, value: '192.0.2.11', sources: ['Community'] });
  return world;
}

/** What is known of the first changes, something is known of the third, and nothing any more of the second. */
function change(world: World): void {
  world.threatq.forget(KNOWN);
  world.threatq.add({ ...KNOWN, status: 'Expired' });
  world.threatq.add({ ...KNOWN, value: '198.51.100.3' });
  world.crowdsec.forget({ ...ADDRESS, value: '192.0.2.11' });
}

async function run(world: World, ports: EnrichPorts = world.ports()): Promise<void> {
  const options = { addresses: world.addresses };
  expect(await enrichOffenses('all', { ...ports, turns: new Turns(8) }, options)).toMatchObject({
    ok: true,
  });
}

/** True if the process got to its end. */
async function runAndDie(world: World, at: number, when: (typeof DEATHS)[number]) {
  const life = new Life(at, when);
  const { offenses, notes, lookups, ledger, ...ports } = world.ports();
  const ended = run(world, {
    ...ports,
    offenses: mortal(offenses, life, { streams: ['offenses'] }),
    notes: mortal(notes, life),
    lookups: lookups.map((lookup) => mortal(lookup, life)),
    ledger: mortal(ledger, life),
  });
  await ended.catch((error: unknown) => {
    if (!(error instanceof Killed)) throw error;
  });
  return !life.isOver;
}

const notesOn = (world: World) => Promise.all(IDS.map((id) => world.notesOn(id)));

describe.each(['first', 'later'] as const)('a %s round of notes that dies at any call', (which) => {
  const before = async (): Promise<World> => {
    const world = newWorld();
    if (which === 'later') {
      await run(world);
      change(world);
    }
    return world;
  };

  it.each(DEATHS)('makes no note twice and leaves none out, dying %s it is done', async (when) => {
    const spared = await before();
    await run(spared);
    const expected = await notesOn(spared);
    let calls = 0;
    for (let survives = false; !survives; ) {
      calls += 1;
      const world = await before();
      survives = await runAndDie(world, calls, when);
      await run(world);
      expect([calls, await notesOn(world)]).toEqual([calls, expected]);
      await run(world);
      expect(await notesOn(world)).toEqual(expected);
    }
    expect(calls).toBeGreaterThan(20);
  });
});

describe('a fact that holds again after the round that died', () => {
  it.each(DEATHS)('is what the last note says, dying %s it is done', async (when) => {
    for (let calls = 1, survives = false; !survives; calls += 1) {
      const world = newWorld();
      await run(world);
      const first = await notesOn(world);
      world.threatq.forget(KNOWN);
      world.threatq.add({ ...KNOWN, status: 'Expired' });
      survives = await runAndDie(world, calls, when);
      world.threatq.forget(KNOWN);
      world.threatq.add(KNOWN);
      await run(world);
      const [notes = []] = await notesOn(world);
      expect([calls, notes[0]]).toEqual([calls, expect.stringContaining('Status - Active')]);
      expect([1, 3]).toContain(notes.length);
      expect((await notesOn(world)).slice(1)).toEqual(first.slice(1));
    }
  });
});
