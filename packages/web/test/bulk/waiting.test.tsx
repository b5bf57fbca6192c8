import { screen } from '@testing-library/react';
import { expect, it, onTestFinished, vi } from 'vitest';
import { problem } from '../show.tsx';
import { found, known, openBulk, rowOf, said } from './open-bulk.tsx';

it('waits for each platform with its progress, and asks again for what is missing alone', async () => {
  let isReady = false;
  const shown = openBulk((value, { providers }) =>
    known(
      value,
      ...(providers === undefined ? [found('ThreatQ', { status: 'Active' })] : []),
      isReady || value === 'a.example' ? found('CrowdSec') : said('CrowdSec', 'pending'),
    ),
  );
  await shown.lookUp('a.example b.example');
  const bar = await screen.findByRole('progressbar', { name: 'CrowdSec: 1 of 2' });
  expect(bar.getAttribute('aria-valuenow')).toBe('1');
  expect(screen.getAllByRole('progressbar')).toHaveLength(1);
  expect((await rowOf('b.example')).getByText('Being asked…')).toBeTruthy();
  expect((await rowOf('b.example')).getByText('Active')).toBeTruthy();
  isReady = true;
  expect(await screen.findByText(/2 looked up: 2 found/)).toBeTruthy();
  expect(screen.queryByRole('progressbar')).toBeNull();
  expect((await rowOf('b.example')).getByText('Active')).toBeTruthy();
  for (const { values, providers } of shown.questions.slice(1)) {
    expect({ values, providers }).toEqual({ values: ['b.example'], providers: ['CrowdSec'] });
  }
});

it('stops asking when told to, and goes on', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  onTestFinished(() => void vi.useRealTimers());
  let isReady = false;
  const shown = openBulk((value) =>
    known(value, isReady ? found('CrowdSec') : said('CrowdSec', 'pending')),
  );
  await shown.lookUp('a.example');
  await shown.user.click(await screen.findByRole('button', { name: 'Stop waiting' }));
  const before = shown.questions.length;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(shown.questions.length - before).toBeLessThanOrEqual(1);
  isReady = true;
  await shown.user.click(screen.getByRole('button', { name: 'Go on' }));
  expect(await screen.findByText(/1 looked up: 1 found/)).toBeTruthy();
});

it('says why nothing could be looked up, and tries again', async () => {
  const replies: Record<string, unknown> = {
    'POST /api/v1/lookups': problem(503, 'The store is locked.'),
  };
  const shown = openBulk((value) => known(value), replies);
  await shown.lookUp('a.example');
  expect(await screen.findByText('The store is locked.')).toBeTruthy();
  expect(shown.asked.filter((call) => call.startsWith('POST'))).toHaveLength(1);
  replies['POST /api/v1/lookups'] = { answers: [known('a.example', found('ThreatQ'))] };
  await shown.user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText(/1 looked up: 1 found/)).toBeTruthy();
});

it('says of one value that it is one', async () => {
  const { lookUp } = openBulk((value) => known(value, said('CrowdSec', 'pending')));
  await lookUp('a.example');
  expect(await screen.findByText('Looking up 1 value…')).toBeTruthy();
});
