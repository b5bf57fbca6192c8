import type { Feedback } from '@intelbridge/core';

/** What people are told before they do it; reports of false positives are counted once a day per account (dossier §2.6). */
export const EFFECTS: NonNullable<Feedback['effects']> = {
  add: 'It is added to an owner of ThreatConnect. One that is there already stays as it is.',
  'false-positive':
    'ThreatConnect counts one more report of a false positive, for all of its owners. A second one on the same day changes nothing.',
};
