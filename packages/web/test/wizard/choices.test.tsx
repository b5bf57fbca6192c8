import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openWizard } from './open-wizard.tsx';
import { COMPLETE } from './sample-settings.ts';

const COLLECTIONS = 'POST /api/v1/settings/threatq/choices/collections';
const ZONES = 'POST /api/v1/settings/threatq/choices/timezone';
/** What the list below a field offers. */
const offered = (box: HTMLElement): (string | null)[] => {
  const list = document.getElementById(box.getAttribute('aria-controls') ?? '') ?? document.body;
  return within(list)
    .getAllByRole('option')
    .map(({ textContent }) => textContent);
};
const failure = {
  cause: 'credentials-refused',
  message: 'ThreatQ Credentials Are Invalid.',
  advice: 'x',
};

it('offers the data collections of the platform with their sizes', async () => {
  const { user, goTo, answer } = openWizard(COMPLETE);
  answer(COLLECTIONS, { choices: [{ value: 'score10', count: 12_345 }, { value: 'score9' }] });
  await goTo('ThreatQ settings');
  const box = await screen.findByRole('combobox', { name: /Data Collection Names/ });
  await user.click(box);
  expect(offered(box)).toEqual(
    expect.arrayContaining([
      'score10 (12,345 indicators)',
      'score9',
      'QRadar Active (not there any more)',
    ]),
  );
  await user.click(screen.getByRole('option', { name: /score10/ }));
  expect(screen.getByRole('button', { name: 'Remove score10' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Remove QRadar Active' }));
  expect(screen.queryByRole('button', { name: 'Remove QRadar Active' })).toBeNull();
});

it('lets names be typed where the platform cannot be asked, and says why', async () => {
  const { user, goTo, answer, asked } = openWizard(COMPLETE);
  answer(COLLECTIONS, { choices: [], failure });
  await goTo('ThreatQ settings');
  expect(await screen.findByText(/ThreatQ Credentials Are Invalid/)).toBeTruthy();
  await user.type(screen.getByLabelText(/Data Collection Names/), 'score8{Enter}');
  expect(screen.getByRole('button', { name: 'Remove score8' })).toBeTruthy();
  const before = asked.filter((call) => call === COLLECTIONS).length;
  await user.click(screen.getAllByRole('button', { name: 'Ask again' })[0] as HTMLElement);
  await screen.findByText(/ThreatQ Credentials Are Invalid/);
  expect(asked.filter((call) => call === COLLECTIONS).length).toBe(before + 1);
});

it('finds a time zone by a part of its name', async () => {
  const { user, goTo, answer } = openWizard(COMPLETE);
  const zones = ['UTC', 'Europe/Berlin', 'America/New_York'].map((value) => ({
    value,
    label: value,
  }));
  answer(ZONES, { choices: zones });
  await goTo('ThreatQ settings');
  const box = await screen.findByRole('combobox', { name: /ThreatQ Instance Timezone/ });
  await user.click(box);
  expect(offered(box)).toHaveLength(3);
  await user.clear(box);
  await user.type(box, 'berl');
  expect(offered(box)).toEqual(['Europe/Berlin']);
});

it('asks again by itself when a test has shown that the platform answers', async () => {
  const { goTo, answer, press, user } = openWizard(COMPLETE);
  answer(COLLECTIONS, { choices: [], failure: { ...failure, cause: 'settings' } });
  await goTo('ThreatQ settings');
  expect(await screen.findByText(/A list is offered once address and credentials/)).toBeTruthy();
  answer(COLLECTIONS, { choices: [{ value: 'score10' }] });
  answer('POST /api/v1/settings/threatq/test', { ok: true, ms: 1, facts: [], warnings: [] });
  await press('Test connection to ThreatQ');
  await user.click(await screen.findByRole('combobox', { name: /Data Collection Names/ }));
  expect(screen.getByRole('option', { name: 'score10' })).toBeTruthy();
});
