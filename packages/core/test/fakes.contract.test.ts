import {
  checkpointsContract,
  consoleUsersContract,
  exportLedgerContract,
  indicatorSourceContract,
  intelEventsContract,
  intelLookupContract,
  ledgerContract,
  noteLedgerContract,
  offenseEventsContract,
  offenseNotesContract,
  offenseSourceContract,
  referenceSetsContract,
  runLogContract,
} from '@intelbridge/core/contract';
import {
  FakeClock,
  MemoryConsoleUsers,
  MemoryExportLedger,
  MemoryIndicatorSource,
  MemoryIntelEvents,
  MemoryIntelLookup,
  MemoryLedger,
  MemoryNoteLedger,
  MemoryOffenseEvents,
  MemoryOffenseNotes,
  MemoryOffenseSource,
  MemoryReferenceSets,
  MemoryRunLog,
} from '@intelbridge/core/fakes';
import { memoryConsole, memoryEvents, memoryNotes } from './memory-console.ts';
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

exportLedgerContract({
  name: 'memory',
  open: async () => {
    const exports = new MemoryExportLedger();
    return { exports, reopen: async () => exports, close: async () => undefined };
  },
});

noteLedgerContract({
  name: 'memory',
  open: async () => {
    const notes = new MemoryNoteLedger();
    return { notes, reopen: async () => notes, close: async () => undefined };
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

offenseSourceContract({
  name: 'memory',
  open: async () => memoryConsole(new MemoryOffenseSource(4)),
});
intelEventsContract({
  name: 'memory',
  open: async () => openMemoryEvents(new MemoryIntelEvents()),
});
intelLookupContract({
  name: 'memory',
  open: async () => openMemoryLookup(new MemoryIntelLookup()),
});
offenseNotesContract({
  name: 'memory',
  open: async () => {
    const clock = new FakeClock(NOW);
    return memoryNotes(new MemoryOffenseNotes(clock), clock);
  },
});
offenseEventsContract({
  name: 'memory',
  open: async () => memoryEvents(new MemoryOffenseEvents(new FakeClock(NOW))),
});

consoleUsersContract({
  name: 'memory',
  open: async () => {
    const users = new MemoryConsoleUsers();
    return {
      users,
      logIn: async (name) => ({ name, session: users.logIn(name, { isAdmin: name === 'admin' }) }),
      logOutAll: async () => users.logOutAll(),
      close: async () => undefined,
    };
  },
});
