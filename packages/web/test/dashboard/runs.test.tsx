import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { HistoryPart } from '../../src/dashboard/runs/history-part.tsx';
import { JobsPart } from '../../src/dashboard/runs/jobs-part.tsx';
import { show } from '../show.tsx';
import { HOUR_MS, job, NOW, run } from './replies.ts';

const offenseRun = {
  id: 1,
  kind: 'export',
  ok: false,
  startedAt: NOW - 5_000,
  endedAt: NOW,
  counts: { created: 3, updated: 1, noted: 0, unchanged: 2, skipped: 1, refused: 0 },
  troubles: [{ offenseId: 42, reason: 'it is gone' }],
  errors: [{ kind: 'forbidden', message: 'QRadar: refused', retryAfterMs: 120_000 }],
};
const failed = run(2, { outcome: 'failed', kind: 'full sync' });
const REPLIES = {
  'GET /api/v1/runs': {
    runs: [run(1, { totals: { added: 1_500, removed: 2, refreshed: 0, rejected: 9 } }), failed],
  },
  'GET /api/v1/offense-runs': { runs: [offenseRun] },
};
const kinds = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent);

it('tells of each job how far it is, when it was and when it comes', async () => {
  const progress = { phase: 'reading Active', done: 1_000, total: 4_000 };
  const last = { startedAt: 0, endedAt: NOW - 2.5 * HOUR_MS, outcome: 'failed', error: 'no disk' };
  const jobs = [
    job({ state: 'running', runningSince: NOW, progress, nextAt: undefined }),
    job({ name: 'export of offenses', last }),
    job({ name: 'notes on offenses', state: 'paused', isPaused: true, nextAt: undefined }),
  ];
  show(<JobsPart />, { 'GET /api/v1/jobs': { jobs } });
  const rows = (await screen.findAllByRole('row')).slice(1);
  const [sync, exporting, notes] = rows.map(({ textContent }) => textContent);
  expect(sync).toContain('reading Active: 1,000 of 4,000');
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('1000');
  expect(sync).toContain('after this run');
  expect(exporting).toContain('2 hours ago');
  expect(exporting).toContain('failed: no disk');
  expect(exporting).toContain('in 1 hour');
  expect(notes).toContain('not since the start of the app');
});

it('shows runs of all kinds in one list, the newest first', async () => {
  show(<HistoryPart />, REPLIES);
  await screen.findByRole('table');
  expect(kinds()).toEqual(['Export of offenses', 'Sync', 'Full sync']);
  const row = screen.getByText('1,500 added, 2 removed, 0 refreshed').closest('tr');
  expect(row?.textContent).toContain('9 rejected');
  expect(row?.textContent).toContain('1 minute');
});

it('shows the runs that are chosen', async () => {
  const { user } = show(<HistoryPart />, REPLIES);
  await user.click(await screen.findByRole('combobox', { name: 'How it ended' }));
  await user.click(screen.getByRole('option', { name: 'Failed' }));
  expect(kinds()).toEqual(['Export of offenses', 'Full sync']);
  await user.click(screen.getByRole('checkbox'));
  expect(kinds()).toEqual(['Export of offenses']);
  await user.click(screen.getByRole('combobox', { name: 'What ran' }));
  await user.click(screen.getByRole('option', { name: 'Sync' }));
  expect(screen.getByText('No run fits this choice.')).toBeTruthy();
});

it('opens the report of work on offenses, with what to do about each failure', async () => {
  const { user } = show(<HistoryPart />, REPLIES);
  const open = await screen.findByRole('button', { name: /^Report of Export of offenses/ });
  expect(open.getAttribute('aria-expanded')).toBe('false');
  await user.click(open);
  expect(open.getAttribute('aria-expanded')).toBe('true');
  const said = screen.getByRole('status').textContent ?? '';
  expect(said).toContain('QRadar: refused');
  expect(said).toContain('may not do this. Give it the rights');
  expect(said).toContain('left alone for 2 minutes');
  const table = within(screen.getByRole('table', { name: 'Offenses with trouble' }));
  expect(table.getByText('Offense 42')).toBeTruthy();
  expect(table.getByText('it is gone')).toBeTruthy();
});

it('brings older runs when they are asked for, from the app where it has more', async () => {
  const pages = (request: Request) => {
    const before = new URL(request.url).searchParams.get('before');
    if (before !== null) return { runs: [run(31)] };
    return { runs: Array.from({ length: 30 }, (_, n) => run(n + 1)), next: 30 };
  };
  const { user } = show(<HistoryPart />, { ...REPLIES, 'GET /api/v1/runs': pages });
  await screen.findByRole('table');
  expect(kinds()).toHaveLength(25);
  await user.click(screen.getByRole('button', { name: 'Show older runs' }));
  await waitFor(() => expect(kinds()).toHaveLength(32));
  expect(screen.queryByRole('button', { name: 'Show older runs' })).toBeNull();
});

it('shows what hides or turns the values of others', async () => {
  const troubles = [{ offenseId: 42, value: 'exe.\u202etxt', reason: 'it is gone' }];
  const runs = [{ ...offenseRun, troubles }];
  const { user } = show(<HistoryPart />, { ...REPLIES, 'GET /api/v1/offense-runs': { runs } });
  await user.click(await screen.findByRole('button', { name: /^Report of Export of offenses/ }));
  expect(screen.getByText('exe.\ufffdtxt')).toBeTruthy();
});

it('leaves no gap where one kind of run goes further back than is known of the other', async () => {
  const pages = (request: Request) =>
    new URL(request.url).searchParams.has('before')
      ? { runs: [run(2), run(4)] }
      : { runs: [run(1)], next: 1 };
  const old = { ...offenseRun, startedAt: NOW - 3 * HOUR_MS };
  const { user } = show(<HistoryPart />, {
    'GET /api/v1/runs': pages,
    'GET /api/v1/offense-runs': { runs: [offenseRun, old].map((each, id) => ({ ...each, id })) },
  });
  await screen.findByRole('table');
  expect(kinds()).toEqual(['Export of offenses', 'Sync']);
  await user.click(screen.getByRole('button', { name: 'Show older runs' }));
  const all = ['Export of offenses', 'Sync', 'Sync', 'Export of offenses', 'Sync'];
  await waitFor(() => expect(kinds()).toEqual(all));
});
