import { checkQradar, QradarReferenceSets, qradarConfig } from '@intelbridge/adapters-qradar';
import type { ReferenceSet } from '@intelbridge/core';
import { HttpTransport } from '@intelbridge/vendor-http';
import { impatientClock } from './impatient-clock.ts';
import type { ReplayReply } from './replay-case.schema.ts';
import type { Operation } from './run-case.ts';

const VERSIONS = ['12.0', '13.1', '15.0', '16.0', '18.0', '20.0', '21.0', '26.0'];

/** Answers to the questions every session begins with; `input.apiVersion` is the newest the box knows. */
export function qradarReplies({
  apiVersion = '20.0',
}: Readonly<Record<string, unknown>>): ReplayReply[] {
  const known = VERSIONS.filter((version) => Number(version) <= Number(apiVersion));
  return [
    usual(
      '/api/help/versions',
      known.map((version, id) => ({ id, version, deprecated: false, removed: false })),
    ),
    usual('/api/help/endpoints', [
      {
        http_method: 'PATCH',
        path: '/reference_data_collections/set_entries',
        caller_has_access: true,
      },
    ]),
  ];
}

const usual = (path: string, json: unknown): ReplayReply => ({
  path,
  json,
  status: 200,
  headers: {},
});

async function withSets<T>(
  url: string,
  work: (sets: QradarReferenceSets) => Promise<T>,
): Promise<T> {
  const transport = new HttpTransport();
  const config = qradarConfig.parse({ url, token: 'replayed-token' });
  const sets = new QradarReferenceSets({
    config,
    transport,
    clock: impatientClock(),
    facts: noFacts,
  });
  return work(sets).finally(() => transport.close());
}

const noFacts = { read: async () => undefined, write: async () => undefined };

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
    const { name, elementType, timeToLiveMs } = setOf(input);
    return withSets(url, (sets) =>
      sets.ensure({ name, elementType, timeToLiveMs: timeToLiveMs ?? null }),
    );
  },
  write: (url, input) =>
    withSets(url, (sets) =>
      sets.write(setOf(input), { upsert: texts(input['upsert']), remove: texts(input['remove']) }),
    ),
  entries: (url, input) =>
    withSets(url, async (sets) => {
      const all: unknown[] = [];
      for await (const page of sets.entries(setOf(input))) all.push(...page);
      return all;
    }),
  check: async (url) => {
    const transport = new HttpTransport();
    const config = qradarConfig.parse({ url, token: 'replayed-token' });
    const options = { config, transport, clock: impatientClock(), facts: noFacts };
    return checkQradar(options, new AbortController().signal).finally(() => transport.close());
  },
};
