import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { type OpenWizard, openWizard } from './open-wizard.tsx';
import { COMPLETE, FRESH } from './sample-settings.ts';

const SAVE = 'PUT /api/v1/settings/threatq';
const set = {
  name: 'ThreatQ URL',
  added: 1_200,
  refreshed: 5,
  removed: 33,
  rejectedCount: 1,
};
const done = {
  id: 1,
  state: 'done',
  startedAt: 0,
  totals: { added: 1_200, removed: 33 },
  report: { ok: true, sets: [set], collections: [], held: [], errors: [] },
  estimateSeconds: 75,
};

async function changeTtl(here: OpenWizard) {
  await here.goTo('ThreatQ settings');
  here.answer(SAVE, { settings: COMPLETE });
  here.answer('POST /api/v1/plans', { id: 1 });
  const ttl = screen.getByLabelText('Time to Live (Days)');
  await here.user.clear(ttl);
  await here.user.type(ttl, '60');
  await here.press('Complete section');
}

it('shows what a change does to the sets, and saves it when told to', async () => {
  const here = openWizard(COMPLETE);
  here.answer('GET /api/v1/plans/1', done);
  await changeTtl(here);
  expect(await screen.findByText(/would add 1,200 entries and remove 33/)).toBeTruthy();
  expect(screen.getByText(/about 1 minute 15 seconds/)).toBeTruthy();
  expect(here.sent['POST /api/v1/plans']).toEqual([
    { changes: { threatq: { ttlDays: 60 } }, full: false },
  ]);
  expect(here.sent[SAVE]).toBeUndefined();
  await here.press('Save the change');
  await screen.findByText('All steps have been completed.');
  expect(here.sent[SAVE]).toMatchObject([{ changes: { ttlDays: 60 } }]);
});

it('gives a plan up that nobody waits for', async () => {
  const here = openWizard(COMPLETE);
  here.answer('GET /api/v1/plans/1', {
    id: 1,
    state: 'running',
    startedAt: 0,
    progress: { phase: 'Reading QRadar Active', done: 10, total: 20 },
  });
  here.answer('DELETE /api/v1/plans/1', { id: 1, state: 'cancelled' });
  await changeTtl(here);
  expect(await screen.findByText('Reading QRadar Active: 10 of 20')).toBeTruthy();
  await here.press('Go back');
  await expect.poll(() => here.asked.at(-1)).toBe('DELETE /api/v1/plans/1');
  expect(here.sent[SAVE]).toBeUndefined();
});

it('says why there is no plan, and does not save', async () => {
  const here = openWizard(COMPLETE);
  here.answer('GET /api/v1/plans/1', {
    id: 1,
    state: 'failed',
    startedAt: 0,
    error: 'No answer.',
  });
  await changeTtl(here);
  expect(await screen.findByText('No answer.')).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save the change' }).disabled).toBe(
    true,
  );
});

it('asks for none before anything was brought in', async () => {
  const here = openWizard({ ...COMPLETE, state: 'not configured' });
  await changeTtl(here);
  await screen.findByText('All steps have been completed.');
  expect(here.asked).not.toContain('POST /api/v1/plans');
  expect(FRESH.state).toBe('not configured');
});
