import { categoryNames } from '@intelbridge/adapters-qradar';
import { type OfferedCollection, ThreatqOffer } from '@intelbridge/adapters-threatq';
import { type Clock, isVendorError } from '@intelbridge/core';
import type { LoadedSettings } from '../config/load-settings.ts';
import { toThreatqConfig } from './bind-threatq.ts';
import { compose } from './compose.ts';
import { toTransport } from './transport.ts';

/** What a setting can be set to; `count`: how many indicators it stands for. */
export interface OfferedChoice {
  readonly value: string;
  readonly label?: string | undefined;
  readonly count?: number | undefined;
}

/** Asks the system of these settings. Rejects with VendorError. */
export type Offered = (
  loaded: LoadedSettings,
  clock: Clock,
  signal: AbortSignal,
) => Promise<readonly OfferedChoice[]>;

/** Sizes that take longer are not waited for. */
const SIZES_MS = 8_000;
const SIZES_AT_ONCE = 4;

const collections: Offered = (loaded, clock, signal) =>
  asking(loaded, clock, async (offer) => {
    const found = await offer.collections(signal);
    const sizes = await sizesOf(found, AbortSignal.any([signal, AbortSignal.timeout(SIZES_MS)]));
    return found.map(({ name }) => ({ value: name, count: sizes.get(name) }));
  });

const statuses: Offered = (loaded, clock, signal) =>
  asking(loaded, clock, async (offer) =>
    (await offer.statuses(signal)).map((value) => ({ value })),
  );

const categories: Offered = async (loaded, clock, signal) => {
  const app = compose(loaded, () => undefined, clock);
  try {
    return (await categoryNames(app.console, signal)).map((value) => ({ value }));
  } finally {
    await app.close();
  }
};

/** Every zone that this program knows, with its distance from UTC now. */
const timeZones: Offered = async (_loaded, clock) =>
  ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')].map((value) => ({
    value,
    label: `${value} (${distance(value, clock.now())})`,
  }));

export const offered = { collections, statuses, categories, timeZones } as const;

async function asking<T>(
  { settings }: LoadedSettings,
  clock: Clock,
  ask: (offer: ThreatqOffer) => Promise<T>,
): Promise<T> {
  const transport = toTransport('threatq', settings);
  try {
    return await ask(new ThreatqOffer({ config: toThreatqConfig(settings), transport, clock }));
  } finally {
    await transport.close();
  }
}

/** As many as are known in time; the list itself does not depend on them. */
async function sizesOf(
  found: readonly OfferedCollection[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, number>> {
  const sizes = new Map<string, number>();
  const rest = [...found];
  const work = async () => {
    for (let each = rest.shift(); each !== undefined; each = rest.shift()) {
      const size = await each.size(signal).catch((error: unknown) => {
        if (!isVendorError(error) && !signal.aborted) throw error;
        return undefined;
      });
      if (size !== undefined) sizes.set(each.name, size);
    }
  };
  await Promise.all(Array.from({ length: SIZES_AT_ONCE }, work));
  return sizes;
}

function distance(zone: string, now: number): string {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  const part = format.formatToParts(now).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return part.replace('GMT', 'UTC');
}
