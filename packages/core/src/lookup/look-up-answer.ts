import type { IndicatorType } from '../indicator/indicator-type.ts';
import type { IntelMatch } from '../ports/intel-lookup.port.ts';
import type { Spending } from '../quota/quota-rules.ts';
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
  /** Of `found`: the reply as it was received, where the provider keeps it. */
  readonly raw: string | undefined;
  /** In plain words; of every outcome but `found`, `not-found` and `pending`. */
  readonly reason: string | undefined;
  /** When the provider said so, or failed to; undefined where it was not asked or has not answered yet. */
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
  /** As platforms are asked about it, equal for all ways to write it; undefined where it cannot be looked up. */
  readonly canonical: string | undefined;
  readonly results: readonly ProviderAnswer[];
}

export interface LookUpOptions {
  /** Ask anew, whatever is kept. A provider that wants to be left alone is not asked all the same. */
  readonly refresh?: boolean | undefined;
  /**
   * Answer after this with what there is, `pending` for the rest, which is asked on. Stale answers are told at once, and asked
   * anew behind that. Default: wait for all, stale answers too; those that cannot be had anew are told as stale.
   */
  readonly waitMs?: number | undefined;
  /** What the values are, where their looks do not tell, e.g. `Username`; default: what they look like. */
  readonly type?: IndicatorType | undefined;
  /** Only these, by name in any case; default: every provider. */
  readonly providers?: readonly string[] | undefined;
  /**
   * What may be used up where a provider counts look-ups; default: `by-hand`. With `never` such a provider is not asked:
   * what is kept is told, else `skipped`. What is refused for want of quota is `limited`.
   */
  readonly spending?: Spending | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Driving port: what is known of values, from the cache or from every provider at once. */
export interface LookUps {
  /** One answer per value, in order. A value that cannot be looked up is answered, too. Rejects only with the signal's reason. */
  lookUp(values: readonly string[], options?: LookUpOptions): Promise<readonly LookUpAnswer[]>;
  /** Forgets the answers kept; of one value, or all. Resolves with how many. Rejects with StorageError. */
  clear(value?: string, type?: IndicatorType): Promise<number>;
  /**
   * To be told after a change at the provider: what it said of the value is forgotten and asked anew. Resolves once nothing
   * old is told any more; rejects with StorageError.
   */
  renew(value: string, provider: string, type?: IndicatorType): Promise<void>;
}
