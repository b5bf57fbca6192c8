import type { Clock, Log, Offense } from '@intelbridge/core';
import {
  type ConsoleOffense,
  closedAfterEach,
  type OpenedOffenseEvents,
  type OpenedOffenseNotes,
  type OpenedOffenseSource,
} from '@intelbridge/core/contract';
import type { QradarSimulator, QradarOptions as SimulatorOptions } from '@intelbridge/simulators';
import {
  QradarConsole,
  QradarOffenseEvents,
  QradarOffenseNotes,
  QradarOffenses,
} from '../../src/index.ts';
import { openConsole } from '../open-console.ts';

const GONE = 999_999;
const HOUR = 3_600_000;

/** A simulated console; `onSleep` is called whenever a client of it waits; `warned`: what went with the warnings. */
export async function openOffenses(behaviour: SimulatorOptions = {}) {
  const opened = await openConsole(behaviour);
  const hooks: { onSleep: () => void } = { onSleep: () => undefined };
  const { clock } = opened.options;
  const hooked: Clock = {
    now: () => clock.now(),
    sleep: async (ms, signal) => {
      await clock.sleep(ms, signal);
      hooks.onSleep();
      signal?.throwIfAborted();
    },
  };
  const warned: unknown[] = [];
  const { log = () => undefined } = opened.options;
  const noted: Log = (level, message, fields) => {
    log(level, message, fields);
    if (level === 'warn') warned.push(fields);
  };
  const client = new QradarConsole({ ...opened.options, clock: hooked, log: noted });
  return { ...opened, client, hooks, warned };
}

/** Opens consoles that are closed after the test. */
export const offenseConsoles = () => closedAfterEach(openOffenses);

/** What the simulator calls it. */
export const toRow = (given: ConsoleOffense) => {
  const { source, sources, localDestinations, changedAt, ...members } = given;
  return {
    ...members,
    ...(source !== undefined && { offense_source: source }),
    ...(sources !== undefined && { sourceAddresses: sources }),
    ...(localDestinations !== undefined && { localDestinationAddresses: localDestinations }),
    start_time: changedAt,
    last_updated_time: changedAt,
    last_persisted_time: changedAt,
  };
};

export async function openSource(behaviour: SimulatorOptions): Promise<OpenedOffenseSource> {
  const { console, client, close } = await openOffenses(behaviour);
  const rowOf = (id: number) => console.offenses().find((each) => each.id === id);
  return {
    source: new QradarOffenses(client, 4),
    console: {
      add: async (offenses) => offenses.map((given) => console.addOffense(toRow(given))),
      change: async (id, change) => console.updateOffense(id, toRow(change)),
      remove: async (id) => console.removeOffense(id),
      addGoneAddress: async (id) => {
        const { source_address_ids: ids = [], last_persisted_time = 0 } = rowOf(id) ?? {};
        console.updateOffense(id, { source_address_ids: [...ids, GONE], last_persisted_time });
      },
      goDown: async () => console.configure({ deployPending: true }),
    },
    close,
  };
}

export async function openNotes(behaviour: SimulatorOptions): Promise<OpenedOffenseNotes> {
  const { console, client, close } = await openOffenses(behaviour);
  return {
    notes: new QradarOffenseNotes(client),
    console: {
      addOffense: async () => console.addOffense(),
      removeOffense: async (id) => console.removeOffense(id),
      addNote: async (id, text, author) => void console.addNote(id, text, author),
      loseNextAnswer: async () => {
        const path = '/notes';
        console.faults.add({ kind: 'reset', method: 'POST', path, afterHandling: true });
      },
      wait: async () => console.clock.advance(1_000),
    },
    close,
  };
}

export async function openEvents(behaviour: SimulatorOptions): Promise<OpenedOffenseEvents> {
  const { console, client, hooks, close } = await openOffenses(behaviour);
  const offenses = new QradarOffenses(client);
  return {
    events: new QradarOffenseEvents(client),
    console: {
      addOffense: async (events) => {
        const now = console.clock.now();
        const id = console.addOffense({ start_time: now - HOUR });
        const toEvent = ({ source, destination, url }: (typeof events)[number], n: number) => ({
          starttime: now - n * 1_000,
          sourceip: source,
          destinationip: destination,
          ...(url !== undefined && { properties: { URL: url } }),
        });
        console.addEvents(id, events.map(toEvent));
        return (await offenses.offense(id)) as Offense;
      },
      removeOffense: async (id) => console.removeOffense(id),
      stall: async (meanwhile) => {
        console.configure({ searchDelayMs: 1e12, searchPolls: 1e9 });
        hooks.onSleep = meanwhile;
      },
      running: () => runningSearches(console),
    },
    close,
  };
}

/** Asks the console itself; it numbers its searches. */
export async function runningSearches({ url, token, requests }: QradarSimulator): Promise<number> {
  const started = requests().byRoute['POST /api/ariel/searches'] ?? 0;
  let running = 0;
  for (let n = 1; n <= started; n += 1) {
    const id = `5eed0000-0000-4000-8000-${String(n).padStart(12, '0')}`;
    const reply = await fetch(new URL(`/api/ariel/searches/${id}`, url), {
      headers: { SEC: token },
    });
    const { status } = (await reply.json()) as { status?: string };
    if (reply.ok && ['WAIT', 'EXECUTE', 'SORTING'].includes(status ?? '')) running += 1;
  }
  return running;
}
