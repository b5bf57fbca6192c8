import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { problem } from '../show.tsx';
import { openWizard } from './open-wizard.tsx';
import { COMPLETE, FRESH } from './sample-settings.ts';

const SAVE = 'PUT /api/v1/settings/qradar';
const TOKEN = '00000000-0000-0000-0000-000000000240';
const refused = {
  ok: false,
  ms: 9,
  facts: [],
  warnings: [],
  failure: {
    cause: 'token-refused',
    message: 'QRadar SEC Token is Invalid.',
    advice: 'Deploy the changes in QRadar, or copy the token again.',
  },
};

it('saves what was entered and goes on to the next step', async () => {
  const { user, answer, press, sent } = openWizard(FRESH);
  answer(SAVE, { settings: COMPLETE });
  await user.type(screen.getByLabelText(/QRadar SEC Token/), TOKEN);
  await press('Complete section');
  expect(await screen.findByText('Section saved.')).toBeTruthy();
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Configure QRadar settings');
  expect(sent[SAVE]).toEqual([{ changes: { token: TOKEN }, revision: 'r1', insist: false }]);
});

it('puts what is wrong at the fields', async () => {
  const { user, answer, press } = openWizard(FRESH);
  const errors = [{ at: 'qradar.token', message: 'it must be longer' }];
  answer(SAVE, () => problem(422, 'Settings are wrong.', { code: 'bad-settings', errors }));
  await user.type(screen.getByLabelText(/QRadar SEC Token/), 'x');
  await press('Complete section');
  expect(await screen.findByText('It must be longer.')).toBeTruthy();
  expect(screen.getByLabelText(/QRadar SEC Token/).getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText('The settings of QRadar were not saved.')).toBeTruthy();
});

it('asks for what is needed before it sends anything', async () => {
  const { goTo, press, asked } = openWizard(FRESH);
  await goTo('ThreatQ settings');
  await press('Complete section');
  expect(await screen.findAllByText('This is missing.')).toHaveLength(3);
  expect(asked.filter((call) => call.startsWith('PUT'))).toEqual([]);
});

it('takes the words from a field that gets another value', async () => {
  const { user, press } = openWizard(FRESH);
  await press('Complete section');
  expect(await screen.findByText('This is missing.')).toBeTruthy();
  await user.type(screen.getByLabelText(/QRadar SEC Token/), 'x');
  expect(screen.queryByText('This is missing.')).toBeNull();
});

it('goes past a platform that is not used', async () => {
  const { goTo, press, asked } = openWizard(FRESH);
  await goTo('ThreatConnect');
  await press('Complete section');
  expect(await screen.findByText('Configure CrowdSec')).toBeTruthy();
  expect(asked.filter((call) => call.startsWith('PUT'))).toEqual([]);
});

it('saves over a failing test only if the administrator insists', async () => {
  const { user, answer, press, sent } = openWizard(FRESH);
  const failed = problem(422, 'The test failed.', { code: 'test-failed', test: refused });
  answer(SAVE, () => (sent[SAVE]?.length === 1 ? failed : { settings: COMPLETE }));
  await user.type(screen.getByLabelText(/QRadar SEC Token/), TOKEN);
  await press('Complete section');
  expect(await screen.findByText('QRadar SEC Token is Invalid.')).toBeTruthy();
  expect(screen.getByText(/Deploy the changes in QRadar/)).toBeTruthy();
  await press('Save nevertheless');
  expect(await screen.findByText('Section saved.')).toBeTruthy();
  expect(sent[SAVE]).toMatchObject([{ insist: false }, { insist: true }]);
});

it('keeps what was entered when somebody else saved meanwhile', async () => {
  const { user, answer, press, asked } = openWizard(FRESH);
  answer(SAVE, () => problem(409, 'Saved by somebody else.', { code: 'changed-meanwhile' }));
  await user.type(screen.getByLabelText(/QRadar SEC Token/), TOKEN);
  await press('Complete section');
  expect(await screen.findByText(/Somebody else saved settings meanwhile/)).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>(/QRadar SEC Token/).value).toBe(TOKEN);
  expect(asked).toContain(SAVE);
});

it('forgets a section after a question', async () => {
  const { press, answer, sent } = openWizard(COMPLETE);
  answer('DELETE /api/v1/settings/log', { settings: FRESH });
  answer('DELETE /api/v1/settings/qradar', { settings: FRESH });
  await press('Reset');
  expect(await screen.findByText('Reset QRadar token?')).toBeTruthy();
  await press('Cancel');
  expect(sent).toEqual({});
  await press('Reset');
  const buttons = await screen.findAllByRole('button', { name: /Reset/ });
  buttons.at(-1)?.click();
  await expect
    .poll(() => Object.keys(sent))
    .toEqual(['DELETE /api/v1/settings/log', 'DELETE /api/v1/settings/qradar']);
});

it('asks before the window closes only while something is not saved', async () => {
  const { user } = openWizard(FRESH);
  const leave = () => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  expect(leave()).toBe(true);
  await user.type(screen.getByLabelText(/QRadar SEC Token/), 'x');
  expect(leave()).toBe(false);
  await user.clear(screen.getByLabelText(/QRadar SEC Token/));
  expect(leave()).toBe(true);
});

it('takes nothing new while it saves, and stays at the step', async () => {
  const { user, answer, press, goTo } = openWizard(FRESH);
  const { promise, resolve } = Promise.withResolvers<Response>();
  answer(SAVE, () => promise);
  const token = screen.getByLabelText<HTMLInputElement>(/QRadar SEC Token/);
  await user.type(token, TOKEN);
  await press('Complete section');
  expect(await screen.findByText('Testing and saving')).toBeTruthy();
  await user.type(token, 'x');
  await press('Next');
  await goTo('ThreatQ settings');
  resolve(problem(422, 'The test failed.', { code: 'test-failed', test: refused }));
  expect(await screen.findByText('QRadar SEC Token is Invalid.')).toBeTruthy();
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Add the QRadar SEC token');
  expect(token.value).toBe(TOKEN);
});

it('ticks the steps that are done, and none that was skipped', async () => {
  const { goTo } = openWizard(FRESH);
  await goTo('CrowdSec');
  const steps = within(screen.getByRole('navigation')).getAllByRole('button');
  expect(steps.map(({ textContent }) => textContent)).toEqual([
    'QRadar tokenIncomplete',
    'QRadar settingsOptionalIncomplete',
    'ThreatQ settingsIncomplete',
    'ThreatConnectOptionalIncomplete',
    'CrowdSecOptionalCurrent',
  ]);
});
