import type { Clock, Indicator } from '@intelbridge/core';
import type { OpenedIndicatorSource, PlatformIndicator } from '@intelbridge/core/contract';
import type { MemoryIndicatorSource } from '@intelbridge/core/fakes';

const toIndicator = ({
  type,
  value,
  status = 'active',
  score,
  touchedAt,
}: PlatformIndicator): Indicator => ({
  type,
  value,
  status: status === 'active' ? 'deployable' : status,
  score,
  updatedAt: touchedAt,
});

/** A platform in memory as the contract of sources wants it. */
export function memoryPlatform(source: MemoryIndicatorSource, clock: Clock): OpenedIndicatorSource {
  const held = new Map<string, { collection: string; indicator: PlatformIndicator }>();
  const change = (value: string, changes: Partial<PlatformIndicator>): void => {
    const before = held.get(value);
    if (!before) throw new Error(`no indicator ${value}`);
    const after = { ...before, indicator: { ...before.indicator, ...changes } };
    held.set(value, after);
    source.put(after.collection, toIndicator(after.indicator));
  };
  return {
    source,
    platform: {
      now: () => clock.now(),
      add: async (collection, indicators) => {
        for (const indicator of indicators) held.set(indicator.value, { collection, indicator });
        source.put(collection, ...indicators.map(toIndicator));
      },
      touch: async (value, touchedAt) => change(value, { touchedAt }),
      setStatus: async (value, status, touchedAt) => change(value, { status, touchedAt }),
      failAfterPages: async (pages) => {
        source.pagesBeforeFailure = pages;
      },
    },
    close: async () => undefined,
  };
}
