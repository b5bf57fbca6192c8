import { intelLookupContract } from '@intelbridge/core/contract';
import { expect } from 'vitest';
import { ThreatconnectLookup } from '../src/index.ts';
import { EDITIONS } from './editions.ts';
import { openPlatform } from './open-platform.ts';

const FAULTS = {
  denied: { kind: 'status', status: 403, times: 0 },
  limited: { kind: 'status', status: 429, headers: { 'Retry-After': '120' }, times: 0 },
  unreachable: { kind: 'status', status: 503, times: 0 },
} as const;

for (const [name, behaviour] of EDITIONS) {
  intelLookupContract({
    name,
    open: async () => {
      const { platform, options, close } = await openPlatform({
        ...behaviour,
        attributeTypes: ['Malware Family', 'Source', 'Description'],
      });
      return {
        lookup: new ThreatconnectLookup(options),
        close,
        platform: {
          add: async ({ value, sources: [source] = [], attributes = [] }) => {
            platform.addIndicator({
              type: 'Address',
              value,
              attributes: attributes.map(({ name: type, value: text }) => ({ type, value: text })),
              ...(source !== undefined && { source }),
            });
            return {
              value,
              status: 'Active',
              ...(source !== undefined && { sources: [source] }),
              attributes: expect.arrayContaining([...attributes]) as typeof attributes,
            };
          },
          fail: async (how) => void platform.faults.add(FAULTS[how]),
        },
      };
    },
  });
}
