import { indicatorSourceContract, type PlatformIndicator } from '@intelbridge/core/contract';
import type { ThreatqBehaviour } from '@intelbridge/simulators';
import { ACTIVE, openPlatform } from './open-platform.ts';
import { LENIENT, STRICT } from './undocumented.ts';

/** Every way an appliance may behave that nobody public has settled (dossier §14, §19). */
const APPLIANCES: readonly (readonly [string, Partial<ThreatqBehaviour>])[] = [
  ['cursor paging', {}],
  ['offset paging', { cursor: false }],
  ['a cursor that ends in an empty page', { endOfCursor: 'new-mark-empty-data' }],
  ['empty lists as {}', { emptyAs: 'object' }],
  ['empty lists as null', { emptyAs: 'null' }],
  ['collections as JSON text', { collectionJson: 'string' }],
  ['types as objects, scores as text', { typeAs: 'object', scoreAs: 'string' }],
  ['types as ids of an old layout', { typeAs: 'id', typeLayout: 'C' }],
  ['2026, which sends only what it is asked for', { threatLibraryDefaults: '2026' }],
  ['milliseconds in every time', { timestampMilliseconds: 'everywhere' }],
  ['pages smaller than asked for', { maxLimit: 3 }],
  ['the time zone of New York', { timeZone: 'America/New_York' }],
  ['a time zone ahead of UTC by a quarter hour', { timeZone: 'Asia/Kathmandu' }],
  ['one that refuses what it may', STRICT],
  ['one that takes what it may', LENIENT],
];

for (const [name, behaviour] of APPLIANCES) {
  indicatorSourceContract({
    name,
    open: async () => {
      const { timeZone = 'UTC' } = behaviour;
      const { platform, source, close } = await openPlatform(behaviour, { timeZone, pageSize: 10 });
      const collections = new Set<string>();
      const ids = new Map<string, number>();
      const at = (instant: number, work: () => void): void => {
        const now = platform.clock.now();
        platform.clock.set(instant);
        work();
        platform.clock.set(now);
      };
      const idOf = (value: string) => ids.get(value) ?? 0;
      return {
        source,
        close,
        platform: {
          now: () => platform.clock.now(),
          add: async (collection, indicators) => {
            if (!collections.has(collection)) {
              platform.addCollection({ name: collection, filters: ACTIVE });
            }
            collections.add(collection);
            for (const indicator of indicators) {
              const [id = 0] = platform.addIndicators([toNew(indicator)]);
              ids.set(indicator.value, id);
            }
          },
          touch: async (value, instant) =>
            at(instant, () => platform.update(idOf(value), { touch: true })),
          setStatus: async (value, status, instant) =>
            at(instant, () => platform.update(idOf(value), changeOf(status))),
          failAfterPages: async (pages) => {
            const path = '/api/indicators/query';
            platform.faults.add({ kind: 'status', status: 502, path, nth: pages + 1, times: 0 });
          },
        },
      };
    },
  });
}

function toNew({ type, value, score = 0, status = 'active', touchedAt }: PlatformIndicator) {
  const { status: name, attributes } = { attributes: [], ...changeOf(status) };
  return { type, value, score, status: name, attributes, updatedAt: touchedAt };
}

/** A false positive as the vendor's own app marks it. */
function changeOf(status: NonNullable<PlatformIndicator['status']>) {
  if (status === 'active') return { status: 'Active' };
  if (status === 'whitelisted') return { status: 'Whitelisted' };
  if (status === 'expired') return { status: 'Expired' };
  return { status: 'Review', attributes: [{ name: 'False Positive', value: 'Yes' }] };
}
