import type { LookUpSubject } from './intel-lookup.port.ts';

/** What an analyst can tell a platform about an indicator. */
export const FEEDBACK_ACTIONS = ['add', 'whitelist', 'false-positive', 'true-positive'] as const;

export type FeedbackAction = (typeof FEEDBACK_ACTIONS)[number];

export type FeedbackOutcome =
  | {
      /** `unchanged`: it was so already. */
      readonly outcome: 'done' | 'unchanged';
      /** Where a browser shows the indicator. */
      readonly link: string;
      /** What is there now, in plain words, e.g. its status. */
      readonly state: string;
    }
  | {
      /** The platform does not know the indicator; only `add` can help. */
      readonly outcome: 'unknown';
    };

/** Driven port: feedback to one platform. */
export interface Feedback {
  /** The platform's name for people. */
  readonly provider: string;
  /** Which actions the platform offers. */
  readonly actions: readonly FeedbackAction[];
  /** The same again changes nothing. `by`: who says so, for the platform's own record. Rejects with VendorError. */
  give(
    action: FeedbackAction,
    subject: LookUpSubject,
    by: string,
    signal?: AbortSignal,
  ): Promise<FeedbackOutcome>;
}
