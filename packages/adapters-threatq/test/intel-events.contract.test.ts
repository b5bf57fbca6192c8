import { intelEventsContract } from '@intelbridge/core/contract';
import type { ThreatqBehaviour } from '@intelbridge/simulators';
import { ThreatqEvents } from '../src/index.ts';
import { described } from './described.ts';
import { openPlatform } from './open-platform.ts';
import { LENIENT, STRICT } from './undocumented.ts';

/** Every way an appliance may behave that nobody public has settled (dossier §14, §19). */
const APPLIANCES: readonly (readonly [string, Partial<ThreatqBehaviour>])[] = [
  ['as recorded', {}],
  ['an old installation', { sightingType: false, typeLayout: 'C' }],
  ['2026, which sends only what it is asked for', { threatLibraryDefaults: '2026' }],
  ['empty lists as {}', { emptyAs: 'object' }],
  ['empty lists as null', { emptyAs: 'null' }],
  ['an index that lags behind', { indexLagMs: 300_000 }],
  ['an account that may not read types', { typePermission: false }],
  ['pages smaller than asked for', { maxLimit: 2 }],
  ['few rows by one request', { maxConsumeRows: 2 }],
  ['milliseconds in every time', { timestampMilliseconds: 'everywhere' }],
  ['the time zone of New York', { timeZone: 'America/New_York' }],
  ['one that refuses what it may', STRICT],
  ['one that takes what it may', LENIENT],
];

for (const [name, behaviour] of APPLIANCES) {
  intelEventsContract({
    name,
    open: async () => {
      const { timeZone = 'UTC' } = behaviour;
      const { platform, options, close } = await openPlatform(behaviour, { timeZone });
      return {
        events: new ThreatqEvents(options),
        another: () => new ThreatqEvents(options),
        close,
        refused: { title: '', indicator: { type: 'URL', value: ' ' } },
        platform: {
          events: async () =>
            platform.events().map((event) => ({
              ...event,
              id: String(event.id),
              description: described(event.description),
              indicators: event.indicators.map(({ value }) => value),
            })),
          removeEvent: async (id) => {
            const headers = await login(platform.url, platform);
            const method = 'DELETE';
            await fetch(new URL(`/api/events/${id}`, platform.url), { method, headers });
          },
          advance: async (ms) => platform.clock.advance(ms),
          goDown: async () => platform.configure({ maintenance: true }),
          loseAnswer: async (nth) => {
            for (const method of ['POST', 'PUT', 'DELETE']) {
              const path = method === 'POST' ? '/consume' : '/api/events';
              platform.faults.add({ kind: 'cut-body', method, path, nth, times: 0 });
            }
          },
          comeBack: async () => {
            platform.faults.remove();
            platform.configure({ maintenance: false });
          },
        },
      };
    },
  });
}

async function login(
  url: URL,
  { clientId, clientSecret }: { readonly clientId: string; readonly clientSecret: string },
) {
  const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
  const address = new URL('/api/token?grant_type=client_credentials', url);
  const headers = { authorization: `Basic ${basic}` };
  const reply = await fetch(address, { method: 'POST', headers });
  const { access_token: token } = (await reply.json()) as { access_token: string };
  return { authorization: `Bearer ${token}` };
}
