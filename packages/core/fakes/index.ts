export { FakeClock } from './fake-clock.ts';
export { FakeFeedbackDesk } from './fake-feedback-desk.ts';
export { FakeLookUps } from './fake-look-ups.ts';
export { fakeOffense } from './fake-offense.ts';
export { MemoryAuditTrail } from './memory-audit-trail.ts';
export { MemoryConsoleUsers } from './memory-console-users.ts';
export { MemoryExportLedger } from './memory-export-ledger.ts';
export { MemoryFeedback } from './memory-feedback.ts';
export { MemoryIndicatorSource } from './memory-indicator-source.ts';
export { type MemoryEvent, MemoryIntelEvents } from './memory-intel-events.ts';
export { MemoryIntelLookup } from './memory-intel-lookup.ts';
export { MemoryLedger } from './memory-ledger.ts';
export { MemoryLookupCache } from './memory-lookup-cache.ts';
export { MemoryNoteLedger } from './memory-note-ledger.ts';
export {
  type MemoryEvent as MemoryOffenseEvent,
  MemoryOffenseEvents,
} from './memory-offense-events.ts';
export { MemoryOffenseNotes } from './memory-offense-notes.ts';
export { MemoryOffenseSource } from './memory-offense-source.ts';
export { MemoryReferenceSets } from './memory-reference-sets.ts';
export { MemoryRunLog } from './memory-run-log.ts';
export { MemoryUsageLedger } from './memory-usage-ledger.ts';
export { movingClock } from './moving-clock.ts';
