export { FakeClock } from './fake-clock.ts';
export { MemoryIndicatorSource } from './memory-indicator-source.ts';
export { type MemoryEvent, MemoryIntelEvents } from './memory-intel-events.ts';
export { MemoryIntelLookup } from './memory-intel-lookup.ts';
export { MemoryLedger } from './memory-ledger.ts';
export { MemoryReferenceSets } from './memory-reference-sets.ts';
export { MemoryRunLog } from './memory-run-log.ts';
