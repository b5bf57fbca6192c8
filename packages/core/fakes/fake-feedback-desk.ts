import type {
  FeedbackDesk,
  FeedbackOutcome,
  FeedbackReport,
  FeedbackRequest,
  ReportedError,
} from '@intelbridge/core';

/** A desk that takes all feedback and answers what the test sets. */
export class FakeFeedbackDesk implements FeedbackDesk {
  /** What was given, the last at the end. */
  readonly given: FeedbackRequest[] = [];
  result: FeedbackOutcome = {
    outcome: 'done',
    link: 'https://platform.example/indicators/1/details',
    state: 'Review',
  };
  /** If there are any, the feedback failed. */
  errors: readonly ReportedError[] = [];

  async giveFeedback(request: FeedbackRequest, signal?: AbortSignal): Promise<FeedbackReport> {
    signal?.throwIfAborted();
    this.given.push(request);
    const { action, value, provider } = request;
    const ok = this.errors.length === 0;
    const result = ok ? this.result : undefined;
    return { ok, action, value, provider, result, errors: this.errors };
  }
}
