import { feedbackContract } from '@intelbridge/core/contract';
import type { ThreatconnectOptions } from '@intelbridge/simulators';
import { ThreatconnectFeedback } from '../src/index.ts';
import { EDITIONS } from './editions.ts';
import { openPlatform } from './open-platform.ts';

const CREATE_AGAIN = ['update-201', 'exists-200', 'exists-400', 'exists-409'] as const;

/** What may differ in writing, besides. */
const WRITING: readonly (readonly [string, ThreatconnectOptions])[] = [
  ...CREATE_AGAIN.map(
    (v2CreateExisting) =>
      [
        `6.3, a create of what is there: ${v2CreateExisting}`,
        { platform: '6.3', v2CreateExisting },
      ] as const,
  ),
  ...CREATE_AGAIN.map(
    (v3CreateExisting) =>
      [`7.12, a create of what is there: ${v3CreateExisting}`, { v3CreateExisting }] as const,
  ),
  ['7.5, which refuses the flag of a false positive', { platform: '7.5', unknownFlag: '400' }],
  ['7.12 with the date in the reply', { lastFalsePositiveInPut: true }],
  ['7.12 without the attribute types of a new indicator', { attributeTypes: [] }],
];

for (const [name, behaviour] of [...EDITIONS, ...WRITING]) {
  feedbackContract({
    name,
    open: async () => {
      const { platform, options, close } = await openPlatform(behaviour);
      return {
        feedback: new ThreatconnectFeedback(options),
        another: () => new ThreatconnectFeedback(options),
        platform: {
          add: async ({ value }) => void platform.addIndicator({ type: 'Address', value }),
          state: async () => {
            platform.faults.remove();
            return platform.indicators();
          },
          goDown: async () => void platform.faults.add({ kind: 'status', status: 503, times: 0 }),
        },
        close,
      };
    },
  });
}
