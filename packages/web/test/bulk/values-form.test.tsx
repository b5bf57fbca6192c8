import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { found, known, openBulk, paste } from './open-bulk.tsx';

const button = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Look up' });
const many = (n: number) => Array.from({ length: n }, (_, at) => `h${at}.example`).join('\n');

it('counts values while they are typed, each once', async () => {
  const shown = openBulk((value) => known(value, found('ThreatQ')));
  expect(button().disabled).toBe(true);
  await paste(shown, 'a.example b.example,a.example');
  const field = screen.getByRole('textbox', { name: 'Values' });
  const hint = document.getElementById(field.getAttribute('aria-describedby') ?? '');
  expect(hint?.textContent).toContain('2 of up to 500 values; 1 came more than once');
  await shown.user.click(screen.getByRole('button', { name: 'Clear' }));
  expect(hint?.textContent).toContain('0 of up to 500 values');
});

it('asks for 500 values by one request, in brief, and for no more than 500', async () => {
  const shown = openBulk((value) => known(value, found('ThreatQ')));
  await shown.lookUp(many(500));
  await screen.findByText(/500 looked up/);
  expect(shown.questions).toHaveLength(1);
  expect(shown.questions[0]).toMatchObject({ brief: true, sparing: true });
  expect(shown.questions[0]?.values).toHaveLength(500);
  await paste(shown, '\none.more.example');
  expect(screen.getByText(/501 values are too many/)).toBeTruthy();
  expect(button().disabled).toBe(true);
});

const quota = (provider: string, byHand?: number) => ({
  provider,
  period: '2026-06',
  endsAt: 1,
  reserve: 0,
  spent: { byHand: 0, automatic: 0, limited: 0 },
  left: { byHand },
});

it('spends look-ups where they are counted only if told to, and says how many are left', async () => {
  const quotas = { quotas: [quota('CrowdSec', 35), quota('Other')] };
  const shown = openBulk(
    (value, { sparing }) =>
      known(
        value,
        sparing ? { ...found('CrowdSec'), outcome: 'skipped', matches: [] } : found('CrowdSec'),
      ),
    { 'GET /api/v1/quotas': quotas },
  );
  await shown.lookUp('a.example');
  expect(await screen.findByText('CrowdSec: only what is kept is shown')).toBeTruthy();
  await shown.user.click(
    screen.getByLabelText(/CrowdSec \(35 left this month\), Other \(no budget is set\)/),
  );
  await shown.user.click(button());
  expect(await screen.findByText(/1 found/)).toBeTruthy();
  expect(screen.queryByText(/only what is kept/)).toBeNull();
  expect(shown.questions.map(({ sparing }) => sparing)).toEqual([true, false]);
});
