import type {
  AuditTrail,
  EnrichReport,
  Feedback,
  FeedbackDesk,
  FeedbackDestination,
  HeldDeletion,
  Instant,
  Log,
  LogLevel,
  LookUps,
  OffenseRuns,
  QuotaState,
  RunLog,
  SetHistory,
  Spending,
} from '@intelbridge/core';
import type { ConnectionHealth } from '../composition/health-watch.ts';
import type { HeldDecision } from '../run/decide-held.ts';
import type { SetsDescription } from '../run/describe-sets.ts';
import type { RemovedSets } from '../run/remove-own-sets.ts';
import type { SetsSummary } from '../run/summarise-sets.ts';
import type { JobOrder, JobState } from '../scheduler/job.ts';
import type { PlanDesk } from '../settings/plan-desk.ts';
import type { SettingsDesk } from '../settings/settings-desk.ts';

/** What the routes can do while the settings are right. */
export interface Desk {
  readonly lookUps: LookUps;
  /** What tooltips may use up of each provider that counts look-ups. */
  readonly hoverSpending: Spending;
  /** How the connections are doing; nobody is asked for it. */
  health(): readonly ConnectionHealth[];
  /** How each quota stands. */
  quotas(): Promise<readonly QuotaState[]>;
  readonly feedback: FeedbackDesk;
  /** Who takes feedback, and which. */
  readonly takers: readonly FeedbackTaker[];
  /** Where this provider, by name in any case, takes new indicators; none where it has but one place. Rejects with VendorError. */
  destinations(provider: string, signal?: AbortSignal): Promise<readonly FeedbackDestination[]>;
  readonly runs: RunLog;
  readonly offenseRuns: OffenseRuns;
  readonly setHistory: SetHistory;
  readonly audit: AuditTrail;
  /** The reference sets on the console, and nothing of them that takes longer. */
  setSizes(signal?: AbortSignal): Promise<SetsSummary>;
  /** The same with what the store knows of them. */
  sets(signal?: AbortSignal): Promise<SetsDescription>;
  ages(): Promise<EntryAges>;
  held(): Promise<readonly HeldDeletion[]>;
  /** As `decideHeld`. */
  decideHeld(decision: HeldDecision, set: string, collection?: string): Promise<HeldDeletion>;
  /** Notes on these offenses. */
  enrich(ids: readonly number[], signal?: AbortSignal): Promise<EnrichReport>;
  /** Whether QRadar is removing the app. */
  isBeingRemoved(): Promise<boolean>;
  removeSets(): Promise<RemovedSets>;
}

/** How old what the sets hold is, beside the time to live. */
export interface EntryAges {
  readonly at: Instant;
  /** Null: entries stay while they are listed. */
  readonly ttlMs: number | null;
  readonly sets: readonly { readonly name: string; readonly days: readonly number[] }[];
}

export interface FeedbackTaker extends Pick<Feedback, 'provider' | 'actions' | 'takes'> {
  readonly effects: NonNullable<Feedback['effects']>;
  /** New indicators can go to several places. */
  readonly hasDestinations: boolean;
  readonly opensAdded: boolean;
}

/** `starting` and `reopening`: settings are being taken up, which takes seconds. */
export type HostState = 'starting' | 'ready' | 'reopening' | 'not configured';

/** The program behind the routes, configured or not. */
export interface Host {
  readonly version: string;
  readonly startedAt: Instant;
  /** Id of the app in QRadar; undefined outside of it. */
  readonly appId: string | undefined;
  readonly state: HostState;
  /** Undefined while settings are missing or wrong. */
  readonly desk: Desk | undefined;
  /** Also while they are. */
  readonly settings: Pick<
    SettingsDesk,
    'view' | 'save' | 'reset' | 'test' | 'choices' | 'exported' | 'import'
  >;
  /** What is wrong with the settings, one sentence each. */
  readonly problems: readonly string[];
  /** What a change of settings would do. */
  readonly plans: Pick<PlanDesk, 'start' | 'stateOf' | 'cancel'>;
  jobs(): readonly JobState[];
  /** As `Scheduler.order`. */
  order(job: string, order: JobOrder): boolean | undefined;
  readonly log: Log;
  logLevel: LogLevel;
  /** For support: no secrets. */
  diagnostics(): Promise<Readonly<Record<string, unknown>>>;
}
