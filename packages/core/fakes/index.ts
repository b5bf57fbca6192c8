export { FakeClock } from './fake-clock.ts';
export { MemoryIndicatorSource } from './memory-indicator-source.ts';
export { MemoryLedger } from './memory-ledger.ts';
export { MemoryReferenceSets } from './memory-reference-sets.ts';
export { MemoryRunLog } from './memory-run-log.ts';
