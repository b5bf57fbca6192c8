import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { HealthPart } from '../../src/dashboard/health/health-part.tsx';
import { problem, show } from '../show.tsx';
import { FRESH, HOUR_MS, NOW } from './replies.ts';

const CONNECTIONS = [
  {
    name: 'QRadar',
    isConfigured: true,
    state: 'up',
    since: NOW - 2.5 * HOUR_MS,
    latencyMs: 1_234.5,
    authorisedUntil: NOW + 72.5 * HOUR_MS,
    apiVersion: '26.0',
    release: '7.5.0',
  },
  {
    name: 'ThreatQ',
    isConfigured: true,
    state: 'down',
    circuitOpenUntil: NOW + 1.5 * HOUR_MS,
    lastError: 'no answer',
  },
  { name: 'CrowdSec', isConfigured: true, state: 'untried', authorisedUntil: null },
  { name: 'ThreatConnect', isConfigured: false, state: 'untried' },
];
const QUOTA = {
  provider: 'CrowdSec',
  period: '2026-06',
  endsAt: NOW + 25 * HOUR_MS,
  budget: 1_500,
  reserve: 300,
  spent: { byHand: 1_001, automatic: 2, limited: 3 },
  left: { byHand: 497, automatic: 197 },
};
const rowOf = (name: string) =>
  within(screen.getByRole('rowheader', { name }).closest('tr') as HTMLElement);

it('tells how each system looks from here', async () => {
  show(<HealthPart />, { ...FRESH, 'GET /api/v1/health': { connections: CONNECTIONS } });
  await screen.findByRole('table', { name: 'Connections' });
  const expected = {
    QRadar: ['Reachable', '2 hours ago', '1,235 ms', 'in 3 days', '7.5.0', 'API 26.0', 'none'],
    ThreatQ: ['Not reachable', 'in 1 hour', 'no answer', 'not known'],
    CrowdSec: ['Not asked yet', 'for ever'],
  };
  for (const [name, said] of Object.entries(expected))
    for (const text of said) expect(rowOf(name).getByText(text)).toBeTruthy();
  expect(rowOf('QRadar').getByText(/Make a new token/)).toBeTruthy();
  expect(screen.queryByText('ThreatConnect')).toBeNull();
  expect(rowOf('CrowdSec').queryByText(/Make a new token/)).toBeNull();
});

it('tells what is left of quotas, and nothing of quotas where there are none', async () => {
  show(<HealthPart />, { ...FRESH, 'GET /api/v1/quotas': { quotas: [QUOTA] } });
  await screen.findByRole('table', { name: 'Quotas' });
  for (const text of ['1,001 by people, 2 by the app', '1,500', '497 for people, 197 for the app'])
    expect(rowOf('CrowdSec').getByText(text)).toBeTruthy();
});

it('says that no system is set up, and why nothing can be told', async () => {
  show(<HealthPart />, FRESH);
  expect(await screen.findByText('No system is set up.')).toBeTruthy();
  expect(screen.queryByRole('heading', { name: 'Quotas' })).toBeNull();
  show(<HealthPart />, { ...FRESH, 'GET /api/v1/health': problem(503, 'The store is locked.') });
  expect((await screen.findByRole('alert')).textContent).toContain('The store is locked.');
});
