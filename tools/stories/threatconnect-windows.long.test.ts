import {
  seedThreatconnect,
  startThreatconnectSimulator,
  type ThreatconnectSimulator,
} from '@intelbridge/simulators';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Desk, expectSoon } from '../../packages/simulators/test/console/desk.ts';
import { openStage, type Stage } from './open-stage.ts';
import { type Choice, choose, hover, ourPart } from './pointing.ts';
import { screenshot } from './screenshot.ts';

type Page = Desk['page'];

/** Of the seed: three owners know it; the platform user may write two of them. */
const ADDRESS = '198.51.100.23';
const OWNERS = ['Example Organization', 'Common Community', 'Example Blocklist'];
const HOST = 'cdn.example.org';
const UNKNOWN = '203.0.113.200';
/** Of figures 9 and 10 of the guide; the seed's exclusion list has its network. */
const EXCLUDED = '192.168.15.25';

let stage: Stage;
let platform: ThreatconnectSimulator;
beforeAll(async () => {
  platform = await startThreatconnectSimulator();
  seedThreatconnect(platform);
  const settings = { INTELBRIDGE_THREATCONNECT_OPEN_ON_ADD: 'on' };
  stage = await openStage({}, { threatconnect: platform, settings });
  stage.console.addSampleEvents([EXCLUDED, UNKNOWN, HOST, ADDRESS]);
});
afterAll(async () => {
  await stage.close();
  await platform.close();
});

const copiesOf = (value: string) =>
  platform.indicators().filter(({ summary }) => summary === value);

/** Log Activity, and one of our entries chosen there. */
async function open(choice: Choice): Promise<{ readonly desk: Desk; readonly popup: Page }> {
  const desk = await stage.enter('analyst');
  const frame = await desk.tab('EVENTVIEWER');
  return { desk, popup: await choose(desk, frame, choice) };
}

const textOf = (page: Page) => () => page.locator('main').textContent();

it('shows all that each owner says, one tab each, and asks anew when told to', async () => {
  const { desk, popup } = await open({ on: ADDRESS, action: 'info' });
  await popup.getByRole('tab', { name: 'Example Organization' }).waitFor();
  expect(await popup.getByRole('tab').allTextContents()).toEqual(OWNERS);
  for (const said of [
    'High',
    '85 %',
    'Threat rating ☠☠☠☠ (4 of 5)',
    'High, 650 of 1000',
    'Botnet, Command and Control',
    'Command and control of a made-up botnet.',
    'TLP:AMBER',
    '552 of 1000',
    'Beacons from the branch office',
    'Network logs',
  ])
    expect(await textOf(popup)()).toContain(said);
  await screenshot(popup, 'threatconnect-info');
  await popup.getByRole('tab', { name: 'Common Community' }).click();
  const panel = popup.getByRole('tabpanel');
  await expectSoon(() => panel.textContent()).toContain('Moderate');
  const community = copiesOf(ADDRESS).find(({ owner }) => owner === 'Common Community');
  expect(
    await panel.getByRole('link', { name: 'Open in ThreatConnect' }).getAttribute('href'),
  ).toBe(new URL(`/#/details/indicators/${community?.id}/overview`, platform.url).href);
  await screenshot(popup, 'threatconnect-info-community');
  platform.update(community?.id ?? '', { rating: 5 });
  await popup.getByRole('button', { name: 'Refresh ThreatConnect' }).click();
  await expectSoon(textOf(popup)).toContain('Critical');
  expect(desk.errors).toEqual([]);
});

it('marks a false positive from the window, once a day, and shows the count', async () => {
  const before = copiesOf(ADDRESS)[0]?.falsePositives ?? 0;
  const { desk, popup } = await open({ on: ADDRESS, action: 'info' });
  const mark = async (title: string) => {
    await popup.getByRole('button', { name: 'Mark false positive in ThreatConnect' }).click();
    await popup.getByRole('button', { name: 'Mark as false positive' }).click();
    await expectSoon(textOf(popup)).toContain(title);
  };
  await mark(`${before + 1} false positives`);
  await screenshot(popup, 'threatconnect-info-marked');
  await mark('Already reported today');
  await screenshot(popup, 'threatconnect-info-marked-again');
  expect(copiesOf(ADDRESS)[0]?.falsePositives).toBe(before + 1);
  expect(desk.errors).toEqual([]);
});

