import { checkQradar, QradarReferenceSets } from '@intelbridge/adapters-qradar';
import type { ReferenceSet } from '@intelbridge/core';
import type { Operation } from './operation.ts';
import { withConsole } from './with-console.ts';

const withSets = <T>(url: string, work: (sets: QradarReferenceSets) => Promise<T>): Promise<T> =>
  withConsole(url, (options) => work(new QradarReferenceSets(options)));

const setOf = ({ set = {} }: Readonly<Record<string, unknown>>): ReferenceSet => ({
  id: 1,
  name: 'ThreatQ IP Address',
  elementType: 'IP',
  timeToLiveMs: null,
  entryCount: 0,
  ...(set as Partial<ReferenceSet>),
});

const texts = (value: unknown) => (Array.isArray(value) ? value.map(String) : []);

export const qradarOperations: Readonly<Record<string, Operation>> = {
  capabilities: (url) =>
    withSets(url, async (sets) => {
      const { elementTypes, ...rest } = await sets.capabilities();
      return { ...rest, elementTypes: [...elementTypes].sort() };
    }),
  list: (url, { prefix = '' }) => withSets(url, (sets) => sets.list(String(prefix))),
  ensure: (url, input) => {
    const { name, elementType, timeToLiveMs = null } = setOf(input);
    return withSets(url, (sets) => sets.ensure({ name, elementType, timeToLiveMs }));
  },
  write: (url, input) => {
    const change = { upsert: texts(input['upsert']), remove: texts(input['remove']) };
    return withSets(url, (sets) => sets.write(setOf(input), change));
  },
  entries: (url, input) =>
    withSets(url, async (sets) => {
      const all: unknown[] = [];
      for await (const page of sets.entries(setOf(input))) all.push(...page);
      return all;
    }),
  check: (url) => withConsole(url, (options) => checkQradar(options, new AbortController().signal)),
};
