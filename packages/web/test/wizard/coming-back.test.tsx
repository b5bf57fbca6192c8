import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ConfigPage } from '../../src/wizard/config-page.tsx';
import { problem, show } from '../show.tsx';
import { openWizard } from './open-wizard.tsx';
import { COMPLETE, FRESH, withValues } from './sample-settings.ts';

const SETTINGS = 'GET /api/v1/settings';
const SAVE = 'PUT /api/v1/settings/qradar';
const TOKEN = /QRadar SEC Token/;
const wait = { timeout: 5_000 };
const withUrl = (value: string, more: object = {}) => ({
  ...FRESH,
  ...more,
  sections: withValues(FRESH.sections, { 'qradar.url': { isSet: true, value } }),
});
const url = () => screen.getByLabelText<HTMLInputElement>(/QRadar Console Address/).value;

it('goes on at the first step that is not complete', async () => {
  const sections = FRESH.sections.map((each) =>
    each.name === 'qradar' ? { ...each, isGiven: true, isComplete: true } : each,
  );
  openWizard({ ...FRESH, sections });
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Configure ThreatQ settings');
});

it('marks a step in which something is missing', () => {
  openWizard({
    ...FRESH,
    sections: withValues(FRESH.sections, { 'threatq.url': { isSet: true } }),
  });
  const steps = within(screen.getByRole('navigation')).getAllByRole('button');
  expect(steps[2]?.textContent).toBe('ThreatQ settingsInvalid');
});

it('shows what somebody else saved meanwhile beside what was entered', async () => {
  const replies: Record<string, unknown> = {
    [SETTINGS]: FRESH,
    [SAVE]: () => {
      replies[SETTINGS] = withUrl('https://other.example.com', { revision: 'r2' });
      return problem(409, 'Saved by somebody else.', { code: 'changed-meanwhile' });
    },
  };
  const { user } = show(<ConfigPage />, replies);
  await user.type(await screen.findByLabelText(TOKEN), 'made-up');
  await user.click(screen.getByRole('button', { name: 'Complete section' }));
  await expect.poll(url).toBe('https://other.example.com');
  expect(screen.getByLabelText<HTMLInputElement>(TOKEN).value).toBe('made-up');
});

it('asks for the settings until the app has taken them up', async () => {
  const replies: Record<string, unknown> = { [SETTINGS]: { ...FRESH, state: 'reopening' } };
  show(<ConfigPage />, replies);
  await screen.findByLabelText(TOKEN);
  replies[SETTINGS] = withUrl('https://taken.up.example.com');
  await expect.poll(url, wait).toBe('https://taken.up.example.com');
});

it('forgets with a section what was entered of it', async () => {
  const { user, press, answer } = openWizard(COMPLETE);
  answer('DELETE /api/v1/settings/log', { settings: COMPLETE });
  answer('DELETE /api/v1/settings/qradar', { settings: COMPLETE });
  await user.type(screen.getByLabelText(TOKEN), 'made-up');
  await press('Reset');
  (await screen.findAllByRole('button', { name: /Reset/ })).at(-1)?.click();
  await expect.poll(() => screen.getByLabelText<HTMLInputElement>(TOKEN).value).toBe('');
});

it('asks anew what there is to choose from once other settings are saved', async () => {
  const collections = 'POST /api/v1/settings/threatq/choices/collections';
  const { user, goTo, press, answer, asked } = openWizard(COMPLETE);
  answer(collections, { choices: [{ value: 'score10' }] });
  answer('PUT /api/v1/settings/threatq', { settings: COMPLETE });
  await goTo('ThreatQ settings');
  await screen.findByRole('combobox', { name: /Data Collection Names/ });
  await user.type(screen.getByLabelText(/ThreatQ Client ID/), 'x');
  await press('Complete section');
  await screen.findByText('All steps have been completed.');
  await goTo('ThreatQ settings');
  await expect.poll(() => asked.filter((call) => call === collections)).toHaveLength(2);
});
