import {
  QradarConsole,
  QradarOffenseEvents,
  QradarOffenseNotes,
  QradarOffenses,
} from '@intelbridge/adapters-qradar';
import { ANY_OFFENSE, type Offense, type OffenseFilter } from '@intelbridge/core';
import { fakeOffense } from '@intelbridge/core/fakes';
import type { Operation } from './operation.ts';
import { withConsole } from './with-console.ts';

type Input = Readonly<Record<string, unknown>>;

const withClient = <T>(url: string, work: (console: QradarConsole) => Promise<T>): Promise<T> =>
  withConsole(url, (options) => work(new QradarConsole(options)));

const numbers = (value: unknown): number[] => (Array.isArray(value) ? value.map(Number) : []);

/** As much of an offense as addresses and searches need. */
const offenseOf = ({ offense = {} }: Input): Offense =>
  fakeOffense({ id: 1, ...(offense as Partial<Offense>) });

/** Offenses, their notes and their events. */
export const qradarOffenseOperations: Readonly<Record<string, Operation>> = {
  offenses: (url, { filter = {}, changedSince, also }) =>
    withClient(url, async (console) => {
      const all: unknown[] = [];
      const query = {
        filter: { ...ANY_OFFENSE, ...(filter as Partial<OffenseFilter>) },
        changedSince: typeof changedSince === 'number' ? changedSince : undefined,
        also: numbers(also),
      };
      for await (const page of new QradarOffenses(console).offenses(query)) all.push(...page);
      return all;
    }),
  offense: (url, { id = 1 }) =>
    withClient(url, async (console) => {
      const offense = await new QradarOffenses(console).offense(Number(id));
      return offense ?? null;
    }),
  addresses: (url, input) =>
    withClient(url, async (console) => {
      const offense = offenseOf(input);
      const found = await new QradarOffenses(console).addresses([offense], 100);
      return found.get(offense.id) ?? null;
    }),
  notes: (url, { id = 1 }) =>
    withClient(url, async (console) => {
      const notes = await new QradarOffenseNotes(console).notes(Number(id));
      return notes ?? null;
    }),
  addNote: (url, { id = 1, text = '' }) =>
    withClient(url, (console) => new QradarOffenseNotes(console).add(Number(id), String(text))),
  events: (url, input) =>
    withClient(url, async (console) => {
      const { rows = 100, timeoutMs = 60_000 } = input;
      const bounds = { rows: Number(rows), timeoutMs: Number(timeoutMs) };
      const found = await new QradarOffenseEvents(console).search(offenseOf(input), bounds);
      return found ?? null;
    }),
};
