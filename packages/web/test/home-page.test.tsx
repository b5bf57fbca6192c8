import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { HomePage } from '../src/home/home-page.tsx';
import { problem, show } from './show.tsx';

const STATUS = { version: '1.2.3', startedAt: 0, state: 'ready', problems: [] };

it('says that the app runs', async () => {
  show(<HomePage />, { 'GET /api/v1/status': STATUS });
  expect(await screen.findByText('Intelbridge is configured and runs.')).toBeTruthy();
});

it('tells an administrator what is missing', async () => {
  const status = { ...STATUS, state: 'not configured', problems: ['qradar.token is missing.'] };
  show(<HomePage />, { 'GET /api/v1/status': status });
  expect(await screen.findByText('Not configured.')).toBeTruthy();
  expect(screen.getByRole('listitem').textContent).toBe('qradar.token is missing.');
});

it('sends everybody else to an administrator', async () => {
  show(<HomePage />, { 'GET /api/v1/status': { ...STATUS, state: 'not configured' } });
  expect(await screen.findByText(/Ask an administrator/)).toBeTruthy();
});

it('says why nothing can be shown, and tries again', async () => {
  const replies: Record<string, unknown> = {
    'GET /api/v1/status': problem(503, 'The store is locked.'),
  };
  const { user } = show(<HomePage />, replies);
  expect((await screen.findByRole('alert')).textContent).toContain('The store is locked.');
  replies['GET /api/v1/status'] = STATUS;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Intelbridge is configured and runs.')).toBeTruthy();
});
