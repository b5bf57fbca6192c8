export { FakeClock } from './fake-clock.ts';
export { fakeOffense } from './fake-offense.ts';
export { MemoryIndicatorSource } from './memory-indicator-source.ts';
export { MemoryLedger } from './memory-ledger.ts';
export { type MemoryEvent, MemoryOffenseEvents } from './memory-offense-events.ts';
export { MemoryOffenseNotes } from './memory-offense-notes.ts';
export { MemoryOffenseSource } from './memory-offense-source.ts';
export { MemoryReferenceSets } from './memory-reference-sets.ts';
export { MemoryRunLog } from './memory-run-log.ts';
