import type { OffenseFilter } from '../offense/offense-filter.ts';
import type { Clock } from '../ports/clock.port.ts';
import type { ExportLedger } from '../ports/export-ledger.port.ts';
import type { IntelEvents } from '../ports/intel-events.port.ts';
import type { Log } from '../ports/log.port.ts';
import type { EventBounds, OffenseEvents } from '../ports/offense-events.port.ts';
import type { OffenseSource } from '../ports/offense-source.port.ts';
import type { ReportedError } from '../report/sync-report.ts';
import type { ExportedEvent, RefusedIndicator, SkippedOffense } from './export-report.ts';

/** What an export works with. */
export interface ExportPorts {
  readonly offenses: OffenseSource;
  readonly events: IntelEvents;
  readonly ledger: ExportLedger;
  readonly search: OffenseEvents;
  readonly clock: Clock;
  readonly log: Log;
}

/** What goes into an event. */
export interface EventRules {
  /** Name of the console; with the offense's id it makes the event's title, so it must not change. */
  readonly console: string;
  /** Where the platform is: on another one, what was exported is exported again. */
  readonly platform: string;
  /** Make indicators of private, local and reserved addresses, too. */
  readonly privateAddresses: boolean;
}

export interface ExportOptions {
  readonly filter: OffenseFilter;
  readonly rules: EventRules;
  /** How far the first export looks back; null: to the beginning. */
  readonly lookBackMs: number | null;
  /** Look back as the first export did: the platform is another one. */
  readonly fromStart?: boolean | undefined;
  /** How far to search the events of each offense; undefined: not at all. */
  readonly relatedEvents: EventBounds | undefined;
  readonly onProgress?: ((progress: ExportProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface ExportProgress {
  /** Offenses read so far. */
  readonly read: number;
  /** Events created or updated so far. */
  readonly saved: number;
}

/** One export's shared state. */
export interface ExportContext extends ExportOptions {
  readonly ports: ExportPorts;
  readonly exported: Map<number, ExportedEvent>;
  readonly skipped: Map<number, SkippedOffense>;
  readonly refused: RefusedIndicator[];
  readonly errors: ReportedError[];
}
