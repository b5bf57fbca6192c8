export { type AuditTrailSubject, auditTrailContract } from './audit-trail.contract.ts';
export { checkpointsContract } from './checkpoints.contract.ts';
export { closedAfterEach } from './closed-after-each.ts';
export {
  type ConsoleUsersSubject,
  consoleUsersContract,
  type OpenedConsoleUsers,
} from './console-users.contract.ts';
export type { IntelEventsSubject, OpenedIntelEvents, PlatformEvent } from './events-fixture.ts';
export { type ExportLedgerSubject, exportLedgerContract } from './export-ledger.contract.ts';
export {
  type FeedbackSubject,
  feedbackContract,
  type OpenedFeedback,
} from './feedback.contract.ts';
export {
  type IndicatorSourceSubject,
  indicatorSourceContract,
  type OpenedIndicatorSource,
  type PlatformIndicator,
} from './indicator-source.contract.ts';
export { intelEventsContract } from './intel-events.contract.ts';
export {
  type IntelLookupSubject,
  intelLookupContract,
  type KnownIndicator,
  type OpenedIntelLookup,
} from './intel-lookup.contract.ts';
export { ledgerContract } from './ledger.contract.ts';
export type { LedgerSubject, Store } from './ledger-fixture.ts';
export { type LookupCacheSubject, lookupCacheContract } from './lookup-cache.contract.ts';
export { type NoteLedgerSubject, noteLedgerContract } from './note-ledger.contract.ts';
export {
  type ConsoleEvent,
  type OffenseEventsSubject,
  type OpenedOffenseEvents,
  offenseEventsContract,
} from './offense-events.contract.ts';
export {
  type OffenseNotesSubject,
  type OpenedOffenseNotes,
  offenseNotesContract,
} from './offense-notes.contract.ts';
export { offenseSourceContract } from './offense-source.contract.ts';
export type {
  ConsoleOffense,
  OffenseSourceSubject,
  OpenedOffenseSource,
} from './offense-source-fixture.ts';
export {
  type OpenedReferenceSets,
  type ReferenceSetsSubject,
  referenceSetsContract,
} from './reference-sets.contract.ts';
export { type RunLogSubject, runLogContract } from './run-log.contract.ts';
export { type UsageLedgerSubject, usageLedgerContract } from './usage-ledger.contract.ts';
