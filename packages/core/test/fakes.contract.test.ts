import { VendorError } from '@intelbridge/core';
import {
  checkpointsContract,
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
  open: async () => {
    const events = new MemoryIntelEvents();
    const refused = { title: 'refused', indicator: { type: 'URL', value: 'refused' } };
    const refuses = (text: string) => (text === 'refused' ? 'the test wants it so' : undefined);
    events.refuseEvent = ({ title }) => refuses(title);
    events.refuseIndicator = ({ value }) => refuses(value);
    return {
      events,
      another: () => events,
      refused,
      platform: {
        events: async () =>
          events.held().map((event) => ({
            ...event,
            indicators: event.indicators.map(({ value }) => value),
          })),
        removeEvent: async (id) => events.remove(id),
        advance: async () => undefined,
        goDown: async () => {
          events.failure = new VendorError('unavailable', 'memory', 'the platform went away');
        },
        loseAnswer: async (nth) => {
          events.eventsBeforeLoss = nth;
        },
        comeBack: async () => {
          events.failure = undefined;
          events.eventsBeforeLoss = Number.POSITIVE_INFINITY;
        },
      },
      close: async () => undefined,
    };
  },
});

intelLookupContract({
  name: 'memory',
  open: async () => {
    const lookup = new MemoryIntelLookup();
    return {
      lookup,
      platform: {
        add: async (known) => lookup.add(known),
        fail: async (outcome) => {
          lookup.failure = { outcome, reason: 'the test wants it so' };
        },
      },
      close: async () => undefined,
    };
  },
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
