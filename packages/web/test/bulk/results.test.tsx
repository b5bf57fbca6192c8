import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, onTestFinished, vi } from 'vitest';
import { texts } from '../../src/texts/texts.ts';
import { found, known, openBulk, rowOf, said, valuesShown, verdict } from './open-bulk.tsx';

const ANSWERS: Readonly<Record<string, readonly object[]>> = {
  'h10.example': [said('ThreatQ', 'not-found'), said('Connect', 'not-found')],
  'h9.example': [
    found('ThreatQ', { status: 'Active', score: 7 }),
    found('Connect', { ...verdict('High', 'bad'), status: 'Active', score: 612 }),
  ],
  'c.example': [
    found('ThreatQ', { status: 'Whitelisted', score: 2 }, { stale: true }),
    found('Connect', verdict('Suspicious', 'doubtful')),
  ],
};
const ALL = Object.keys(ANSWERS).join('\n');
const open = () => openBulk((value) => known(value, ...(ANSWERS[value] ?? [])));

it('shows what each platform says of each value, and leads to all of it', async () => {
  await open().lookUp(ALL);
  const row = await rowOf('h9.example');
  const [type, threatq, connect] = row.getAllByRole('cell');
  expect([type?.textContent, threatq?.textContent]).toEqual(['FQDN', 'ActiveScore 7']);
  expect(connect?.textContent).toBe('HighActiveScore 612');
  expect(within(connect as HTMLElement).getByLabelText('bad')).toBeTruthy();
  expect((await rowOf('h10.example')).getAllByText(texts.lookup.brief['not-found'])).toHaveLength(
    2,
  );
  expect((await rowOf('c.example')).getByText('outdated')).toBeTruthy();
  const link = row.getByRole('link');
  expect(link.getAttribute('href')).toBe('pages/details?value=h9.example');
  expect(link.getAttribute('target')).toBe('_blank');
  expect(screen.getByText('3 looked up: 2 found, 1 called bad.')).toBeTruthy();
});

it('leads on in the colours of the page', async () => {
  history.replaceState(null, '', '?theme=dark');
  onTestFinished(() => history.replaceState(null, '', '/'));
  await open().lookUp('h9.example');
  const link = (await rowOf('h9.example')).getByRole('link');
  expect(link.getAttribute('href')).toBe('pages/details?value=h9.example&theme=dark');
});

it('has values as pasted first, and sorts them, the worst first', async () => {
  const { user, lookUp } = open();
  await lookUp(ALL);
  const sort = async (name: string) => {
    await user.click(await screen.findByRole('button', { name }));
    return valuesShown();
  };
  await screen.findByRole('table', { name: 'Results' });
  expect(valuesShown()).toEqual(['h10.example', 'h9.example', 'c.example']);
  expect(await sort('Value')).toEqual(['c.example', 'h9.example', 'h10.example']);
  expect(await sort('Value')).toEqual(['h10.example', 'h9.example', 'c.example']);
  expect(await sort('Connect')).toEqual(['h9.example', 'c.example', 'h10.example']);
  expect(await sort('ThreatQ')).toEqual(['h9.example', 'c.example', 'h10.example']);
  expect(await sort('ThreatQ')).toEqual(['h10.example', 'c.example', 'h9.example']);
  const head = screen.getByRole('columnheader', { name: 'ThreatQ' });
  expect(head.getAttribute('aria-sort')).toBe('ascending');
});

it('shows only what was found, what is called bad, or what has a text', async () => {
  const { user, lookUp } = open();
  await lookUp(ALL);
  const choose = async (name: string) => {
    await user.click(await screen.findByRole('combobox', { name: /Show/ }));
    await user.click(screen.getByRole('option', { name }));
  };
  await choose('Found (2)');
  expect(valuesShown()).toEqual(['h9.example', 'c.example']);
  await choose('Called bad (1)');
  expect(valuesShown()).toEqual(['h9.example']);
  await choose('All (3)');
  await user.type(screen.getByRole('searchbox'), 'SUSPICIOUS c.ex');
  expect(valuesShown()).toEqual(['c.example']);
  await user.type(screen.getByRole('searchbox'), ' nothing');
  expect(screen.getByText('None of the results is like this.')).toBeTruthy();
});

it('shows fifty at a time', async () => {
  const { user, lookUp } = openBulk((value) => known(value, said('ThreatQ', 'not-found')));
  await lookUp(Array.from({ length: 120 }, (_, n) => `n${n}.example`).join(' '));
  await screen.findByRole('table', { name: 'Results' });
  expect(valuesShown()).toHaveLength(50);
  await user.click(screen.getByRole('button', { name: 'Next page' }));
  expect(valuesShown()[0]).toBe('n50.example');
  await user.type(screen.getByRole('searchbox'), 'n119.');
  expect(valuesShown()).toEqual(['n119.example']);
});

it('shows what is left of a search once answers take rows out of it', async () => {
  let isReady = false;
  const { user, lookUp } = openBulk((value) =>
    known(value, said('ThreatQ', isReady && value !== 'n0.example' ? 'not-found' : 'pending')),
  );
  await lookUp(Array.from({ length: 60 }, (_, n) => `n${n}.example`).join(' '));
  await user.type(await screen.findByRole('searchbox'), 'asked');
  await user.click(screen.getByRole('button', { name: 'Next page' }));
  expect(valuesShown()).toHaveLength(10);
  isReady = true;
  await waitFor(() => expect(valuesShown()).toEqual(['n0.example']), { timeout: 5_000 });
});

it('downloads what it shows as CSV, formulas made harmless', async () => {
  const saved: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved.push(blob as Blob);
    return 'blob:x';
  });
  const { user, lookUp } = openBulk((value) =>
    known(value, found('ThreatQ', { ...verdict('@SUM(1)', 'bad'), status: '=cmd|"x"', score: 7 })),
  );
  await lookUp('a[.]example other.example');
  await user.type(await screen.findByRole('searchbox'), 'a.example');
  await user.click(screen.getByRole('button', { name: 'Download as CSV' }));
  const lines = (await saved[0]?.text())?.split('\r\n') ?? [];
  expect(lines[0]).toMatch(/"Value","Pasted as","Type","ThreatQ outcome","ThreatQ verdict"/);
  expect(lines[1]).toBe(
    `"a.example","a[.]example","FQDN","Known","'@SUM(1)","'=cmd|""x""",7,"https://platform.example/1",`,
  );
  expect(lines.slice(2)).toEqual(['']);
});
