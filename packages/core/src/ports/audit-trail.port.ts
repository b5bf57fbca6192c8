import type { Instant } from '../time/instant.ts';

/** Something a person did that changed another system or a setting. */
export interface AuditEntry {
  readonly at: Instant;
  /** Name of the user at the console, or of the account of the command line. */
  readonly who: string;
  /** E.g. `whitelist`. */
  readonly action: string;
  /** What it was done to, e.g. a value. */
  readonly subject: string;
  /** E.g. `ThreatQ`; empty where it is our own program. */
  readonly system: string;
  /** `done`, `unchanged`, `unknown`, or `failed: ` with the reason. */
  readonly result: string;
}

export interface LoggedAuditEntry extends AuditEntry {
  /** Grows, and is never given twice. */
  readonly id: number;
}

export interface AuditQuery {
  readonly limit: number;
  /** Only entries older than this one: the last of the page before. */
  readonly before?: number | undefined;
  /** Stands in who, action, subject or system, in any case. */
  readonly text?: string | undefined;
}

/** So many entries are kept; the oldest go first. */
export const AUDIT_KEPT = 100_000;

/** Driven port: who did what. Rejects with StorageError. */
export interface AuditTrail {
  append(entry: AuditEntry): Promise<number>;
  /** The newest first. */
  entries(query: AuditQuery): Promise<readonly LoggedAuditEntry[]>;
}
