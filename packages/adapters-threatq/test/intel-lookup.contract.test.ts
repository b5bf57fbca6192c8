import { intelLookupContract } from '@intelbridge/core/contract';
import type { ThreatqBehaviour } from '@intelbridge/simulators';
import { ThreatqLookup } from '../src/index.ts';
import { openPlatform } from './open-platform.ts';
import { LENIENT, STRICT } from './undocumented.ts';

/** Every way an appliance may answer a look-up that nobody public has settled (dossier §14, §19). */
const APPLIANCES: readonly (readonly [string, Partial<ThreatqBehaviour>])[] = [
  ['types as names', {}],
  ['types as objects, scores as text', { typeAs: 'object', scoreAs: 'string' }],
  ['types as ids of an old layout', { typeAs: 'id', typeLayout: 'C' }],
  ['2026, which sends only what it is asked for', { threatLibraryDefaults: '2026' }],
  ['empty lists as {}', { emptyAs: 'object' }],
  ['empty lists as null', { emptyAs: 'null' }],
  ['pages smaller than asked for', { maxLimit: 2 }],
  ['an account that may not read types', { typePermission: false }],
  ['one that refuses what it may', STRICT],
  ['one that takes what it may', LENIENT],
];

const FAULTS = {
  denied: { kind: 'status', status: 403, path: '/api/indicators/query', times: 0 },
  limited: { kind: 'status', status: 429, headers: { 'Retry-After': '120' }, times: 0 },
  unreachable: { kind: 'status', status: 503, times: 0 },
} as const;

for (const [name, behaviour] of APPLIANCES) {
  intelLookupContract({
    name,
    open: async () => {
      const { platform, options, close } = await openPlatform(behaviour);
      return {
        lookup: new ThreatqLookup(options),
        close,
        platform: {
          add: async ({ adversaries = [], ...known }) => {
            const [id = 0] = platform.addIndicators([known]);
            for (const adversary of adversaries) {
              platform.addAdversary({ name: adversary, indicators: [id] });
            }
            return { ...known, adversaries };
          },
          fail: async (how) => void platform.faults.add(FAULTS[how]),
        },
      };
    },
  });
}
