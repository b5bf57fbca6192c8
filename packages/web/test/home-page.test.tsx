import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { HomePage } from '../src/home/home-page.tsx';
import { FRESH } from './dashboard/replies.ts';
import { problem, show } from './show.tsx';

const STATUS = { version: '1.2.3', startedAt: 0, state: 'not configured', problems: [] };
const ADMIN = { user: 'root', isAdmin: true, csrfToken: '' };

it('shows the dashboard, and which version runs since when', async () => {
  show(<HomePage />, FRESH);
  expect(await screen.findByRole('region', { name: 'Reference set summary' })).toBeTruthy();
  expect(screen.getByText(/Version 1.2.3, started/)).toBeTruthy();
});

it('tells an administrator what is missing, and the way there', async () => {
  const status = { ...STATUS, problems: ['qradar.token is missing.'] };
  show(<HomePage />, { 'GET /api/v1/status': status, 'GET /api/v1/session': ADMIN });
  expect(await screen.findByText('The app has not been configured.')).toBeTruthy();
  expect((await screen.findByRole('listitem')).textContent).toBe('qradar.token is missing.');
  const link = screen.getByRole('link', { name: 'Open the configuration' });
  expect(link.getAttribute('href')).toBe('config');
});

it('sends everybody else to an administrator', async () => {
  const session = { ...ADMIN, isAdmin: false };
  show(<HomePage />, { 'GET /api/v1/status': STATUS, 'GET /api/v1/session': session });
  expect(await screen.findByText(/Ask an administrator/)).toBeTruthy();
  expect(screen.queryByRole('link')).toBeNull();
});

it('says why nothing can be shown, and tries again', async () => {
  const replies: Record<string, unknown> = {
    ...FRESH,
    'GET /api/v1/status': problem(503, 'The store is locked.'),
  };
  const { user } = show(<HomePage />, replies);
  expect((await screen.findByRole('alert')).textContent).toContain('The store is locked.');
  replies['GET /api/v1/status'] = FRESH['GET /api/v1/status'];
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('region', { name: 'Reference set summary' })).toBeTruthy();
});

it('keeps what people have on the screen while settings are taken up', async () => {
  const replies: Record<string, unknown> = { ...FRESH, 'GET /api/v1/quotas': { quotas: [] } };
  const { user, asked } = show(<HomePage />, replies);
  await user.click(await screen.findByRole('tab', { name: 'Look up' }));
  await user.type(await screen.findByRole('textbox', { name: 'Values' }), 'a.example');
  replies['GET /api/v1/status'] = { ...STATUS, state: 'reopening' };
  const times = asked.filter((call) => call === 'GET /api/v1/status').length;
  window.dispatchEvent(new Event('visibilitychange'));
  await waitFor(() =>
    expect(asked.filter((call) => call === 'GET /api/v1/status')).toHaveLength(times + 1),
  );
  expect(await screen.findByDisplayValue('a.example')).toBeTruthy();
});

it('waits for an app that is taking up its settings', async () => {
  const busy = problem(503, 'Try again in a moment.', { code: 'reopening' });
  const replies: Record<string, unknown> = {
    ...FRESH,
    'GET /api/v1/status': () => {
      replies['GET /api/v1/status'] = FRESH['GET /api/v1/status'];
      return busy;
    },
  };
  show(<HomePage />, replies);
  const wait = { timeout: 5_000 };
  expect(await screen.findByRole('region', { name: 'Reference set summary' }, wait)).toBeTruthy();
});
