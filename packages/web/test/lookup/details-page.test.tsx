import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { problem } from '../show.tsx';
import { answer, match, openDetails, result } from './open-page.tsx';

const LOOKUPS = 'GET /api/v1/lookups';
const section = (name: string) => screen.findByRole('region', { name });

it('shows each platform in a part of its own, the chosen one first', async () => {
  const results = [result('not-found'), result('not-found', { provider: 'CrowdSec' })];
  openDetails({ [LOOKUPS]: answer(...results) }, 'value=a&provider=crowdsec');
  await section('CrowdSec');
  const names = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
  expect(names).toEqual(['CrowdSec', 'ThreatQ']);
});

it('asks the chosen platform by hand, and the others without spending their quota', async () => {
  const asked: string[] = [];
  const crowdsec = { provider: 'CrowdSec' };
  const replies = {
    [LOOKUPS]: ({ url }: Request) => {
      const { searchParams } = new URL(url);
      asked.push(searchParams.get('provider') ?? `sparing: ${searchParams.get('sparing')}`);
      return searchParams.has('provider')
        ? answer(result('found', { ...crowdsec, matches: [match({ status: 'Asked by hand' })] }))
        : answer(result('not-found'), result('skipped', crowdsec));
    },
  };
  openDetails(replies, 'value=a&provider=crowdsec');
  expect(await screen.findAllByText(/Asked by hand/)).not.toEqual([]);
  expect(asked).toEqual(['sparing: true', 'crowdsec']);
});

it('shows the verdict before all else, with words for its colour', async () => {
  const verdict = { word: 'Malicious', tone: 'bad', confidence: 'high', reason: 'Seen often.' };
  const matches = [match({ verdict, status: 'Active' })];
  openDetails({ [LOOKUPS]: answer(result('found', { matches })) });
  const text = (await section('ThreatQ')).textContent;
  expect(text).toMatch(/Malicious.*high.*Seen often\..*Active/);
  expect(screen.getByLabelText('bad')).toBeTruthy();
});

it('shows what a platform says beyond that in its order: lists, links and charts', async () => {
  const details = [
    {
      kind: 'entries',
      title: 'Techniques',
      entries: [
        { label: 'T1110', value: 'Brute Force', link: 'https://a.example/', description: 'Tries.' },
        { label: 'Seen', value: 'a day', at: Date.now() - 3_600_000 },
      ],
    },
    { kind: 'levels', title: 'Pace', max: 5, levels: [{ label: 'Last day', value: 4 }] },
    { kind: 'entries', title: 'Tags', entries: [{ label: 'one' }, { label: 'two' }] },
  ];
  openDetails({ [LOOKUPS]: answer(result('found', { matches: [match({ details })] })) });
  const shown = within(await section('ThreatQ'));
  const titles = shown.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
  expect(titles).toEqual(['Techniques', 'Pace', 'Tags']);
  const link = shown.getByRole('link', { name: 'Brute Force' });
  expect(link.getAttribute('href')).toBe('https://a.example/');
  expect(link.getAttribute('rel')).toBe('noopener noreferrer');
  expect(shown.getByText('Tries.')).toBeTruthy();
  expect(shown.getByText('1 hour ago')).toBeTruthy();
  expect(shown.getByRole('row', { name: 'Last day 4 of 5' })).toBeTruthy();
  const names = shown.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(names).toEqual(['one', 'two']);
});

it('shows the records of several owners as tabs', async () => {
  const matches = ['Example Org', 'Community'].map((origin) => match({ origin, status: origin }));
  const { user } = openDetails({ [LOOKUPS]: answer(result('found', { matches })) });
  await user.click(await screen.findByRole('tab', { name: 'Community' }));
  const panel = screen.getByRole('tabpanel', { name: 'Community' });
  expect(panel.textContent).toContain('Community');
});

it('tells an attribute once that is among the details', async () => {
  const entries = [{ label: 'Description', value: 'A botnet' }];
  const attributes = [
    { name: 'Description', value: 'A botnet' },
    { name: 'Description', value: 'Seen by the SOC' },
  ];
  const details = [{ kind: 'entries' as const, title: 'Record', entries }];
  openDetails({
    [LOOKUPS]: answer(result('found', { matches: [match({ attributes, details })] })),
  });
  expect(await screen.findByText('Seen by the SOC')).toBeTruthy();
  expect(screen.getAllByText('A botnet')).toHaveLength(1);
});

