import type { FeedbackAction } from '@intelbridge/core';

export interface ActionWords {
  readonly title: string;
  /** What will happen. */
  readonly effect: (provider: string) => string;
  readonly confirm: string;
}

export const ACTION_WORDS: Readonly<Record<FeedbackAction, ActionWords>> = {
  add: {
    title: 'Add indicator',
    effect: (provider) => `It is added to ${provider}. One that is there already stays as it is.`,
    confirm: 'Add',
  },
  whitelist: {
    title: 'Whitelist indicator',
    effect: (provider) =>
      `Its status on ${provider} becomes Whitelisted, and it leaves the reference sets.`,
    confirm: 'Whitelist',
  },
  'false-positive': {
    title: 'Mark as false positive',
    effect: (provider) =>
      `On ${provider} its status becomes Review, and it gets the attribute False Positive with the value Yes.`,
    confirm: 'Mark as false positive',
  },
  'true-positive': {
    title: 'Mark as true positive',
    effect: (provider) =>
      `On ${provider} its status becomes Review, and it gets the attribute True Positive with the value Yes.`,
    confirm: 'Mark as true positive',
  },
};
