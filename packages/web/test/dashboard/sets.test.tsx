import { screen, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { setsCsv } from '../../src/dashboard/sets/sets-csv.ts';
import { SetsPart } from '../../src/dashboard/sets/sets-part.tsx';
import { problem, show } from '../show.tsx';
import { SETS, set } from './replies.ts';

const full = { 'GET /api/v1/sets': { sets: SETS, total: 1_259 } };
const names = () =>
  screen
    .getAllByRole('rowheader')
    .map(({ textContent }) => textContent)
    .slice(0, -1);
const rowOf = (name: string) =>
  within(screen.getByRole('rowheader', { name }).closest('tr') as HTMLElement);

it('tells of each set how full it is, what expires next and what changed last', async () => {
  show(<SetsPart />, full);
  await screen.findByRole('table', { name: 'Reference set summary' });
  const ip = rowOf('ThreatQ IP Address');
  for (const text of ['1,234', '50%', 'of 2,468', 'in 3 hours', 'not known'])
    expect(ip.getByText(text)).toBeTruthy();
  expect(rowOf('ThreatQ FQDN').getByText('of 20, 7 left out')).toBeTruthy();
  const url = rowOf('ThreatQ URL');
  for (const text of ['no limit', 'never', '2 hours ago', '+1,200 −3'])
    expect(url.getByText(text)).toBeTruthy();
  expect(rowOf('Total indicators').getByText('1,259')).toBeTruthy();
});

it.each([
  ['Number of indicators', ['ThreatQ IP Address', 'ThreatQ FQDN', 'ThreatQ URL']],
  ['Share of budget', ['ThreatQ FQDN', 'ThreatQ IP Address', 'ThreatQ URL']],
  ['Expires next', ['ThreatQ FQDN', 'ThreatQ IP Address', 'ThreatQ URL']],
  ['Reference set name', ['ThreatQ URL', 'ThreatQ IP Address', 'ThreatQ FQDN']],
])('sorts by %s', async (column, order) => {
  const { user } = show(<SetsPart />, full);
  await user.click(await screen.findByRole('button', { name: column }));
  expect(names()).toEqual(order);
  const head = screen.getByRole('columnheader', { name: new RegExp(column) });
  expect(head.getAttribute('aria-sort')).toMatch(/ending$/);
});

it('has what is missing last, whichever way it is sorted', async () => {
  const { user } = show(<SetsPart />, {
    'GET /api/v1/sets': { sets: SETS.toReversed(), total: 1_259 },
  });
  const head = await screen.findByRole('button', { name: 'Expires next' });
  await user.click(head);
  expect(names().at(-1)).toBe('ThreatQ URL');
  await user.click(head);
  expect(names()).toEqual(['ThreatQ IP Address', 'ThreatQ FQDN', 'ThreatQ URL']);
});

it('says what a column means', async () => {
  show(<SetsPart />, full);
  const button = await screen.findByRole('button', { name: 'Share of budget' });
  const id = button.getAttribute('aria-describedby') ?? '';
  expect(document.getElementById(id)?.textContent).toContain('IBM advises at most 100,000');
});

it('finds sets by words of their names and sums up what it found', async () => {
  const { user } = show(<SetsPart />, full);
  await user.type(await screen.findByRole('searchbox'), 'address THREATQ');
  expect(names()).toEqual(['ThreatQ IP Address']);
  expect(rowOf('Total of 1 of 3 sets').getByText('1,234')).toBeTruthy();
  await user.type(screen.getByRole('searchbox'), ' nothing');
  expect(screen.getByText('No reference set has this in its name.')).toBeTruthy();
});

it('downloads what it shows as CSV, formulas made harmless', async () => {
  const saved: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved.push(blob as Blob);
    return 'blob:x';
  });
  const { user } = show(<SetsPart />, full);
  await user.type(await screen.findByRole('searchbox'), 'url');
  await user.click(screen.getByRole('button', { name: 'Download as CSV' }));
  const lines = (await saved[0]?.text())?.split('\r\n') ?? [];
  expect(lines[0]).toContain('"Reference set","Element type","Indicators"');
  expect(lines[1]).toMatch(/^"ThreatQ URL","ALNIC",5,,0,,"\d{4}-.*Z",1200,3$/);
  expect(lines).toHaveLength(3);
  const evil = set('=cmd|"x"') as Parameters<typeof setsCsv>[0][number];
  expect(setsCsv([evil])).toContain(`"'=cmd|""x""","ALNIC"`);
});

it('says how sets come to be where there are none, and why they cannot be shown', async () => {
  show(<SetsPart />, { 'GET /api/v1/sets': { sets: [], total: 0 } });
  expect(await screen.findByText(/The first run makes one/)).toBeTruthy();
  show(<SetsPart />, { 'GET /api/v1/sets': problem(502, 'QRadar cannot be reached.') });
  expect((await screen.findByRole('alert')).textContent).toContain('QRadar cannot be reached.');
});
