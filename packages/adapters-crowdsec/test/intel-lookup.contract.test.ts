import { intelLookupContract } from '@intelbridge/core/contract';
import type { CrowdSecBehaviour } from '@intelbridge/simulators';
import { openService } from './open-service.ts';

/** Every shape of a reply, and every way of the service that nobody public has settled (dossier §3.3, §13). */
const SERVICES: readonly (readonly [string, Partial<CrowdSecBehaviour>, config?: object])[] = [
  ['2026', {}],
  ['2024', { vintage: '2024' }],
  ['2023', { vintage: '2023' }],
  ['2022', { vintage: '2022' }],
  ['numbers as texts, compressed', { numbers: 'texts', gzip: 'always' }],
  ['fractions', { numbers: 'fractions', nonAscii: 'raw' }],
  ['words of no document', { enums: 'unknown' }],
  ['unknown addresses as 200', { unknownIs: '200' }],
  ['echo in canonical form', { ipEcho: 'canonical', emptyCity: 'empty' }],
  ['bulk look-ups', { paidBulk: true }, { bulk: true }],
  ['bulk look-ups where nothing found is 404', { bulkNoneFoundIs: '404' }, { bulk: true }],
];

const FAULTS = {
  denied: { kind: 'status', status: 403, times: 0 },
  limited: { kind: 'status', status: 429, times: 0 },
  unreachable: { kind: 'reset', times: 0 },
} as const;

for (const [name, behaviour, config] of SERVICES) {
  intelLookupContract({
    name,
    open: async () => {
      const { service, lookup, close } = await openService(behaviour, { ...config });
      if (config !== undefined) service.changeKey(service.apiKey, { plan: 'partner' });
      return {
        lookup,
        close,
        platform: {
          // CrowdSec has scores by period and no adversaries; sources are its blocklists.
          add: async ({ type, value, sources = [] }) => {
            service.addAddress({ ip: value, reputation: 'malicious', blocklists: sources });
            return { type, value };
          },
          fail: async (how) => void service.faults.add(FAULTS[how]),
        },
      };
    },
  });
}
