import { indicatorSourceContract, type PlatformIndicator } from '@intelbridge/core/contract';
import type { CrowdSecBehaviour, NewCrowdSecAddress } from '@intelbridge/simulators';
import { CrowdsecBlocklist } from '../src/index.ts';
import { openService } from './open-service.ts';

/** Every shape of a page that nobody public has settled (dossier §2.3). */
const SERVICES: readonly (readonly [string, Partial<CrowdSecBehaviour>])[] = [
  ['a full last page with a next one that is empty', {}],
  ['a last page without a next one', { fireNext: 'more-follows' }],
  ['pages smaller than asked for', { maxLimit: 3 }],
  ['2022', { vintage: '2022' }],
  ['numbers as texts, compressed', { numbers: 'texts', gzip: 'always' }],
];
const WEEK_MS = 7 * 86_400_000;

for (const [name, behaviour] of SERVICES) {
  indicatorSourceContract({
    name,
    open: async () => {
      const { service, options, close } = await openService(behaviour, { pageSize: 10 });
      service.changeKey(service.apiKey, { plan: 'partner', throttle: null });
      return {
        source: new CrowdsecBlocklist(options),
        close,
        platform: {
          now: () => service.clock.now(),
          add: async (_blocklist, indicators) => void service.addAddresses(indicators.map(toNew)),
          touch: async (value, at) => void service.update(value, seenAt(at)),
          setStatus: async (value, _status, at) =>
            void service.update(value, {
              ...seenAt(at),
              fire: { state: 'refused', expiresMs: at + WEEK_MS },
            }),
          failAfterPages: async (pages) => {
            const fault = { kind: 'status', status: 502, path: '/v2/fire', times: 0 } as const;
            service.faults.add({ ...fault, nth: pages + 1 });
          },
        },
      };
    },
  });
}

const toNew = ({ value, score = 0, touchedAt }: PlatformIndicator): NewCrowdSecAddress => ({
  ip: value,
  reputation: 'malicious',
  ...seenAt(touchedAt, score),
  fire: { state: 'validated', expiresMs: touchedAt + WEEK_MS },
});

/** To the second, where the service itself tells quarters of an hour. */
const seenAt = (at: number, total = 0) => ({
  lastSeenMs: at,
  set: { 'scores.overall.total': total, 'history.last_seen': new Date(at).toISOString() },
});
