import {
  FEEDBACK_ACTIONS,
  type Feedback,
  type FeedbackAction,
  type FeedbackDestination,
  type FeedbackDetails,
  type FeedbackFields,
  type FeedbackOutcome,
  type LookUpSubject,
  VendorError,
} from '@intelbridge/core';

/** A platform that takes feedback, in memory: of each indicator, the last thing it was told. */
export class MemoryFeedback implements Feedback {
  readonly provider: string;
  readonly actions: readonly FeedbackAction[];
  readonly takes: FeedbackFields = { add: ['destination', 'rating', 'confidence', 'tags'] };
  /** Instead of every answer, if set. */
  failure: Error | undefined;
  /** What was said, and by whom. */
  readonly given: {
    readonly action: FeedbackAction;
    readonly by: string;
    readonly details: FeedbackDetails;
  }[] = [];
  readonly #held = new Map<string, string>();

  constructor(provider = 'memory', actions: readonly FeedbackAction[] = FEEDBACK_ACTIONS) {
    this.provider = provider;
    this.actions = actions;
  }

  add(subject: LookUpSubject): void {
    this.#held.set(keyOf(subject), 'there');
  }

  /** The last thing said of each indicator. */
  held(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#held);
  }

  async destinations(signal?: AbortSignal): Promise<readonly FeedbackDestination[]> {
    signal?.throwIfAborted();
    if (this.failure) throw this.failure;
    return [
      { name: 'Own', isDefault: true },
      { name: 'Shared', isDefault: false },
    ];
  }

  async give(
    action: FeedbackAction,
    subject: LookUpSubject,
    by: string,
    details: FeedbackDetails,
    signal?: AbortSignal,
  ): Promise<FeedbackOutcome> {
    signal?.throwIfAborted();
    if (this.failure) throw this.failure;
    if (!this.actions.includes(action)) {
      throw new VendorError('unsupported', this.provider, `${this.provider} has no ${action}.`);
    }
    this.given.push({ action, by, details });
    const key = keyOf(subject);
    const state = this.#held.get(key);
    if (state === undefined && action !== 'add') return { outcome: 'unknown' };
    const isNews = action === 'add' ? state === undefined : state !== action;
    if (isNews) this.#held.set(key, action === 'add' ? 'there' : action);
    const link = `https://memory.example/indicators/${encodeURIComponent(key)}`;
    return {
      outcome: isNews ? 'done' : 'unchanged',
      link,
      state: this.#held.get(key) ?? '',
    };
  }
}

const keyOf = ({ type, value }: LookUpSubject) => `${type} ${value}`;
