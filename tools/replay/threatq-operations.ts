import {
  checkThreatq,
  ThreatqEvents,
  ThreatqIndicators,
  ThreatqLookup,
  type ThreatqOptions,
  threatqConfig,
} from '@intelbridge/adapters-threatq';
import type { IntelEvent, LookUpSubject } from '@intelbridge/core';
import { HttpTransport } from '@intelbridge/vendor-http';
import { impatientClock } from './impatient-clock.ts';
import type { Operation } from './operation.ts';
import { COLLECTION } from './threatq-replies.ts';

async function withPlatform<T>(url: string, work: (options: ThreatqOptions) => Promise<T>) {
  const transport = new HttpTransport();
  const config = threatqConfig.parse({
    url,
    grant: { clientId: 'replayed-client', clientSecret: 'replayed-secret' },
  });
  try {
    return await work({ config, transport, clock: impatientClock() });
  } finally {
    await transport.close();
  }
}

const withSource = <T>(url: string, work: (source: ThreatqIndicators) => Promise<T>): Promise<T> =>
  withPlatform(url, (options) => work(new ThreatqIndicators(options)));

export const threatqOperations: Readonly<Record<string, Operation>> = {
  collections: (url) => withSource(url, (source) => source.collections()),
  requireCollections: (url, { names }) =>
    withSource(url, async (source) => {
      await source.requireCollections(Array.isArray(names) ? names.map(String) : []);
      return null;
    }),
  changesSince: (url, { collection = COLLECTION, since }) =>
    withSource(url, (source) =>
      readAll(source, String(collection), typeof since === 'number' ? since : undefined),
    ),
  check: (url) =>
    withPlatform(url, (options) => checkThreatq(options, new AbortController().signal)),
  saveEvents: (url, { events }) =>
    withPlatform(url, (options) => new ThreatqEvents(options).save(listOf(events).map(toEvent))),
  lookUp: (url, { subjects }) =>
    withPlatform(url, (options) =>
      new ThreatqLookup(options).lookUp(listOf(subjects) as readonly LookUpSubject[]),
    ),
};

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const toEvent = (given: unknown): IntelEvent => ({
  title: '',
  happenedAt: 0,
  description: '',
  link: '',
  attributes: [],
  indicators: [],
  knownId: undefined,
  ...(given as Partial<IntelEvent>),
});

async function readAll(source: ThreatqIndicators, collection: string, since: number | undefined) {
  const pages = source.changesSince(collection, since);
  const indicators: unknown[] = [];
  const unreadable: unknown[] = [];
  for (;;) {
    const step = await pages.next();
    if (step.done) {
      const { complete, resumeFrom = null } = step.value;
      const reason = step.value.complete ? null : step.value.reason;
      return { indicators, unreadable, complete, resumeFrom, reason };
    }
    indicators.push(...step.value.indicators);
    unreadable.push(...step.value.unreadable);
  }
}
