import { screen, waitFor } from '@testing-library/react';
import { expect, it, onTestFinished, vi } from 'vitest';
import { answer, match, openDetails, result } from './open-page.tsx';

const GET = 'GET /api/v1/lookups';
const threatq = (status: string, more: object = {}) =>
  result('found', { matches: [match({ status })], ...more });
const crowdsec = (outcome: string) => result(outcome, { provider: 'CrowdSec' });

it('shows the answer to a refresh though an older one comes after it', async () => {
  const { promise, resolve } = Promise.withResolvers<object>();
  const replies: Record<string, unknown> = {
    [GET]: answer(threatq('Old'), crowdsec('pending')),
    'POST /api/v1/lookups': { answers: [answer(threatq('Fresh'))] },
  };
  const { user, asked } = openDetails(replies);
  await screen.findByText('Asking CrowdSec…');
  replies[GET] = () => promise;
  await waitFor(() => expect(asked.filter((call) => call === GET)).toHaveLength(2), {
    timeout: 5_000,
  });
  await user.click(screen.getByRole('button', { name: 'Refresh ThreatQ' }));
  await screen.findAllByText(/Fresh/);
  replies[GET] = answer(threatq('Fresh'), crowdsec('not-found'));
  resolve(answer(threatq('Old'), crowdsec('limited')));
  await user.tab();
  await user.tab();
  expect(screen.queryByText(/Old/)).toBeNull();
  expect(await screen.findByText('Not in CrowdSec', {}, { timeout: 5_000 })).toBeTruthy();
});

it('asks ever more seldom for what does not come', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  onTestFinished(() => void vi.useRealTimers());
  const { asked } = openDetails({ [GET]: answer(threatq('Old', { stale: true })) });
  await screen.findByText('Old');
  await vi.advanceTimersByTimeAsync(600_000);
  expect(asked.filter((call) => call === GET).length).toBeLessThan(50);
});