it('marks a false positive from the menu, in the summary of an offense too', async () => {
  const offense = stage.console.addOffense({ offense_type: 0, offense_source: '203.0.113.7' });
  platform.addIndicator({ type: 'Address', value: '203.0.113.7' });
  const desk = await stage.enter('analyst');
  const frame = await desk.tab(
    'SEM',
    `do/sem/offensesummary?appName=Sem&pageId=OffenseSummary&summaryId=${offense}`,
  );
  const popup = await choose(desk, frame, { on: '203.0.113.7', action: 'mark' });
  await expectSoon(textOf(popup)).toContain('counts one more report of a false positive');
  expect(copiesOf('203.0.113.7')[0]?.falsePositives).toBe(0);
  await screenshot(popup, 'threatconnect-mark-1-confirm');
  await popup.getByRole('button', { name: 'Mark as false positive' }).click();
  await expectSoon(textOf(popup)).toContain('1 false positive');
  await screenshot(popup, 'threatconnect-mark-2-done');
  expect(copiesOf('203.0.113.7')[0]?.falsePositives).toBe(1);
  expect(desk.errors).toEqual([]);
});

it('offers to add what is unknown, to owners that may be written, and shows it at once', async () => {
  const { desk, popup } = await open({ on: UNKNOWN, action: 'info' });
  const question = `${UNKNOWN} not found in ThreatConnect. Add ${UNKNOWN} to ThreatConnect?`;
  await expectSoon(textOf(popup)).toContain(question);
  const owners = popup.getByLabel('Owner');
  await owners.waitFor();
  expect(await owners.locator('option').allTextContents()).toEqual([
    'Example Organization (default)',
    'Common Community',
  ]);
  expect(await owners.inputValue()).toBe('Example Organization');
  await screenshot(popup, 'threatconnect-add-1-question');
  await popup.getByRole('button', { name: 'Cancel' }).click();
  await popup.getByRole('button', { name: 'Add to ThreatConnect' }).click();
  expect(copiesOf(UNKNOWN)).toEqual([]);
  await popup.getByLabel('Owner').selectOption('Common Community');
  await popup.getByLabel('Rating').selectOption('3');
  await popup.getByLabel('Confidence').fill('60');
  await popup.getByLabel('Tags').fill('QRadar');
  await popup.getByLabel('Tags').press('Enter');
  await screenshot(popup, 'threatconnect-add-2-filled');
  const [opened] = await Promise.all([
    desk.page.context().waitForEvent('page'),
    popup.getByRole('button', { name: 'Save' }).click(),
  ]);
  const [added] = copiesOf(UNKNOWN);
  expect(added).toMatchObject({
    owner: 'Common Community',
    rating: 3,
    confidence: 60,
    tags: ['QRadar'],
    description: 'Added in QRadar by analyst.',
  });
  expect(opened.url()).toContain(`/#/details/indicators/${added?.id}/overview`);
  await expectSoon(textOf(popup)).toContain('Active in Common Community');
  await expectSoon(textOf(popup)).toContain('Moderate');
  await screenshot(popup, 'threatconnect-add-3-added');
  const frame = await desk.tab('EVENTVIEWER');
  await expectSoon(async () => {
    await hover(frame, UNKNOWN);
    return ourPart(frame)();
  }).toContain('Common Community');
  await screenshot(desk.page, 'threatconnect-add-4-hover');
  expect(desk.errors).toEqual([]);
});

it('says that an exclusion list stops it, and adds nothing', async () => {
  const { popup } = await open({ on: EXCLUDED, action: 'info' });
  await popup.getByLabel('Owner').waitFor();
  await popup.getByRole('button', { name: 'Save' }).click();
  await expectSoon(textOf(popup)).toContain('on an exclusion list of ThreatConnect');
  await screenshot(popup, 'threatconnect-add-excluded');
  expect(copiesOf(EXCLUDED)).toEqual([]);
});
