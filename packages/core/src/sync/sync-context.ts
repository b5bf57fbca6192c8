import type { Checkpoints } from '../ports/checkpoints.port.ts';
import type { Clock } from '../ports/clock.port.ts';
import type { IndicatorSource } from '../ports/indicator-source.port.ts';
import type { Ledger } from '../ports/ledger.port.ts';
import type { Log } from '../ports/log.port.ts';
import type { ReferenceSets } from '../ports/reference-sets.port.ts';
import { type OfferedTypes, rulesDigest, type SyncRules } from './sync-rules.ts';
import { Tally } from './tally.ts';

/** What a sync works with. */
export interface SyncPorts {
  readonly source: IndicatorSource;
  readonly sets: ReferenceSets;
  readonly ledger: Ledger;
  readonly checkpoints: Checkpoints;
  readonly clock: Clock;
  readonly log: Log;
}

/** A step done, for progress bars. `total` is undefined where nobody knows it yet. */
export type SyncProgress =
  | {
      readonly phase: 'pull';
      readonly collection: string;
      readonly fetched: number;
      readonly total: number | undefined;
    }
  | { readonly phase: 'compare'; readonly set: string; readonly entries: number }
  | { readonly phase: 'push'; readonly set: string; readonly written: number };

export interface SyncOptions {
  readonly rules: SyncRules;
  /** These are not all collections of the settings; the others are left as they are. */
  readonly partial?: boolean | undefined;
  /** List every collection completely. */
  readonly full?: boolean | undefined;
  /** List each collection completely this often; null or undefined: only when asked or needed. */
  readonly fullEveryMs?: number | null | undefined;
  readonly onProgress?: ((progress: SyncProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Where the run counts what it does; to be read after a run that rejected. */
  readonly tally?: Tally | undefined;
}

/** One run's shared state. */
export interface SyncContext extends SyncOptions {
  readonly ports: SyncPorts;
  readonly offered: OfferedTypes;
  readonly tally: Tally;
  /** Of the rules and of what the console offers. */
  readonly digest: string;
}

export function newContext(
  ports: SyncPorts,
  options: SyncOptions,
  offered: OfferedTypes,
): SyncContext {
  const digest = rulesDigest(options.rules, offered);
  return { ...options, ports, offered, digest, tally: options.tally ?? new Tally() };
}
