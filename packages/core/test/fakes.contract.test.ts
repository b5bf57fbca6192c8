import {
  checkpointsContract,
  indicatorSourceContract,
  intelEventsContract,
  intelLookupContract,
  ledgerContract,
  referenceSetsContract,
  runLogContract,
} from '@intelbridge/core/contract';
import {
  FakeClock,
  MemoryIndicatorSource,
  MemoryIntelEvents,
  MemoryIntelLookup,
  MemoryLedger,
  MemoryReferenceSets,
  MemoryRunLog,
} from '@intelbridge/core/fakes';
import { openMemoryEvents, openMemoryLookup } from './memory-intel.ts';
import { memoryPlatform } from './memory-platform.ts';

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

runLogContract({
  name: 'memory',
  open: async () => {
    const runs = new MemoryRunLog();
    return { runs, reopen: async () => runs, close: async () => undefined };
  },
});

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

indicatorSourceContract({
  name: 'memory',
  open: async () => {
    const clock = new FakeClock(NOW);
    return memoryPlatform(new MemoryIndicatorSource(clock, 4), clock);
  },
});

intelEventsContract({
  name: 'memory',
  open: async () => openMemoryEvents(new MemoryIntelEvents()),
});

intelLookupContract({
  name: 'memory',
  open: async () => openMemoryLookup(new MemoryIntelLookup()),
});
