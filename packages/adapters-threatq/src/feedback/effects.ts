import type { FeedbackAction } from '@intelbridge/core';

/** What people are told before they do it. */
export const EFFECTS: Readonly<Record<FeedbackAction, string>> = {
  add: 'It is added to ThreatQ. One that is there already stays as it is.',
  whitelist: 'Its status on ThreatQ becomes Whitelisted, and it leaves the reference sets.',
  'false-positive':
    'On ThreatQ its status becomes Review, and it gets the attribute False Positive with the value Yes.',
  'true-positive':
    'On ThreatQ its status becomes Review, and it gets the attribute True Positive with the value Yes.',
};
