import { describe, expect, it } from 'vitest';
import { World } from './enrich-world.ts';

const IDS = Array.from({ length: 500 }, (_, at) => at + 1);

/** A console that counts how many requests are under way at once. */
class Counted extends World {
  #inFlight = 0;
  most = 0;

  constructor() {
    super();
    const { notes, offenses } = this;
    notes.notes = this.#counted(notes.notes.bind(notes));
    notes.add = this.#counted(notes.add.bind(notes));
    offenses.offense = this.#counted(offenses.offense.bind(offenses));
    offenses.addresses = this.#counted(offenses.addresses.bind(offenses));
    const list = offenses.offenses.bind(offenses);
    offenses.offenses = (query, signal) => {
      const pages = list(query, signal);
      pages.next = this.#counted(pages.next.bind(pages));
      return pages;
    };
  }

  #counted<In extends unknown[], Out>(ask: (...given: In) => Promise<Out>) {
    return async (...given: In): Promise<Out> => {
      this.#inFlight += 1;
      this.most = Math.max(this.most, this.#inFlight);
      await new Promise((resolve) => setImmediate(resolve));
      this.#inFlight -= 1;
      return ask(...given);
    };
  }
}

describe('requests to the console', () => {
  it('are at most eight at once, however many enrich', async () => {
    const world = new Counted();
    world.addresses = 1;
    world.add(...IDS.map((id) => ({ id, sourceAddressIds: [1] })));
    for (const expected of ['written', 'unchanged']) {
      const reports = await Promise.all(IDS.map((id) => world.enrich(id)));
      const actions = new Set(reports.flatMap(({ notes }) => notes.map(({ action }) => action)));
      expect([...actions]).toEqual([expected]);
    }
    expect(world.most).toBe(8);
  });

  it('are so, too, when lists are gone through at the same time', async () => {
    const world = new Counted();
    world.add(...IDS.slice(0, 20).map((id) => ({ id })));
    await Promise.all(Array.from({ length: 20 }, () => world.enrichAll()));
    expect(world.most).toBe(8);
    for (const id of IDS.slice(0, 20)) expect(await world.notesOn(id)).toHaveLength(1);
  });
});
