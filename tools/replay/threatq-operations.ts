import { checkThreatq, ThreatqIndicators, threatqConfig } from '@intelbridge/adapters-threatq';
import { HttpTransport } from '@intelbridge/vendor-http';
import { impatientClock } from './impatient-clock.ts';
import type { ReplayReply } from './replay-case.schema.ts';
import type { Operation } from './run-case.ts';

const COLLECTION = 'Replay';

/** Answers to what every session asks besides the recording: a token, the tables, one data collection. */
export function threatqReplies(): ReplayReply[] {
  return [
    usual('/api/token', {
      access_token: 'replayed',
      token_type: 'Bearer',
      expires_in: 3_600,
      refresh_token: 'again',
    }),
    usual('/api/indicator/types', {
      total: 2,
      data: [
        { id: 11, name: 'FQDN' },
        { id: 15, name: 'IP Address' },
      ],
    }),
    usual('/api/indicator/statuses', {
      total: 3,
      data: [
        { id: 1, name: 'Active' },
        { id: 2, name: 'Expired' },
        { id: 5, name: 'Whitelisted' },
      ],
    }),
    usual('/api/search/query', {
      total: 1,
      data: [
        {
          id: 1,
          hash: '0'.repeat(32),
          name: COLLECTION,
          json: { api_query: { criteria: {}, filters: {} } },
        },
      ],
    }),
  ];
}

const usual = (path: string, json: unknown): ReplayReply => ({
  path,
  json,
  status: 200,
  headers: {},
});

function config(url: string) {
  return threatqConfig.parse({
    url,
    grant: { clientId: 'replayed-client', clientSecret: 'replayed-secret' },
  });
}

async function withSource<T>(
  url: string,
  work: (source: ThreatqIndicators) => Promise<T>,
): Promise<T> {
  const transport = new HttpTransport();
  const source = new ThreatqIndicators({ config: config(url), transport, clock: impatientClock() });
  return work(source).finally(() => transport.close());
}

export const threatqOperations: Readonly<Record<string, Operation>> = {
  collections: (url) => withSource(url, (source) => source.collections()),
  requireCollections: (url, { names }) =>
    withSource(url, async (source) => {
      await source.requireCollections(Array.isArray(names) ? names.map(String) : []);
      return null;
    }),
  changesSince: (url, { collection = COLLECTION, since }) =>
    withSource(url, async (source) => {
      const pages = source.changesSince(
        String(collection),
        typeof since === 'number' ? since : undefined,
      );
      const indicators: unknown[] = [];
      const unreadable: unknown[] = [];
      for (;;) {
        const step = await pages.next();
        if (step.done) {
          const { complete, resumeFrom } = step.value;
          const reason = step.value.complete ? null : step.value.reason;
          return { indicators, unreadable, complete, resumeFrom: resumeFrom ?? null, reason };
        }
        indicators.push(...step.value.indicators);
        unreadable.push(...step.value.unreadable);
      }
    }),
  check: async (url) => {
    const transport = new HttpTransport();
    const options = { config: config(url), transport, clock: impatientClock() };
    return checkThreatq(options, new AbortController().signal).finally(() => transport.close());
  },
};
