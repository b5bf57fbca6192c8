import { feedbackContract } from '@intelbridge/core/contract';
import type { ThreatqBehaviour } from '@intelbridge/simulators';
import { ThreatqFeedback } from '../src/index.ts';
import { held } from './held.ts';
import { openPlatform } from './open-platform.ts';
import { LENIENT, STRICT } from './undocumented.ts';

/** Every way an appliance may answer that nobody public has settled (dossier §14, §19). */
const APPLIANCES: readonly (readonly [string, Partial<ThreatqBehaviour>])[] = [
  ['types as names', {}],
  ['types as objects', { typeAs: 'object' }],
  ['types as ids of an old layout', { typeAs: 'id', typeLayout: 'C' }],
  ['2026, which sends only what it is asked for', { threatLibraryDefaults: '2026' }],
  ['empty lists as {}', { emptyAs: 'object' }],
  ['an account that may not read types and statuses', { typePermission: false }],
  ['an index that is behind', { indexLagMs: 600_000 }],
  ['one that refuses what it may', STRICT],
  ['one that takes what it may', LENIENT],
];

for (const [name, behaviour] of APPLIANCES) {
  feedbackContract({
    name,
    open: async () => {
      const opened = await openPlatform(behaviour);
      const { platform, options, close } = opened;
      return {
        feedback: new ThreatqFeedback(options),
        another: () => new ThreatqFeedback(options),
        platform: {
          add: async (subject) => {
            const isThere = [...platform.indicators()].some(({ value }) => value === subject.value);
            if (!isThere) platform.addIndicators([subject]);
          },
          state: async () => {
            platform.faults.remove();
            return held(opened);
          },
          goDown: async () => void platform.faults.add({ kind: 'status', status: 503, times: 0 }),
        },
        close,
      };
    },
  });
}
