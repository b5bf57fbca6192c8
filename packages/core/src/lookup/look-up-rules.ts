import type { Clock } from '../ports/clock.port.ts';
import type { IntelLookup } from '../ports/intel-lookup.port.ts';
import type { Log } from '../ports/log.port.ts';
import type { LookupCache } from '../ports/lookup-cache.port.ts';
import type { LookUpQuota } from '../quota/look-up-quota.ts';

/** What look-ups work with. */
export interface LookUpPorts {
  /** Every provider, in the order in which their answers are told. */
  readonly lookups: readonly IntelLookup[];
  readonly cache: LookupCache;
  readonly clock: Clock;
  readonly log: Log;
  /** Of providers that count look-ups. */
  readonly quotas?: readonly LookUpQuota[];
}

/** How long an answer stands, in ms. */
export interface LookUpRules {
  readonly foundMs: number;
  readonly notFoundMs: number;
  /** A failure, unless the provider asked to be left alone for longer. */
  readonly failureMs: number;
  /** So long after that it may still be told, marked as stale, while it is asked anew. */
  readonly staleMs: number;
}
