import { noScores, steadyScores } from '../store/scores.ts';
import type { Chance } from './chance.ts';
import type { Traits } from './traits.ts';

const nowhere = { country: null, city: null, latitude: null, longitude: null };

/** Seen once or twice, long ago. */
function quietKnown(chance: Chance): Traits {
  return {
    quietDays: chance.between(31, 80),
    knownDays: chance.between(90, 120),
    reputation: 'known',
    confidence: 'low',
    noise: 1,
    neighbourhood: { reputation: 'unknown', score: 0 },
    scenarios: ['crowdsecurity/http-probing'],
    scores: steadyScores({ aggressiveness: 0, threat: 1, trust: 0 }, 2),
  };
}

function nullHeavy(chance: Chance): Traits {
  return {
    quietDays: chance.between(0, 9),
    knownDays: chance.between(20, 60),
    reputation: 'known',
    confidence: 'none',
    noise: null,
    range: null,
    neighbourhood: null,
    network: null,
    location: nowhere,
    reverseDns: null,
    targetCountries: {},
    scores: noScores,
    set: {
      'history.first_seen': null,
      'history.days_age': null,
      'scores.overall.total': null,
      'scores.last_day': null,
      ip_range_24: null,
      ip_range_24_score: null,
    },
    omit: ['background_noise_score'],
  };
}

/** A reply as it was in 2022, which has no reputation. */
function legacy(chance: Chance): Traits {
  return {
    quietDays: chance.between(0, 9),
    knownDays: chance.between(200, 600),
    vintage: '2022',
    noise: 4,
    location: nowhere,
    scenarios: ['crowdsecurity/ssh-bf', 'crowdsecurity/http-bad-user-agent'],
    classifications: ['profile:insecure_services'],
    scores: {
      anomaly: 2,
      overall: { aggressiveness: 2, threat: 2, trust: 1 },
      lastMonth: { aggressiveness: 3, threat: 2, trust: 0 },
      lastWeek: { aggressiveness: 1, threat: 2, trust: 0 },
      lastDay: { aggressiveness: 0, threat: 0, trust: 0 },
    },
  };
}

/** Those that are hard to read. */
export const oddPersonas = {
  'quiet-known': quietKnown,
  'null-heavy': nullHeavy,
  'legacy-2022': legacy,
} as const;
