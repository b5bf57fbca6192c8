import type { Desk } from '../../../packages/simulators/test/console/desk.ts';
import { fullApp } from './full-app.ts';

export type AppStateName = 'full' | 'empty' | 'partial' | 'error' | 'loading' | 'not-configured';

type Replies = Readonly<Record<string, unknown>>;

const REFUSED = {
  type: 'about:blank',
  title: 'Bad Gateway',
  status: 502,
  code: 'unavailable',
  detail: 'QRadar: GET /api/reference_data_collections/sets could not be reached.',
  requestId: 'r-42',
};

const EMPTY: Replies = {
  sets: { sets: [], total: 0 },
  ages: { at: 0, ttlMs: null, sets: [] },
  history: { sizes: [], offenses: [] },
  runs: { runs: [] },
  'offense-runs': { runs: [] },
  jobs: { jobs: [] },
  health: { connections: [] },
  quotas: { quotas: [] },
  audit: { entries: [] },
};

/** Undefined: no answer ever comes. */
function repliesIn(state: AppStateName, now: number): Replies | undefined {
  const full = fullApp(now);
  const names = Object.keys(full);
  switch (state) {
    case 'loading':
      return Object.fromEntries(names.map((name) => [name, undefined]));
    case 'empty':
      return EMPTY;
    case 'error':
      return Object.fromEntries(names.map((name) => [name, REFUSED]));
    case 'partial':
      return { ...full, sets: REFUSED, history: EMPTY['history'], 'offense-runs': REFUSED };
    default:
      return full;
  }
}

/** Answers instead of the app, so that its pages can be seen in every state; who looks and whether it is configured it says itself. */
export async function pretend(page: Desk['page'], state: AppStateName): Promise<void> {
  const replies = repliesIn(state, Date.now());
  await page.route('**/api/v1/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    const name = pathname.slice(pathname.indexOf('/api/v1/') + '/api/v1/'.length);
    if (name === 'status' && state === 'not-configured') {
      const problems = ['qradar.token is missing.', 'threatq.url is missing.'];
      return route.fulfill({
        json: { version: '0.1.0', startedAt: Date.now(), state: 'not configured', problems },
      });
    }
    if (replies === undefined || !(name in replies)) return route.fallback();
    const reply = replies[name];
    if (reply === undefined) return undefined;
    return route.fulfill({ json: reply, status: reply === REFUSED ? REFUSED.status : 200 });
  });
}
