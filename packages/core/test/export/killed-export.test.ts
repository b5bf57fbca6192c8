import { type ExportPorts, type IntelEvent, MINUTE_MS, type Offense } from '@intelbridge/core';
import { fakeOffense, type MemoryEvent } from '@intelbridge/core/fakes';
import { describe, expect, it } from 'vitest';
import { type Death, Killed, Life, mortal } from '../life.ts';
import { NOW, openExport } from './open-export.ts';

const DEATHS: readonly Death[] = ['before', 'after', 'half'];
const FILTER = { statuses: ['OPEN', 'HIDDEN'], minMagnitude: 4 } as const;
const OPTIONS = { lookBackMs: null, relatedEvents: { rows: 10, timeoutMs: 1_000 } };

const offense = (id: number, changes: Partial<Offense> = {}) =>
  fakeOffense({ id, changedAt: NOW + id, sourceAddressIds: [id], ...changes });

/** Console and platform; what happens to the offenses is the same in every world. */
class World {
  readonly open = openExport();
  #offenses: readonly Offense[] = [];

  constructor() {
    for (let id = 1; id <= 9; id += 1) {
      this.open.offenses.putAddress(id, `203.0.113.${id}`);
      this.open.search.put(id, { addresses: [`198.51.100.${id}`], urls: [] });
    }
    this.#put([1, 2, 3, 4, 5].map((id) => offense(id)));
  }

  /** Some change, one leaves the filter, one grows into it, one is new, and one began earlier than it said. */
  change(): void {
    const changedAt = this.open.clock.now() + MINUTE_MS;
    this.open.clock.advance(2 * MINUTE_MS);
    this.#put([
      offense(1, { changedAt, magnitude: 9, sourceAddressIds: [1, 7] }),
      offense(2, { changedAt, status: 'CLOSED', closedAt: changedAt }),
      offense(3, { changedAt, startedAt: NOW - MINUTE_MS, description: 'more' }),
      offense(6, { changedAt, magnitude: 3 }),
      offense(8, { changedAt }),
    ]);
  }

  /** Before the last run, after which nothing may be missing. */
  changeAgain(): void {
    const changedAt = this.open.clock.now() + MINUTE_MS;
    this.open.clock.advance(2 * MINUTE_MS);
    this.#put([
      offense(1, { changedAt, status: 'CLOSED', closedAt: changedAt, sourceAddressIds: [1, 7] }),
      offense(6, { changedAt, magnitude: 5 }),
    ]);
  }

  /** What was exported first comes back. */
  changeBack(): void {
    const changedAt = this.open.clock.now() + MINUTE_MS;
    this.open.clock.advance(2 * MINUTE_MS);
    this.#put([1, 3].map((id) => offense(id, { changedAt })));
  }

  async run(): Promise<void> {
    expect(await this.open.run(FILTER, OPTIONS)).toMatchObject({ ok: true, skipped: [] });
  }

  /** True if the process got to its end. */
  async runAndDie(at: number, when: Death): Promise<boolean> {
    const life = new Life(at, when);
    const ended = this.open.run(FILTER, OPTIONS, mortalPorts(this.open.ports, life));
    await ended.catch((error: unknown) => {
      if (!(error instanceof Killed)) throw error;
    });
    return !life.isOver;
  }

  /** Of every offense what its event shows; fails if there are two of one. */
  shown(): ReadonlyMap<string, unknown> {
    const events = this.open.events.held();
    const byTitle = new Map(events.map((event) => [event.title, faceOf(event)]));
    expect(byTitle.size).toBe(events.length);
    return byTitle;
  }

  /** Titles of what the filter wants now. */
  wanted(): readonly string[] {
    return this.#offenses
      .filter(({ status, magnitude }) => status !== 'CLOSED' && magnitude >= FILTER.minMagnitude)
      .map(({ id }) => `QRadar offense ${id} on qradar.example.com`);
  }

  #put(offenses: readonly Offense[]): void {
    const ids = new Set(offenses.map(({ id }) => id));
    this.#offenses = [...this.#offenses.filter(({ id }) => !ids.has(id)), ...offenses];
    this.open.offenses.put(...offenses);
  }
}

function mortalPorts(ports: ExportPorts, life: Life): ExportPorts {
  const { offenses, events, ledger, search } = ports;
  const save = ([given]: [readonly IntelEvent[]]) => [given.slice(0, 1)];
  return {
    ...ports,
    offenses: mortal(offenses, life, { streams: ['offenses'] }),
    events: mortal(events, life, { inPart: { save } }),
    ledger: mortal(ledger, life),
    search: mortal(search, life),
  };
}

const faceOf = ({ description, attributes, indicators }: MemoryEvent) => ({
  description,
  attributes: [...attributes].sort((a, b) => (a.name + a.value < b.name + b.value ? -1 : 1)),
  indicators: indicators.map(({ value }) => value).toSorted(),
});

/** A world as nobody disturbed it. */
async function spared(first: 'first' | 'later'): Promise<World> {
  const world = new World();
  await world.run();
  if (first === 'later') {
    world.change();
    await world.run();
  }
  world.changeAgain();
  await world.run();
  return world;
}

describe.each(['first', 'later'] as const)('a %s export that dies at any call', (which) => {
  it.each(DEATHS)('changes nothing in the end, dying %s it is done', async (when) => {
    const expected = (await spared(which)).shown();
    let calls = 0;
    for (let survives = false; !survives; ) {
      calls += 1;
      const world = new World();
      if (which === 'later') {
        await world.run();
        world.change();
      }
      survives = await world.runAndDie(calls, when);
      world.changeAgain();
      await world.run();
      const shown = world.shown();
      expect([...shown.keys()]).toEqual(expect.arrayContaining([...world.wanted()]));
      for (const [title, face] of shown)
        expect([calls, title, face]).toEqual([calls, title, expected.get(title)]);
      const { saves } = world.open.events;
      await world.run();
      expect(world.open.events.saves).toBe(saves);
    }
    expect(calls).toBeGreaterThan(20);
  });
});

describe('an offense that is again what it was before the export that died', () => {
  it.each(DEATHS)('has an event that says so, dying %s it is done', async (when) => {
    for (let calls = 1, survives = false; !survives; calls += 1) {
      const world = new World();
      await world.run();
      world.change();
      survives = await world.runAndDie(calls, when);
      world.changeBack();
      await world.run();
      for (const id of [1, 3]) {
        expect([calls, world.shown().get(`QRadar offense ${id} on qradar.example.com`)]).toEqual([
          calls,
          expect.objectContaining({
            description: offense(id).description.trim(),
            attributes: expect.arrayContaining([{ name: 'Magnitude', value: '4' }]),
          }),
        ]);
      }
    }
  });
});
