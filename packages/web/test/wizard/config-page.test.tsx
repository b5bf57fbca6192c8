import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ConfigPage } from '../../src/wizard/config-page.tsx';
import { problem, show } from '../show.tsx';
import { COMPLETE, FRESH } from './sample-settings.ts';

const job = {
  name: 'sync',
  intervalMs: 1,
  state: 'waiting',
  isPaused: false,
  isFull: false,
  last: { startedAt: 0, endedAt: Date.now() - 60_000, outcome: 'ended' },
};
const held = {
  set: 'ThreatQ URL',
  collection: 'one',
  entries: 5_200,
  of: 5_922,
  since: 1,
  confirmed: false,
};
const READY = {
  'GET /api/v1/settings': COMPLETE,
  'GET /api/v1/jobs': { jobs: [job] },
  'GET /api/v1/held': { held: [] },
};
const press = async (user: ReturnType<typeof show>['user'], name: string) =>
  user.click(await screen.findByRole('button', { name }));

describe('the configuration page', () => {
  it('has the wizard alone before anything is configured', async () => {
    const { asked } = show(<ConfigPage />, { 'GET /api/v1/settings': FRESH });
    expect(await screen.findByText('Add the QRadar SEC token')).toBeTruthy();
    expect(screen.queryByText('Pull All ThreatQ Indicators')).toBeNull();
    expect(asked).toEqual(['GET /api/v1/settings']);
  });

  it('says that secrets have to be entered again, and what else is wrong', async () => {
    const problems = [{ message: 'Store: the disk is full' }];
    const settings = { ...FRESH, secrets: 'locked', problems };
    show(<ConfigPage />, { 'GET /api/v1/settings': settings });
    expect(await screen.findByText(/Enter token, client secret and passwords again/)).toBeTruthy();
    expect(screen.getByText('Store: the disk is full')).toBeTruthy();
  });

  it('pulls everything, shows how far it is, and stops', async () => {
    const replies: Record<string, unknown> = { ...READY };
    const { user, asked } = show(<ConfigPage />, replies);
    expect(await screen.findByText(/The last pull ended/)).toBeTruthy();
    const progress = { phase: 'Reading one', done: 1_000, total: 4_000 };
    const running = { jobs: [{ ...job, state: 'running', isFull: true, progress }] };
    replies['POST /api/v1/jobs/sync/run-full'] = () => {
      replies['GET /api/v1/jobs'] = running;
      return { changed: true, ...running };
    };
    await press(user, 'Pull All ThreatQ Indicators');
    expect(await screen.findByText('Reading one: 1,000 of 4,000')).toBeTruthy();
    replies['POST /api/v1/jobs/sync/cancel'] = { changed: true, ...running };
    await press(user, 'Cancel');
    await expect.poll(() => asked).toContain('POST /api/v1/jobs/sync/cancel');
  });

  it('clears the cache and says how much was forgotten', async () => {
    const { user } = show(<ConfigPage />, {
      ...READY,
      'DELETE /api/v1/cache': { forgotten: 1_234 },
    });
    await press(user, 'Clear Metadata Cache');
    expect(await screen.findByText('1,234 answers were forgotten.')).toBeTruthy();
  });

  it('says why an order was refused', async () => {
    const refused = problem(409, 'The store is locked.');
    const { user } = show(<ConfigPage />, { ...READY, 'DELETE /api/v1/cache': refused });
    await press(user, 'Clear Metadata Cache');
    expect(await screen.findByText('The store is locked.')).toBeTruthy();
  });
});

describe('a held deletion', () => {
  it('is done only after a second question', async () => {
    const bodies: unknown[] = [];
    const replies: Record<string, unknown> = { ...READY, 'GET /api/v1/held': { held: [held] } };
    replies['POST /api/v1/held/confirm'] = async (request: Request) => {
      bodies.push(await request.json());
      replies['GET /api/v1/held'] = { held: [{ ...held, confirmed: true }] };
      return { ...held, confirmed: true };
    };
    const { user } = show(<ConfigPage />, replies);
    expect(await screen.findByText(/5,200 of 5,922 entries \(87.8%\)/)).toBeTruthy();
    await press(user, 'Delete them');
    expect(bodies).toEqual([]);
    const buttons = await screen.findAllByRole('button', { name: /Delete them/ });
    await user.click(buttons.at(-1) as HTMLElement);
    await expect.poll(() => screen.queryByText(/waits for you/)).toBeNull();
    expect(bodies).toEqual([{ set: 'ThreatQ URL', collection: 'one' }]);
  });

  it('is discarded when told to', async () => {
    const replies: Record<string, unknown> = { ...READY, 'GET /api/v1/held': { held: [held] } };
    replies['POST /api/v1/held/discard'] = () => {
      replies['GET /api/v1/held'] = { held: [] };
      return held;
    };
    const { user } = show(<ConfigPage />, replies);
    await press(user, 'Keep them');
    await expect.poll(() => screen.queryByText(/waits for you/)).toBeNull();
  });

  it.each([
    ['one', 'are not in the data collection one any more. Seen'],
    ['', 'are not in any data collection. Seen'],
  ])('says where its entries are missing: "%s"', async (collection, words) => {
    const waiting = { held: [{ ...held, collection }] };
    show(<ConfigPage />, { ...READY, 'GET /api/v1/held': waiting });
    expect((await screen.findByText(/5,200 of 5,922/)).textContent).toContain(words);
  });
});
