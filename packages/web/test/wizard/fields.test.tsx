import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openWizard } from './open-wizard.tsx';
import { COMPLETE, FRESH, withValues } from './sample-settings.ts';

const SAVE = 'PUT /api/v1/settings/offenses';

it('has the steps of the guide and one per further platform', () => {
  openWizard(FRESH);
  const labels = [...document.querySelectorAll('.cds--progress-label')].map(
    ({ textContent }) => textContent,
  );
  expect(labels).toEqual([
    'QRadar token',
    'QRadar settings',
    'ThreatQ settings',
    'ThreatConnect',
    'CrowdSec',
  ]);
});

it('begins where something that is needed is missing', () => {
  openWizard(FRESH);
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Add the QRadar SEC token');
  expect(screen.queryByText('This is missing.')).toBeNull();
});

it('shows of a secret that it is saved, and nothing else', () => {
  openWizard(COMPLETE);
  const token = screen.getByLabelText<HTMLInputElement>(/QRadar SEC Token/);
  expect([token.value, token.type]).toEqual(['', 'password']);
  expect(token.placeholder).toBe('Saved. Type to replace it.');
});

it('does not let a setting be changed that a variable of the process says', () => {
  const sections = withValues(FRESH.sections, { 'qradar.url': { value: 'x', isLocked: true } });
  openWizard({ ...FRESH, sections });
  expect(screen.getByLabelText<HTMLInputElement>(/QRadar Console Address/).disabled).toBe(true);
  expect(screen.getByText(/The variable INTELBRIDGE_QRADAR_URL/)).toBeTruthy();
});

it('shows a setting without words of its own by its name and help', async () => {
  const { user } = openWizard(FRESH);
  const sections = FRESH.sections.map((each) =>
    each.name === 'qradar'
      ? { ...each, settings: [...each.settings, { ...NEW, path: 'qradar.newThing' }] }
      : each,
  );
  const next = openWizard({ ...FRESH, sections });
  await (next.user ?? user).click(screen.getAllByText('More settings').at(-1) as HTMLElement);
  expect(screen.getByLabelText('New thing')).toBeTruthy();
});
const NEW = {
  ...(FRESH.sections[0]?.settings[0] as (typeof FRESH.sections)[0]['settings'][0]),
  name: 'newThing',
  required: false,
};

it('takes lists entry by entry, and numbers as numbers', async () => {
  const { user, goTo, answer, press, sent } = openWizard(COMPLETE);
  await goTo('QRadar settings');
  answer(SAVE, { settings: COMPLETE });
  await user.type(screen.getByLabelText(/QRadar List of IDs/), '7{Enter}');
  await user.type(screen.getByLabelText(/QRadar List of IDs/), 'x{Enter}');
  await user.clear(screen.getByLabelText(/QRadar List of IDs/));
  await user.type(screen.getByLabelText(/Offense Keywords/), 'a, b{Enter}malware{Enter}');
  await user.click(screen.getByRole('button', { name: 'Remove a, b' }));
  await user.click(screen.getByLabelText('Closed'));
  await user.click(screen.getByRole('switch', { name: 'Enable Exporting Offenses to ThreatQ' }));
  await press('Complete section');
  await screen.findByText('All steps have been completed.');
  expect(sent[SAVE]).toEqual([
    {
      changes: { ids: [7], keywords: ['malware'], statuses: ['OPEN', 'CLOSED'], export: true },
      revision: 'r9',
      insist: false,
    },
  ]);
});

it('sends nothing of what is as it was before', async () => {
  const { user, goTo, asked, press } = openWizard(COMPLETE);
  await goTo('QRadar settings');
  const export_ = screen.getByRole('switch', { name: 'Enable Exporting Offenses to ThreatQ' });
  await user.click(export_);
  await user.click(export_);
  await press('Complete section');
  await screen.findByText('All steps have been completed.');
  expect(asked.filter((call) => call.startsWith('PUT'))).toEqual([]);
});
