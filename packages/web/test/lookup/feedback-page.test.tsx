import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { problem } from '../show.tsx';
import {
  answer,
  CONNECT,
  match,
  openAction,
  openDetails,
  report,
  result,
  taker,
  VALUE,
} from './open-page.tsx';

const POST = 'POST /api/v1/feedback';
const LINK = 'https://platform.example/details/1';

it('says what will happen before it does it, and links to the indicator', async () => {
  const effects = { whitelist: 'Its status becomes Whitelisted.' };
  const { user, asked } = openAction('whitelist', {
    'GET /api/v1/feedback': { takers: [taker({ effects })] },
    [POST]: report({ outcome: 'done', link: LINK, state: 'Whitelisted' }),
  });
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe(
    'Whitelist indicator',
  );
  await screen.findByText('Its status becomes Whitelisted.');
  expect(asked).not.toContain(POST);
  await user.click(screen.getByRole('button', { name: 'Whitelist' }));
  await screen.findByText('On ThreatQ it is now: Whitelisted.');
  expect(screen.getByRole('link', { name: 'See it in ThreatQ' }).getAttribute('href')).toBe(LINK);
  const close = vi.spyOn(window, 'close').mockReturnValue();
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(close).toHaveBeenCalledOnce();
});

it('says that nothing was to do, and what the platform remarks', async () => {
  const remark = 'Already reported today, 3 times in all.';
  const { user } = openAction('false-positive', {
    [POST]: report({ outcome: 'unchanged', link: LINK, state: 'a false positive', remark }),
  });
  await user.click(await screen.findByRole('button', { name: 'Mark as false positive' }));
  expect((await screen.findByText(/it was so already/)).textContent).toContain(remark);
});

it('offers to add what the platform does not know', async () => {
  const replies: Record<string, unknown> = { [POST]: report({ outcome: 'unknown' }) };
  const { user } = openAction('whitelist', replies);
  await user.click(await screen.findByRole('button', { name: 'Whitelist' }));
  await screen.findByText(`${VALUE} not found in ThreatQ. Add ${VALUE} to ThreatQ?`);
  replies[POST] = report({ outcome: 'done', link: LINK, state: 'Active' });
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('On ThreatQ it is now: Active.')).toBeTruthy();
});

it('shows every platform that takes the action, or the chosen one', async () => {
  const takers = { 'GET /api/v1/feedback': { takers: [taker(), CONNECT] } };
  openAction('false-positive', { ...takers });
  await screen.findByRole('region', { name: 'ThreatQ' });
  expect(screen.getByRole('region', { name: 'ThreatConnect' })).toBeTruthy();
  openAction('whitelist', { ...takers });
  expect(await screen.findAllByRole('button', { name: 'Whitelist' })).toHaveLength(1);
});

it.each([
  ['whitelist', `value=${VALUE}&provider=threatconnect`, 'No platform that is set up takes this'],
  ['whitelist', '', 'There is no value to act on'],
])('says what is missing: %s of %s', async (action, query, words) => {
  openAction(action, { 'GET /api/v1/feedback': { takers: [taker(), CONNECT] } }, query);
  expect(await screen.findByText(words)).toBeTruthy();
});

it.each([
  ['refused', problem(403, 'Load the page again.'), 'Load the page again.'],
  ['failed', report(undefined, [{ kind: 'auth', message: 'Log-in refused.' }]), 'Log-in refused.'],
])('says why it was %s, and lets people try again', async (_, reply, words) => {
  const { user } = openAction('whitelist', { [POST]: reply });
  await user.click(await screen.findByRole('button', { name: 'Whitelist' }));
  expect((await screen.findByRole('alert')).textContent).toContain(words);
  expect(screen.getByRole('button', { name: 'Whitelist' })).toBeTruthy();
});

it('says what was done though it could not be recorded', async () => {
  const error = { kind: 'full', message: 'Not recorded in the audit trail.' };
  const { user } = openAction('add', {
    [POST]: report({ outcome: 'done', link: LINK, state: 'Active' }, [error]),
  });
  await user.click(await screen.findByRole('button', { name: 'Save' }));
  expect(await screen.findByText('On ThreatQ it is now: Active.')).toBeTruthy();
  expect(screen.getByText('Not recorded in the audit trail.')).toBeTruthy();
});

it('leads the keyboard to what takes the place of what was pressed', async () => {
  const { user } = openDetails({
    'GET /api/v1/feedback': { takers: [CONNECT] },
    'GET /api/v1/lookups': answer(
      result('found', { provider: 'ThreatConnect', matches: [match()] }),
    ),
  });
  const name = 'Mark false positive in ThreatConnect';
  await user.click(await screen.findByRole('button', { name }));
  expect(document.activeElement).toBe(screen.getByRole('region', { name }));
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  const actions = screen.getByRole('region', { name: 'What can be said to ThreatConnect' });
  expect(document.activeElement).toBe(actions);
});

it('marks from the window of a value, and keeps what came of it in sight', async () => {
  const matches = [match({ origin: 'Example Org' })];
  const { user } = openDetails({
    'GET /api/v1/feedback': { takers: [CONNECT] },
    'GET /api/v1/lookups': answer(result('found', { provider: 'ThreatConnect', matches })),
    [POST]: report({ outcome: 'done', link: LINK, state: 'a false positive', remark: '4 in all.' }),
  });
  const name = 'Mark false positive in ThreatConnect';
  await user.click(await screen.findByRole('button', { name }));
  await user.click(screen.getByRole('button', { name: 'Mark as false positive' }));
  expect(await screen.findByText(/4 in all/)).toBeTruthy();
  expect(screen.getByRole('button', { name })).toBeTruthy();
});