it('folds a long list of attributes', async () => {
  const attributes = Array.from({ length: 21 }, (_, n) => ({ name: `Name ${n}`, value: 'x' }));
  const matches = [match({ attributes, sources: ['Feed'], adversaries: ['Panda'] })];
  const { user } = openDetails({ [LOOKUPS]: answer(result('found', { matches })) });
  await screen.findByText('Name 19');
  expect(screen.queryByText('Name 20')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Show all 21' }));
  expect(screen.getByText('Name 20')).toBeTruthy();
  expect(screen.getByText('Panda')).toBeTruthy();
});

it.each([
  ['not-found', 'Not in ThreatQ', 'has no record'],
  ['denied', 'ThreatQ does not allow it', 'This is why.'],
  ['limited', 'ThreatQ cannot be asked now', 'This is why.'],
  ['unreachable', 'ThreatQ does not answer', 'This is why.'],
  ['skipped', 'ThreatQ was not asked', 'This is why.'],
])('has words of its own for the outcome %s', async (outcome, words, why) => {
  openDetails({ [LOOKUPS]: answer(result(outcome, { reason: 'This is why.' })) });
  const { textContent } = await section('ThreatQ');
  expect(textContent).toContain(words);
  expect(textContent).toContain(why);
});

it('asks again by itself until everybody has answered, and keeps what is there', async () => {
  const pending = result('pending', { answeredAt: undefined });
  const replies: Record<string, unknown> = { [LOOKUPS]: answer(pending) };
  const { asked } = openDetails(replies);
  await screen.findByText('Asking ThreatQ…');
  replies[LOOKUPS] = answer(result('found', { matches: [match({ status: 'Active' })] }));
  expect(await screen.findByText('Active', {}, { timeout: 5_000 })).toBeTruthy();
  expect(asked.filter((call) => call === LOOKUPS)).toHaveLength(2);
});

it('tells how old an answer is, and asks that platform anew when told to', async () => {
  const post = 'POST /api/v1/lookups';
  const bodies: unknown[] = [];
  const fresh = answer(result('found', { matches: [match({ status: 'Fresh' })] }));
  const { user } = openDetails({
    [LOOKUPS]: answer(result('found', { matches: [match({ status: 'Old' })] })),
    [post]: async (request: Request) => {
      bodies.push(await request.json());
      return { answers: [fresh] };
    },
  });
  await screen.findByText('2 hours ago');
  const refresh = screen.getByRole('button', { name: 'Refresh ThreatQ' });
  await user.click(refresh);
  expect(await screen.findByText('Fresh')).toBeTruthy();
  expect(document.activeElement).toBe(refresh);
  expect(bodies).toMatchObject([{ providers: ['ThreatQ'], refresh: true, raw: true }]);
});

it('says so where it cannot be asked anew', async () => {
  const { user } = openDetails({
    [LOOKUPS]: answer(result('not-found')),
    'POST /api/v1/lookups': problem(503, 'The store is locked.'),
  });
  await user.click(await screen.findByRole('button', { name: 'Refresh ThreatQ' }));
  expect((await screen.findByRole('alert')).textContent).toContain('The store is locked.');
});

it('says what is missing where there is no value, no platform, or no settings', async () => {
  openDetails({}, '');
  expect(await screen.findByText('There is no value to look up')).toBeTruthy();
  openDetails({ [LOOKUPS]: answer() });
  expect(await screen.findByText('No platform can be asked about this')).toBeTruthy();
  openDetails({ [LOOKUPS]: problem(503, 'It is not configured yet.') });
  expect(await screen.findByText(/not configured yet/)).toBeTruthy();
});

it('says in a word what each of several platforms says, the worst of owners that differ', async () => {
  const verdicts = [
    { word: 'Harmless', tone: 'good' },
    { word: 'High', tone: 'bad' },
  ];
  const matches = verdicts.map((verdict) => match({ verdict }));
  const results = [result('found', { matches }), result('limited', { provider: 'CrowdSec' })];
  openDetails({ [LOOKUPS]: answer(...results) });
  const overview = await screen.findByRole('navigation', { name: 'Platforms' });
  const items = within(overview).getAllByRole('listitem');
  expect(items.map(({ textContent }) => textContent)).toEqual([
    'ThreatQ High',
    'CrowdSec Cannot be asked now',
  ]);
  const link = within(overview).getByRole('link', { name: 'CrowdSec' });
  expect(document.querySelector(link.getAttribute('href') ?? '')?.textContent).toContain(
    'CrowdSec cannot be asked now',
  );
});

it('offers to ask a platform that was spared', async () => {
  const crowdsec = { provider: 'CrowdSec' };
  const fresh = answer(result('found', { ...crowdsec, matches: [match({ status: 'Asked' })] }));
  const { user } = openDetails({
    [LOOKUPS]: answer(result('not-found'), result('skipped', { ...crowdsec, reason: 'Spared.' })),
    'POST /api/v1/lookups': { answers: [fresh] },
  });
  await user.click(await screen.findByRole('button', { name: 'Ask CrowdSec' }));
  expect((await screen.findAllByText(/Asked/)).length).toBeGreaterThan(0);
});

it('says in which form the platform has the value, where that is another', async () => {
  const matches = [match({ type: 'CIDR Block', value: '198.51.100.0/24' })];
  openDetails({ [LOOKUPS]: answer(result('found', { matches })) });
  const { textContent } = await section('ThreatQ');
  expect(textContent).toContain('CIDR Block');
  expect(textContent).toContain('198.51.100.0/24');
});

it('keeps the bars of a chart within it, whatever the platform says', async () => {
  const levels = [-3, 99].map((value) => ({ label: `Pace ${value}`, value }));
  const details = [{ kind: 'levels', title: 'Pace', max: 5, levels }];
  openDetails({ [LOOKUPS]: answer(result('found', { matches: [match({ details })] })) });
  await section('ThreatQ');
  const bars = [...document.querySelectorAll<HTMLElement>('.levels__bar')];
  expect(bars.map(({ style }) => style.inlineSize)).toEqual(['0%', '100%']);
});

it('offers no second try where the chosen platform did not have to be asked', async () => {
  openDetails({ [LOOKUPS]: answer(result('skipped', { reason: 'Private.' })) });
  expect((await section('ThreatQ')).textContent).toContain('Private.');
  expect(screen.queryByRole('button', { name: /ThreatQ/ })).toBeNull();
});
