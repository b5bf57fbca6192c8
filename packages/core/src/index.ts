export { StorageError, type StorageErrorKind } from './errors/storage-error.ts';
export {
  type ConnectionProblem,
  isVendorError,
  VendorError,
  type VendorErrorKind,
  type VendorErrorOptions,
} from './errors/vendor-error.ts';
export type {
  EventRules,
  ExportOptions,
  ExportPorts,
  ExportProgress,
} from './export/export-context.ts';
export { exportOffenses } from './export/export-offenses.ts';
export type {
  ExportAction,
  ExportedEvent,
  ExportReport,
  RefusedIndicator,
  SkippedOffense,
} from './export/export-report.ts';
export type { FeedbackDesk, FeedbackReport, FeedbackRequest } from './feedback/feedback-report.ts';
export { type FeedbackPorts, FeedbackService } from './feedback/feedback-service.ts';
export { confirmHeld, discardHeld, heldDeletions } from './held/held-deletions.ts';
export { HeldError } from './held/held-error.ts';
export { type AddressIndicator, addressIndicator } from './indicator/address-indicator.ts';
export { type Canonical, canonicalForm } from './indicator/canonical.ts';
export { type Entries, type EntryRules, entriesOf } from './indicator/entries.ts';
export type { Indicator, IndicatorStatus } from './indicator/indicator.ts';
export {
  INDICATOR_TYPES,
  type IndicatorType,
  type KnownIndicatorType,
} from './indicator/indicator-type.ts';
export { isSpecialAddress } from './indicator/special-address.ts';
export { BoundedMap } from './lookup/bounded-map.ts';
export { CachedLookup } from './lookup/cached-lookup.ts';
export { type DetectedSubject, detectSubject } from './lookup/detect-subject.ts';
export type {
  LookUpAnswer,
  LookUpOptions,
  LookUps,
  ProviderAnswer,
} from './lookup/look-up-answer.ts';
export type { LookUpPorts, LookUpRules } from './lookup/look-up-rules.ts';
export { LookUpService } from './lookup/look-up-service.ts';
export { enrichOffense, enrichOffenses } from './note/enrich-offenses.ts';
export type { EnrichError, EnrichedOffense, EnrichReport } from './note/enrich-report.ts';
export type { EnrichOptions, EnrichPorts } from './note/enrich-run.ts';
export { formatNote, MAX_NOTE_LENGTH } from './note/format-note.ts';
export type { ProviderAnswers, SubjectAnswer } from './note/note-section.ts';
export type { ObservedIndicator } from './offense/observed-indicator.ts';
export {
  OFFENSE_STATUSES,
  type Offense,
  type OffenseAddresses,
  type OffenseStatus,
  type OffenseType,
} from './offense/offense.ts';
export {
  ANY_OFFENSE,
  type FilteredOffense,
  isWanted,
  type OffenseFilter,
} from './offense/offense-filter.ts';
export { sourceIndicator } from './offense/source-indicator.ts';
export {
  AUDIT_KEPT,
  type AuditEntry,
  type AuditQuery,
  type AuditTrail,
  type LoggedAuditEntry,
} from './ports/audit-trail.port.ts';
export type { Checkpoints } from './ports/checkpoints.port.ts';
export type { Clock } from './ports/clock.port.ts';
export type { ConsoleSession, ConsoleUser, ConsoleUsers } from './ports/console-users.port.ts';
export { type ExportedOffense, type ExportLedger, UNANSWERED } from './ports/export-ledger.port.ts';
export {
  FEEDBACK_ACTIONS,
  type Feedback,
  type FeedbackAction,
  type FeedbackDestination,
  type FeedbackDetails,
  type FeedbackField,
  type FeedbackFields,
  type FeedbackOutcome,
} from './ports/feedback.port.ts';
export type { HostFacts } from './ports/host-facts.port.ts';
export type {
  FetchEnd,
  IndicatorPage,
  IndicatorSource,
  IndicatorSourceCapabilities,
  UnreadableRow,
} from './ports/indicator-source.port.ts';
export type {
  IntelDetail,
  IntelEntry,
  IntelTone,
  IntelVerdict,
} from './ports/intel-detail.port.ts';
export type {
  EventIndicator,
  IntelAttribute,
  IntelEvent,
  IntelEvents,
  SavedEvent,
} from './ports/intel-events.port.ts';
export type {
  IntelLookup,
  IntelMatch,
  LookUpResult,
  LookUpSubject,
} from './ports/intel-lookup.port.ts';
export {
  type Checkpoint,
  CONSOLE,
  type DueCursor,
  type DueWork,
  FOREIGN,
  type HeldDeletion,
  IN_DOUBT,
  type Ledger,
  type LedgerChange,
  type LedgerRow,
  type LedgerRowId,
  type LedgerSet,
  type LedgerSetDefinition,
  NOW_DUE,
  type NumberedRow,
  REMOVAL_DUE,
  type RollCall,
  type RollOf,
  type RowLists,
  type SentKeys,
  type SettledLists,
  type SettledRow,
} from './ports/ledger.port.ts';
export type { Log, LogLevel } from './ports/log.port.ts';
export type { CachedAnswer, LookupCache } from './ports/lookup-cache.port.ts';
export type { NotedContext, NoteLedger } from './ports/note-ledger.port.ts';
export type { EventBounds, EventFindings, OffenseEvents } from './ports/offense-events.port.ts';
export type { OffenseNote, OffenseNotes } from './ports/offense-notes.port.ts';
export {
  type LoggedOffenseRun,
  OFFENSE_DAYS,
  OFFENSE_RUNS_KEPT,
  type OffenseCounts,
  type OffenseHour,
  type OffenseRun,
  type OffenseRuns,
  type OffenseTrouble,
  TROUBLES_KEPT,
} from './ports/offense-runs.port.ts';
export type { OffenseQuery, OffenseSource } from './ports/offense-source.port.ts';
export type {
  EntryChange,
  ReferenceSet,
  ReferenceSetEntry,
  ReferenceSetSpec,
  ReferenceSets,
  ReferenceSetsCapabilities,
  RefusedEntry,
  WriteOutcome,
} from './ports/reference-sets.port.ts';
export {
  type FinishedRun,
  type LoggedRun,
  RUNS_KEPT,
  type RunFacts,
  type RunKind,
  type RunLog,
  type RunOutcome,
  type RunSummary,
} from './ports/run-log.port.ts';
export { type IndicatorAges, OLDEST_DAY, type SetAges } from './ports/set-ages.port.ts';
export {
  FULL_HISTORY_DAYS,
  HISTORY_DAYS,
  type SetChange,
  type SetHistory,
  type SetSizes,
  type SetState,
} from './ports/set-history.port.ts';
export type {
  Usage,
  UsageKind,
  UsageLedger,
  UsageReturn,
  UsageTake,
} from './ports/usage-ledger.port.ts';
export {
  type Grant,
  LookUpQuota,
  type QuotaPorts,
  type QuotaState,
} from './quota/look-up-quota.ts';
export type { QuotaRules, Spending } from './quota/quota-rules.ts';
export { ELEMENT_TYPES, type ElementType } from './reference-set/element-type.ts';
export { elementTypeFor } from './reference-set/element-types.ts';
export { entryKey, entryProblem, MAX_ENTRY_LENGTH } from './reference-set/entry-value.ts';
export { setName } from './reference-set/set-name.ts';
export { keptReport, REJECTS_KEPT } from './report/kept-report.ts';
export { type RunTotals, type SystemUsage, totalsOf, usageSince } from './report/run-totals.ts';
export type {
  CollectionReport,
  ReportedError,
  Samples,
  SetReport,
  SyncReport,
} from './report/sync-report.ts';
export { pullCollection } from './sync/pull-collection.ts';
export { pushLedger } from './sync/push-ledger.ts';
export { rehearsedSets } from './sync/rehearsal.ts';
export { toReportedError } from './sync/report-failure.ts';
export { syncCollections } from './sync/sync-collections.ts';
export {
  newContext,
  type SyncContext,
  type SyncOptions,
  type SyncPorts,
  type SyncProgress,
} from './sync/sync-context.ts';
export type { SyncRules } from './sync/sync-rules.ts';
export { Tally } from './sync/tally.ts';
export { DAY_MS, HOUR_MS, type Instant, MINUTE_MS, NEVER, SECOND_MS } from './time/instant.ts';
export { monthOf } from './time/month.ts';
export { Turns } from './turns/turns.ts';
