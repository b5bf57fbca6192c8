import type { IndicatorType } from '../indicator/indicator-type.ts';
import type { FeedbackAction, FeedbackDetails, FeedbackOutcome } from '../ports/feedback.port.ts';
import type { ReportedError } from '../report/sync-report.ts';

/** What came of one feedback. */
export interface FeedbackReport {
  readonly ok: boolean;
  readonly action: FeedbackAction;
  readonly value: string;
  readonly provider: string;
  /** Undefined where it failed. */
  readonly result: FeedbackOutcome | undefined;
  /**
   * `kind` as in VendorError and StorageError; `config` also for a value or platform that does not fit, `unsupported` for an
   * action the platform does not take.
   */
  readonly errors: readonly ReportedError[];
}

export interface FeedbackRequest {
  readonly action: FeedbackAction;
  readonly value: string;
  /** In any case. */
  readonly provider: string;
  /** As the console knows the user. */
  readonly who: string;
  /** What the value is, where its looks do not tell, e.g. `Username`; default: what it looks like. */
  readonly type?: IndicatorType | undefined;
  readonly details?: FeedbackDetails | undefined;
}

/** Driving port: an explicit act of a known user; recorded whatever comes of it, and the cache is fresh afterwards. */
export interface FeedbackDesk {
  giveFeedback(request: FeedbackRequest, signal?: AbortSignal): Promise<FeedbackReport>;
}
