import type { Indicator } from '@intelbridge/core';
import {
  checkpointsContract,
  indicatorSourceContract,
  ledgerContract,
  type PlatformIndicator,
  referenceSetsContract,
} from '@intelbridge/core/contract';
import {
  FakeClock,
  MemoryIndicatorSource,
  MemoryLedger,
  MemoryReferenceSets,
} from '@intelbridge/core/fakes';

const NOW = 1_750_000_000_000;

const ledger = {
  name: 'memory',
  open: async () => {
    const store = new MemoryLedger();
    return { store, reopen: async () => store, close: async () => undefined };
  },
};
ledgerContract(ledger);
checkpointsContract(ledger);

referenceSetsContract({
  name: 'memory',
  open: async () => {
    const sets = new MemoryReferenceSets(new FakeClock(NOW));
    return {
      sets,
      another: () => sets,
      addForeign: async ({ name }, value) => sets.addForeign(name, value),
      deleteSet: async ({ name }) => sets.deleteSet(name),
      close: async () => undefined,
    };
  },
});

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

indicatorSourceContract({
  name: 'memory',
  open: async () => {
    const clock = new FakeClock(NOW);
    const source = new MemoryIndicatorSource(clock, 4);
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
  },
});
