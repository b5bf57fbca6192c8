import type { IndicatorType } from '../indicator/indicator-type.ts';
import type { IntelMatch } from '../ports/intel-lookup.port.ts';
import type { Instant } from '../time/instant.ts';

/** What one provider says of a value. */
export interface ProviderAnswer {
  readonly provider: string;
  /** `skipped`: not asked, for the reason given. `pending`: being asked; ask again. */
  readonly outcome:
    | 'found'
    | 'not-found'
    | 'denied'
    | 'limited'
    | 'unreachable'
    | 'skipped'
    | 'pending';
  /** Of `found`. */
  readonly matches: readonly IntelMatch[];
  /** In plain words; of every outcome but `found`, `not-found` and `pending`. */
  readonly reason: string | undefined;
  /** When the provider said so; undefined where it did not. */
  readonly answeredAt: Instant | undefined;
  /** Older than it should be, and being asked anew. */
  readonly stale: boolean;
}

/** What all providers say of a value, one answer each, in the order of the settings. */
export interface LookUpAnswer {
  /** As it was asked. */
  readonly value: string;
  /** Undefined where it cannot be looked up; then every answer is `skipped`. */
  readonly type: IndicatorType | undefined;
  readonly results: readonly ProviderAnswer[];
}

export interface LookUpOptions {
  /** Ask anew, whatever is kept. */
  readonly refresh?: boolean | undefined;
  /** Answer after this with what there is, `pending` for the rest, which is asked on; default: wait for all. */
  readonly waitMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Driving port: what is known of values, from the cache or from every provider at once. */
export interface LookUps {
  lookUp(values: readonly string[], options?: LookUpOptions): Promise<readonly LookUpAnswer[]>;
  /** Forgets the answers kept; of one value, or all. Resolves with how many. */
  clear(value?: string): Promise<number>;
}
