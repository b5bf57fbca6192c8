import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Dashboard } from '../../src/dashboard/dashboard.tsx';
import { TrailPart } from '../../src/dashboard/trail/trail-part.tsx';
import { show } from '../show.tsx';
import { FRESH, NOW } from './replies.ts';

const entry = (id: number, more: object = {}) => ({
  id,
  at: NOW,
  who: 'ann',
  action: 'whitelist',
  subject: '192.0.2.1',
  system: 'ThreatQ',
  result: 'done',
  ...more,
});

it('shows administrators who did what, to what, and what became of it', async () => {
  const failed = entry(1, { action: 'run job', system: '', result: 'failed: no disk' });
  const { user } = show(<Dashboard />, {
    ...FRESH,
    'GET /api/v1/session': { user: 'root', isAdmin: true, csrfToken: '' },
    'GET /api/v1/audit': { entries: [entry(2), failed] },
  });
  await user.click(await screen.findByRole('tab', { name: 'Who did what' }));
  const [first, second] = (await screen.findAllByRole('row')).slice(1);
  const cells = within(first as HTMLElement)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent);
  expect(cells.slice(1)).toEqual(['ann', 'Whitelisted', '192.0.2.1', 'ThreatQ', 'done']);
  expect(cells[0]).toContain(String(new Date(NOW).getFullYear()));
  expect(second?.textContent).toContain('Started a job');
  expect(second?.textContent).toContain('this app');
  expect(second?.textContent).toContain('failed no disk');
});

it('searches and pages in the app', async () => {
  const answer = (request: Request) => {
    const query = new URL(request.url).searchParams;
    if (query.get('before') === '5') return { entries: [entry(4, { subject: 'older' })] };
    if (query.get('text') === 'bob') return { entries: [entry(3, { who: 'Bob' })] };
    return query.get('text') === null ? { entries: [entry(5)], next: 5 } : { entries: [] };
  };
  const { user } = show(<TrailPart />, { 'GET /api/v1/audit': answer });
  await user.click(await screen.findByRole('button', { name: 'Show older entries' }));
  expect(await screen.findByText('older')).toBeTruthy();
  await user.type(screen.getByRole('searchbox'), 'bob');
  expect(await screen.findByText('Bob')).toBeTruthy();
  await waitFor(() => expect(screen.queryByText('older')).toBeNull());
  await user.type(screen.getByRole('searchbox'), 'by');
  expect(await screen.findByText('Nothing recorded has this in it.')).toBeTruthy();
});

it.each([
  ['save settings', 'Saved settings'],
  ['reset settings', 'Reset settings'],
  ['import settings', 'Imported settings'],
  ['remove reference sets', 'Removed the reference sets'],
])('has words for: %s', async (action, words) => {
  show(<TrailPart />, { 'GET /api/v1/audit': { entries: [entry(1, { action })] } });
  expect(await screen.findByRole('cell', { name: words })).toBeTruthy();
});

it('shows what hides or turns the values of others', async () => {
  const entries = [entry(1, { subject: 'exe.\u202etxt' })];
  show(<TrailPart />, { 'GET /api/v1/audit': { entries } });
  expect(await screen.findByText('exe.\ufffdtxt')).toBeTruthy();
});
