import type { Offense } from '@intelbridge/core';
import type {
  ConsoleOffense,
  OpenedOffenseEvents,
  OpenedOffenseNotes,
  OpenedOffenseSource,
} from '@intelbridge/core/contract';
import {
  type FakeClock,
  fakeOffense,
  type MemoryOffenseEvents,
  type MemoryOffenseNotes,
  type MemoryOffenseSource,
} from '@intelbridge/core/fakes';

const GONE = 999_999;
const LONGEST_DESCRIPTION = 65_000;

/** Offenses in memory as the contract of their source wants them. */
export function memoryConsole(source: MemoryOffenseSource): OpenedOffenseSource {
  const held = new Map<number, Offense>();
  let lastAddress = 0;
  const put = (offense: Offense): void => {
    held.set(offense.id, offense);
    source.put(offense);
  };
  const take = (address: string): number => {
    lastAddress += 1;
    source.putAddress(lastAddress, address);
    return lastAddress;
  };
  const toOffense = (id: number, given: ConsoleOffense): Offense => {
    const { sources = [], localDestinations = [], ...members } = given;
    return fakeOffense({
      ...members,
      id,
      ...(members.description !== undefined && {
        description: members.description.slice(0, LONGEST_DESCRIPTION),
      }),
      sourceAddressIds: sources.map(take),
      localDestinationAddressIds: localDestinations.map(take),
    });
  };
  const known = (id: number): Offense => held.get(id) ?? fakeOffense({ id });
  return {
    source,
    console: {
      add: async (offenses) =>
        offenses.map((given) => {
          const id = held.size + 1;
          put(toOffense(id, given));
          return id;
        }),
      change: async (id, change) => put({ ...known(id), ...change }),
      remove: async (id) => source.remove(id),
      addGoneAddress: async (id) => {
        const offense = known(id);
        put({ ...offense, sourceAddressIds: [...offense.sourceAddressIds, GONE] });
      },
      goDown: async () => {
        source.pagesBeforeFailure = 0;
      },
    },
    close: async () => undefined,
  };
}

/** Notes in memory as their contract wants them. */
export function memoryNotes(notes: MemoryOffenseNotes, clock: FakeClock): OpenedOffenseNotes {
  let lastId = 0;
  return {
    notes,
    console: {
      addOffense: async () => {
        lastId += 1;
        notes.addOffense(lastId);
        return lastId;
      },
      removeOffense: async (id) => notes.removeOffense(id),
      addNote: async (id, text, author) => notes.addForeign(id, text, author),
      loseNextAnswer: async () => {
        notes.loseNextAnswer = true;
      },
      wait: async () => clock.advance(1_000),
    },
    close: async () => undefined,
  };
}

/** Events in memory as their contract wants them. */
export function memoryEvents(events: MemoryOffenseEvents): OpenedOffenseEvents {
  let lastId = 0;
  return {
    events,
    console: {
      addOffense: async (added) => {
        lastId += 1;
        const toEvent = ({ source, destination, url }: (typeof added)[number]) => ({
          addresses: [source, destination],
          urls: url === undefined ? [] : [url],
        });
        events.put(lastId, ...added.map(toEvent));
        return fakeOffense({ id: lastId });
      },
      removeOffense: async (id) => events.removeOffense(id),
      stall: async (meanwhile) => {
        events.stalled = true;
        events.onLook = meanwhile;
      },
      running: async () => events.running,
    },
    close: async () => undefined,
  };
}
