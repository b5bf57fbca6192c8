export { FakeClock } from './fake-clock.ts';
export { MemoryExportLedger } from './memory-export-ledger.ts';
export { MemoryIndicatorSource } from './memory-indicator-source.ts';
export { MemoryLedger } from './memory-ledger.ts';
export { MemoryNoteLedger } from './memory-note-ledger.ts';
export { MemoryReferenceSets } from './memory-reference-sets.ts';
export { MemoryRunLog } from './memory-run-log.ts';
