import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SyncReport } from '../../src/dashboard/runs/sync-report.tsx';
import { problem, show } from '../show.tsx';
import { HOUR_MS, NOW, run } from './replies.ts';

const REPORT = {
  ok: false,
  collections: [
    { name: 'Active', fetched: 4_711, complete: false, reason: 'page 3 failed', full: true },
    { name: 'Other', fetched: 2, complete: true, full: false },
  ],
  sets: [
    {
      name: 'ThreatQ URL',
      added: 1_001,
      refreshed: 1_002,
      removed: 1_003,
      unchanged: 1_004,
      repaired: 1_005,
      cut: 1_006,
      tooOld: 1_007,
      samples: { added: [], refreshed: [], removed: [] },
      rejected: [{ value: '<b>no url</b>', reason: 'is no URL' }],
      rejectedCount: 1_008,
    },
  ],
  held: [
    {
      set: 'ThreatQ URL',
      collection: 'Other',
      entries: 900,
      of: 1_000,
      since: NOW - 2.5 * HOUR_MS,
      confirmed: false,
    },
  ],
  errors: [{ kind: 'auth', message: 'ThreatQ Credentials Are Invalid.' }],
};
const usage = { ThreatQ: { requests: 12, bytesSent: 999, bytesReceived: 2_500_000 } };
const cellsOf = (name: string) =>
  within(screen.getByRole('table', { name }))
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    );

it('tells all about a run', async () => {
  show(<SyncReport id={7} />, { 'GET /api/v1/runs/7': { ...run(7, { usage }), report: REPORT } });
  const said = (await screen.findByRole('status')).textContent;
  expect(said).toContain('ThreatQ Credentials Are Invalid.');
  expect(said).toContain('Enter them again on the configuration page');
  expect(cellsOf('Data collections')).toEqual([
    ['Active', 'everything', '4,711', 'no page 3 failed'],
    ['Other', 'changes only', '2', 'yes'],
  ]);
  expect(screen.getByText(/Nothing was deleted because it was missing/)).toBeTruthy();
  const numbers = Array.from({ length: 8 }, (_, n) => `1,00${n + 1}`);
  expect(cellsOf('Reference sets')).toEqual([['ThreatQ URL', ...numbers]]);
  expect(cellsOf('Rejected values')).toEqual([['ThreatQ URL', '<b>no url</b>', 'is no URL']]);
  expect(screen.getByText('1 of 1,008 are shown.')).toBeTruthy();
  expect(cellsOf('Held deletions')).toEqual([
    [
      'ThreatQ URL',
      'Other',
      '900 of 1,000',
      expect.stringContaining('2 hours ago'),
      'waits for an administrator',
    ],
  ]);
  expect(cellsOf('Requests')).toEqual([['ThreatQ', '12', '999 byte', '2.5 MB']]);
});

it('leaves out what there was not', async () => {
  const nothing = { ok: true, collections: [], sets: [], held: [], errors: [] };
  show(<SyncReport id={7} />, { 'GET /api/v1/runs/7': { ...run(7), report: nothing } });
  expect(await screen.findByText('No reference set was changed.')).toBeTruthy();
  expect(screen.queryByRole('table')).toBeNull();
});

it('says that a run is forgotten', async () => {
  show(<SyncReport id={7} />, { 'GET /api/v1/runs/7': problem(404, 'There is no run 7.') });
  expect((await screen.findByRole('alert')).textContent).toContain('There is no run 7.');
});

it('shows what hides or turns the values of others', async () => {
  const [set] = REPORT.sets;
  const rejected = [{ value: 'exe.\u202etxt\u200b', reason: 'is no URL' }];
  const report = { ...REPORT, sets: [{ ...set, rejected }] };
  show(<SyncReport id={7} />, { 'GET /api/v1/runs/7': { ...run(7), report } });
  expect(await screen.findByText('exe.\ufffdtxt\ufffd')).toBeTruthy();
});
