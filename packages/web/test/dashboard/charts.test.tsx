import { fireEvent, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ChartsPart } from '../../src/dashboard/charts/charts-part.tsx';
import { problem, show } from '../show.tsx';
import { FRESH, HOUR_MS, NOW, run } from './replies.ts';

const FULL = {
  ...FRESH,
  'GET /api/v1/history': {
    sizes: [
      { at: NOW - 2 * HOUR_MS, sizes: { 'ThreatQ URL': 1_000 } },
      { at: NOW, sizes: { 'ThreatQ URL': 2_000, 'ThreatQ FQDN': 5 } },
    ],
    offenses: [{ at: NOW, created: 7, updated: 0, noted: 1 }],
  },
  'GET /api/v1/ages': {
    at: NOW,
    ttlMs: 86_400_000 * 3,
    sets: [{ name: 'ThreatQ URL', days: [4, 6] }],
  },
  'GET /api/v1/runs': { runs: [run(1, { totals: { added: 11, removed: 12 } }), run(24 * 40)] },
};
const TITLES = [
  'Entries over time',
  'Added and removed per run',
  'Age of the entries',
  'Offenses exported and enriched',
];

it.each([
  ['Entries over time', '2,000'],
  ['Added and removed per run', '12'],
  ['Age of the entries', '6'],
  ['Offenses exported and enriched', '7'],
])('draws %s and has the numbers as a table', async (title, number) => {
  show(<ChartsPart />, FULL);
  const figure = within(await screen.findByRole('figure', { name: title }));
  expect(figure.getByRole('img', { name: title })).toBeTruthy();
  const table = within(
    figure.getByText('The numbers as a table').closest('details') as HTMLElement,
  );
  expect(table.getAllByText(number).length).toBeGreaterThan(0);
});

it('tells the numbers under the mouse', async () => {
  show(<ChartsPart />, FULL);
  const plot = await screen.findByRole('img', { name: 'Entries over time' });
  fireEvent.mouseMove(plot, { clientX: 590 });
  expect(screen.getByText('ThreatQ URL: 2,000')).toBeTruthy();
  fireEvent.mouseMove(plot, { clientX: 60 });
  expect(screen.getByText('ThreatQ URL: 1,000')).toBeTruthy();
  fireEvent.mouseLeave(plot);
  expect(screen.queryByText(/ThreatQ URL: /)).toBeNull();
});

it('asks for as much as people want to see', async () => {
  const since: number[] = [];
  const history = (request: Request) => {
    since.push(Number(new URL(request.url).searchParams.get('since')));
    return FULL['GET /api/v1/history'];
  };
  const { user } = show(<ChartsPart />, { ...FULL, 'GET /api/v1/history': history });
  await screen.findByRole('figure', { name: 'Entries over time' });
  await user.click(screen.getByRole('tab', { name: '7 days' }));
  await screen.findByRole('figure', { name: 'Entries over time' });
  const days = since.map((each) => Math.round((Date.now() - each) / (24 * HOUR_MS)));
  expect(days).toEqual([30, 7]);
});

it('says what is missing where there is nothing to draw', async () => {
  show(<ChartsPart />, FRESH);
  for (const title of TITLES)
    expect((await screen.findByRole('figure', { name: title })).textContent).toContain(
      'There is nothing to draw yet.',
    );
});

it('says which chart could not be loaded and shows the others', async () => {
  show(<ChartsPart />, { ...FULL, 'GET /api/v1/ages': problem(503, 'The store is locked.') });
  expect((await screen.findByRole('alert')).textContent).toContain('The store is locked.');
  expect(await screen.findByRole('figure', { name: 'Entries over time' })).toBeTruthy();
});

it('draws all runs of the time that is shown, however many pages they fill', async () => {
  const pages = (request: Request) => {
    const id = Number(new URL(request.url).searchParams.get('before')) + 24;
    return { runs: [run(id, { totals: { added: id, removed: 0 } })], next: id };
  };
  const { user } = show(<ChartsPart />, { ...FULL, 'GET /api/v1/runs': pages });
  await user.click(await screen.findByRole('tab', { name: '7 days' }));
  const figure = within(await screen.findByRole('figure', { name: 'Added and removed per run' }));
  expect(figure.getByText('24')).toBeTruthy();
  expect(figure.getByText('144')).toBeTruthy();
  expect(figure.queryByText('168')).toBeNull();
});
