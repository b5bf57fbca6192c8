import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Dashboard } from '../../src/dashboard/dashboard.tsx';
import { problem, show } from '../show.tsx';
import { FRESH, job, run, SETS } from './replies.ts';

const figures = () => within(screen.getByRole('region', { name: 'Key figures' }));

it('shows the key figures, and what they mean', async () => {
  const totals = { added: 1_500, removed: 2, held: 4_000 };
  show(<Dashboard />, {
    ...FRESH,
    'GET /api/v1/sets': { sets: SETS, total: 1_259 },
    'GET /api/v1/runs': { runs: [run(2, { outcome: 'failed', totals }), run(3)] },
    'GET /api/v1/jobs': { jobs: [job()] },
  });
  for (const text of ['1,259', 'Failed', 'in 1 hour', '4,000'])
    expect(await figures().findByText(text)).toBeTruthy();
  expect(figures().getByText(/1,500 added, 2 removed/)).toBeTruthy();
  const total = figures().getByRole('button', { name: 'Indicators on QRadar' });
  const means = document.getElementById(total.getAttribute('aria-describedby') ?? '');
  expect(means?.textContent).toContain('as QRadar counts them');
});

it.each([
  [job({ runningSince: 1, nextAt: undefined, state: 'running' }), 'now'],
  [job({ isPaused: true, nextAt: undefined, state: 'paused' }), 'paused'],
  [job({ name: 'other' }), 'not planned'],
])('says when the next sync is: %#', async (given, words) => {
  show(<Dashboard />, { ...FRESH, 'GET /api/v1/jobs': { jobs: [given] } });
  expect(await figures().findByText(words)).toBeTruthy();
  expect(await figures().findByText('none yet')).toBeTruthy();
});

it('shows what is known though something else is not', async () => {
  show(<Dashboard />, {
    ...FRESH,
    'GET /api/v1/sets': problem(502, 'QRadar cannot be reached.'),
    'GET /api/v1/runs': { runs: [run(2)] },
  });
  expect(await figures().findByText('Done')).toBeTruthy();
  expect(await figures().findByText('This could not be loaded.')).toBeTruthy();
});

it('shows its other parts when they are opened, and asks for them no earlier', async () => {
  const { user, asked } = show(<Dashboard />, FRESH);
  await screen.findByText('There are no reference sets yet.');
  expect(asked).not.toContain('GET /api/v1/offense-runs');
  await user.click(screen.getByRole('tab', { name: 'Runs' }));
  expect(await screen.findByText('Nothing has run yet.')).toBeTruthy();
  expect(screen.getByText('No job is switched on.')).toBeTruthy();
});

it('shows only administrators what people did', async () => {
  show(<Dashboard />, FRESH);
  await screen.findByText('There are no reference sets yet.');
  expect(screen.queryByRole('tab', { name: 'Who did what' })).toBeNull();
});

it('keeps what was typed into the look-up while another part is looked at', async () => {
  const { user, asked } = show(<Dashboard />, { ...FRESH, 'GET /api/v1/quotas': { quotas: [] } });
  await screen.findByText('There are no reference sets yet.');
  expect(asked).not.toContain('GET /api/v1/quotas');
  await user.click(screen.getByRole('tab', { name: 'Look up' }));
  await user.type(await screen.findByRole('textbox', { name: 'Values' }), 'a.example');
  await user.click(screen.getByRole('tab', { name: 'Overview' }));
  await user.click(screen.getByRole('tab', { name: 'Look up' }));
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Values' });
  expect(field.value).toBe('a.example');
});
