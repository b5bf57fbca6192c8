export { FakeClock } from './fake-clock.ts';
export { fakeOffense } from './fake-offense.ts';
export { MemoryExportLedger } from './memory-export-ledger.ts';
export { MemoryIndicatorSource } from './memory-indicator-source.ts';
export { type MemoryEvent, MemoryIntelEvents } from './memory-intel-events.ts';
export { MemoryIntelLookup } from './memory-intel-lookup.ts';
export { MemoryLedger } from './memory-ledger.ts';
export { MemoryNoteLedger } from './memory-note-ledger.ts';
export {
  type MemoryEvent as MemoryOffenseEvent,
  MemoryOffenseEvents,
} from './memory-offense-events.ts';
export { MemoryOffenseNotes } from './memory-offense-notes.ts';
export { MemoryOffenseSource } from './memory-offense-source.ts';
export { MemoryReferenceSets } from './memory-reference-sets.ts';
export { MemoryRunLog } from './memory-run-log.ts';
