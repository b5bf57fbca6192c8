import type { LookUpSubject } from './intel-lookup.port.ts';

/** What an analyst can tell a platform about an indicator. */
export const FEEDBACK_ACTIONS = ['add', 'whitelist', 'false-positive', 'true-positive'] as const;

export type FeedbackAction = (typeof FEEDBACK_ACTIONS)[number];

/** What else can be said with it, where the platform takes it. */
export interface FeedbackDetails {
  /** The part of the platform where a new indicator goes, of `destinations`. */
  readonly destination?: string | undefined;
  /** How bad it is: a whole number from 0 to 5. */
  readonly rating?: number | undefined;
  /** How sure that is: a whole number from 0 to 100. */
  readonly confidence?: number | undefined;
  readonly tags?: readonly string[] | undefined;
}

export type FeedbackField = keyof FeedbackDetails;

export type FeedbackFields = Readonly<Partial<Record<FeedbackAction, readonly FeedbackField[]>>>;

/** Where a new indicator can go. */
export interface FeedbackDestination {
  readonly name: string;
  /** Taken where none is named. */
  readonly isDefault: boolean;
}

export type FeedbackOutcome =
  | {
      /** `unchanged`: it was so already. */
      readonly outcome: 'done' | 'unchanged';
      /** Where a browser shows the indicator. */
      readonly link: string;
      /** What is there now, in plain words, e.g. its status. */
      readonly state: string;
      /** In plain words, e.g. how often it was said before. */
      readonly remark?: string | undefined;
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
  /** Which details the platform takes with which action; others must not be given. */
  readonly takes: FeedbackFields;
  /** What the platform makes of an action, in a sentence or two for people who are about to do it. */
  readonly effects?: Readonly<Partial<Record<FeedbackAction, string>>> | undefined;
  /** Whether people want to see at once what they added. */
  readonly opensAdded?: boolean | undefined;
  /** Where this account may add indicators; missing where there is but one place. Rejects with VendorError. */
  destinations?(signal?: AbortSignal): Promise<readonly FeedbackDestination[]>;
  /**
   * The same again changes nothing. `by`: who says so, for the platform's own record. Rejects with VendorError; of kind
   * `unsupported` for an action that is not offered.
   */
  give(
    action: FeedbackAction,
    subject: LookUpSubject,
    by: string,
    details: FeedbackDetails,
    signal?: AbortSignal,
  ): Promise<FeedbackOutcome>;
}
