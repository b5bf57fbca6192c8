import type { IndicatorType } from '../indicator/indicator-type.ts';
import type { Instant } from '../time/instant.ts';
import type { IntelDetail, IntelVerdict } from './intel-detail.port.ts';
import type { IntelAttribute } from './intel-events.port.ts';

/** What to look up. */
export interface LookUpSubject {
  readonly type: IndicatorType;
  readonly value: string;
}

/** One indicator of a platform that is what was looked up. Its texts are untrusted. */
export interface IntelMatch {
  readonly type: string;
  readonly value: string;
  /** Where a browser shows the full record. */
  readonly link: string;
  /** In the platform's words. */
  readonly status: string | undefined;
  /** As the platform shows it. */
  readonly score: number | undefined;
  readonly sources: readonly string[];
  readonly adversaries: readonly string[];
  readonly attributes: readonly IntelAttribute[];
  /** Which part of the platform says so, e.g. an organisation, where several may differ. */
  readonly origin?: string | undefined;
  /** What the platform makes of it. */
  readonly verdict?: IntelVerdict | undefined;
  /** What else it says, in the order in which people read it. */
  readonly details?: readonly IntelDetail[] | undefined;
  /** When the platform last changed it. */
  readonly modifiedAt?: Instant | undefined;
}

export type LookUpResult =
  | {
      readonly outcome: 'found';
      readonly matches: readonly IntelMatch[];
      /** The reply as it was received, where people may want it. */
      readonly raw?: string | undefined;
    }
  | { readonly outcome: 'not-found' }
  | {
      /** `denied`: by account or plan; `limited`: asked too often; `unreachable`: no usable answer. */
      readonly outcome: 'denied' | 'limited' | 'unreachable';
      /** In plain words. */
      readonly reason: string;
      readonly retryAfterMs?: number | undefined;
    };

/** Driven port: what one platform knows of an indicator. */
export interface IntelLookup {
  /** The platform's name for people, e.g. on notes. */
  readonly provider: string;
  /** It is a service of the internet: addresses that mean nothing outside the own network are not sent there. */
  readonly isCloud: boolean;
  /** What it can be asked about; others are not asked. Undefined: anything. */
  readonly types?: readonly IndicatorType[] | undefined;
  /** It is asked about addresses for documentation and benchmarks, too, though a service of the internet: laboratories do. */
  readonly takesExamples?: boolean | undefined;
  /** Most subjects that are worth one call; default 100. */
  readonly batchSize?: number | undefined;
  /** One result per subject, in order, in few requests. Rejects only with the signal's reason. */
  lookUp(
    subjects: readonly LookUpSubject[],
    signal?: AbortSignal,
  ): Promise<readonly LookUpResult[]>;
}
