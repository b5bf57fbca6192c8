import { onTestFinished } from 'vitest';
import { DetailsPage } from '../../src/lookup/details-page.tsx';
import { FeedbackPage } from '../../src/lookup/feedback-page.tsx';
import { type Replies, type Shown, show } from '../show.tsx';

export const VALUE = '198.51.100.7';

export const taker = (change: object = {}) => ({
  provider: 'ThreatQ',
  actions: ['add', 'whitelist', 'false-positive', 'true-positive'],
  takes: {},
  effects: {},
  hasDestinations: false,
  opensAdded: false,
  ...change,
});

/** Takes all that can be said with a new indicator. */
export const CONNECT = taker({
  provider: 'ThreatConnect',
  actions: ['add', 'false-positive'],
  takes: {
    add: ['destination', 'rating', 'confidence', 'tags'],
    'false-positive': ['destination'],
  },
  hasDestinations: true,
  opensAdded: true,
});

export const match = (change: object = {}) => ({
  type: 'IP Address',
  value: VALUE,
  link: 'https://platform.example/indicators/1',
  sources: [],
  adversaries: [],
  attributes: [],
  ...change,
});

export const result = (outcome: string, change: object = {}) => ({
  provider: 'ThreatQ',
  outcome,
  matches: [],
  answeredAt: Date.now() - 2 * 3_600_000,
  stale: false,
  ...change,
});

export const answer = (...results: readonly object[]) => ({
  value: VALUE,
  type: 'IP Address',
  results,
});

export const report = (outcome: object | undefined, errors: readonly object[] = []) => ({
  ok: errors.length === 0,
  action: 'add',
  value: VALUE,
  provider: 'ThreatQ',
  ...(outcome && { result: outcome }),
  errors,
});

const TAKERS = { 'GET /api/v1/feedback': { takers: [taker()] } };

function at(address: string): void {
  history.replaceState(null, '', address);
  onTestFinished(() => history.replaceState(null, '', '/'));
}

/** The window of a value, with these answers of the app. */
export function openDetails(replies: Replies, query = `value=${VALUE}`): Shown {
  at(`/pages/details?${query}`);
  return show(<DetailsPage />, Object.assign(replies, { ...TAKERS, ...replies }));
}

/** The window of an action. */
export function openAction(action: string, replies: Replies, query = `value=${VALUE}`): Shown {
  at(`/pages/feedback/${action}?${query}`);
  return show(<FeedbackPage />, Object.assign(replies, { ...TAKERS, ...replies }));
}
