import type { Checkpoints } from '../ports/checkpoints.port.ts';
import type { Clock } from '../ports/clock.port.ts';
import type { IndicatorSource } from '../ports/indicator-source.port.ts';
import type { Ledger } from '../ports/ledger.port.ts';
import type { Log } from '../ports/log.port.ts';
import type { ReferenceSets } from '../ports/reference-sets.port.ts';
import { Exclusive } from './exclusive.ts';
import type { OfferedTypes, SyncRules } from './sync-rules.ts';
import { Tally } from './tally.ts';
import { WatchedPages } from './watched-pages.ts';

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
  | { readonly phase: 'push'; readonly set: string; readonly written: number };

export interface SyncOptions {
  readonly rules: SyncRules;
  readonly onProgress?: ((progress: SyncProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** One run's shared state. */
export interface SyncContext extends SyncOptions {
  readonly ports: SyncPorts;
  readonly offered: OfferedTypes;
  readonly tally: Tally;
  /** Every read-then-write of the ledger goes through here, so that pull and push never overwrite each other. */
  readonly ledgerTurn: Exclusive;
  readonly watched: WatchedPages;
}

export function newContext(
  ports: SyncPorts,
  options: SyncOptions,
  offered: OfferedTypes,
): SyncContext {
  const ledgerTurn = new Exclusive();
  return {
    ...options,
    ports,
    offered,
    tally: new Tally(),
    ledgerTurn,
    watched: new WatchedPages(),
  };
}
