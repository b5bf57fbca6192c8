import {
  seedThreatconnect,
  startThreatconnectSimulator,
  type ThreatconnectSimulator,
} from '@intelbridge/simulators';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMenu } from '../../packages/simulators/test/console/desk.ts';
import { openStage, type Stage } from './open-stage.ts';
import { type Frame, ourPart, pointAt, THREATCONNECT } from './pointing.ts';
import { screenshot } from './screenshot.ts';

/** Of the seed: three owners know it, of whom the analyst's platform user sees all. */
const ADDRESS = '198.51.100.23';
const HOST = 'update-check.example.net';
const URL_KNOWN = 'https://login.example.com/';
/** Figures 9 and 10 of the guide. */
const UNKNOWN = '192.168.15.25';
const FILE = 'd4'.repeat(16);
const MAIL = 'invoice@example.org';

let stage: Stage;
let platform: ThreatconnectSimulator;
let offense = 0;
beforeAll(async () => {
  platform = await startThreatconnectSimulator();
  seedThreatconnect(platform);
  stage = await openStage({}, { threatconnect: platform });
  stage.console.addSampleEvents([UNKNOWN, FILE, MAIL, URL_KNOWN, HOST, ADDRESS]);
  offense = stage.console.addOffense({
    description: 'Connections to a listed address\n',
    offense_type: 0,
    offense_source: ADDRESS,
    sourceAddresses: [ADDRESS],
  });
});
afterAll(async () => {
  await stage.close();
  await platform.close();
});

const summary = () =>
  `do/sem/offensesummary?appName=Sem&pageId=OffenseSummary&summaryId=${offense}`;
const OWNERS = ['Example Organization', 'Common Community', 'Example Blocklist'];

/** Figures 3 and 5: what the tooltip says of an address that three owners know. */
async function expectOwners(frame: Frame): Promise<void> {
  await pointAt(frame, ADDRESS, 'ThreatAssess');
  const text = (await ourPart(frame)()) ?? '';
  for (const owner of OWNERS) expect(text).toContain(owner);
  for (const said of [
    'High · Confidence 85 %',
    'Threat rating ☠☠☠☠ (4 of 5)',
    'High, 650 of 1000',
    'Botnet, Command and Control',
    'False positives',
    'Active · last modified 2025-11-12 16:05 UTC',
  ])
    expect(text).toContain(said);
}

describe.each(['light', 'dark'] as const)('pointing at an address in the %s theme', (theme) => {
  it.each([
    ['Dashboard', 'DASHBOARD', undefined],
    ['Offenses', 'SEM', undefined],
    ['Log Activity', 'EVENTVIEWER', undefined],
    ['the summary of an offense', 'SEM', summary],
  ] as const)('shows every owner in %s', async (place, tab, url) => {
    const desk = await stage.enter('analyst', theme);
    const frame = await desk.tab(tab, url?.());
    await expectOwners(frame);
    const box = await frame.locator('.tooltip').boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1_360);
    await screenshot(
      desk.page,
      `threatconnect-hover-${place.toLowerCase().replaceAll(' ', '-')}-${theme}`,
    );
    expect(desk.errors).toEqual([]);
  });
});

it('leads from an owner to the Details page of its own copy', async () => {
  const desk = await stage.enter('analyst');
  const frame = await desk.tab('EVENTVIEWER');
  await expectOwners(frame);
  const ids = platform.indicators().filter(({ summary: value }) => value === ADDRESS);
  for (const owner of OWNERS) {
    const link = frame.locator('.tooltip').getByRole('link', { name: owner });
    const id = ids.find((each) => each.owner === owner)?.id;
    expect(await link.getAttribute('href')).toBe(
      new URL(`/#/details/indicators/${id}/overview`, platform.url).href,
    );
    expect(await link.getAttribute('target')).toBe('_blank');
  }
});

it('shows assets, hosts and URLs too, and what nobody has', async () => {
  const desk = await stage.enter('analyst');
  const log = await desk.tab('EVENTVIEWER');
  for (const [value, said] of [
    [HOST, 'Critical · Confidence 95 %'],
    [URL_KNOWN, 'Not rated'],
    [UNKNOWN, 'Not in ThreatConnect'],
  ] as const) {
    await pointAt(log, value, said);
    await screenshot(
      desk.page,
      `threatconnect-hover-${said.toLowerCase().match(/\w+/g)?.slice(0, 2).join('-')}`,
    );
  }
  const assets = await desk.tab('ASSETS');
  const own = (await assets.locator('.hooked').first().textContent()) ?? '';
  platform.addIndicator({ type: 'Address', value: own, rating: 1 });
  await pointAt(assets, own, 'Suspicious');
  await screenshot(desk.page, 'threatconnect-hover-assets');
  expect(desk.errors).toEqual([]);
});

it.each([
  ['an address', ADDRESS],
  ['a host', HOST],
  ['a URL', URL_KNOWN],
  ['a hash', FILE],
  ['a mailbox', MAIL],
])('has its two actions under More Options of %s', async (kind, value) => {
  const desk = await stage.enter('analyst');
  const frame = await desk.tab('EVENTVIEWER');
  const entries = await openMenu(frame, value);
  expect(entries.filter((each) => each.includes('ThreatConnect'))).toEqual(
    Object.values(THREATCONNECT),
  );
  await screenshot(desk.page, `threatconnect-menu-${kind.replace(/^an? /, '').toLowerCase()}`);
});
