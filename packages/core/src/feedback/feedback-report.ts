import type { FeedbackAction, FeedbackOutcome } from '../ports/feedback.port.ts';
import type { ReportedError } from '../report/sync-report.ts';

/** What came of one feedback. */
export interface FeedbackReport {
  readonly ok: boolean;
  readonly action: FeedbackAction;
  readonly value: string;
  readonly provider: string;
  /** Undefined where it failed. */
  readonly result: FeedbackOutcome | undefined;
  readonly errors: readonly ReportedError[];
}

export interface FeedbackRequest {
  readonly action: FeedbackAction;
  readonly value: string;
  /** In any case. */
  readonly provider: string;
  readonly who: string;
}

/** Driving port: an explicit act of a known user; recorded whatever comes of it, and the cache is fresh afterwards. */
export interface FeedbackDesk {
  giveFeedback(request: FeedbackRequest, signal?: AbortSignal): Promise<FeedbackReport>;
}
