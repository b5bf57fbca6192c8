import {
  type CrowdSecSimulator,
  seedCrowdSec,
  seedThreatconnect,
  startCrowdSecSimulator,
  startThreatconnectSimulator,
  type ThreatconnectSimulator,
} from '@intelbridge/simulators';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Desk } from '../../packages/simulators/test/console/desk.ts';
import { expectAccessible } from './expect-accessible.ts';
import { openStage, type Stage, type Theme } from './open-stage.ts';
import { screenshot } from './screenshot.ts';
import { KNOWN } from './stage-data.ts';

const PATIENCE_MS = 30_000;
const BUDGET = 12;
/** Of ThreatConnect's seed. */
const CONNECTED = ['198.51.100.23', 'hxxps://login[.]example[.]com/', 'update-check[.]example.net'];
const NONE = ['*.example.org', 'jdoe', '10.0.0.0-10.0.0.9'];

let stage: Stage;
let threatconnect: ThreatconnectSimulator;
let crowdsec: CrowdSecSimulator;
let attackers: readonly string[];
beforeAll(async () => {
  [threatconnect, crowdsec] = await Promise.all([
    startThreatconnectSimulator(),
    startCrowdSecSimulator(),
  ]);
  seedThreatconnect(threatconnect);
  const seeded = seedCrowdSec({ until: Date.now(), count: 16 });
  crowdsec.addAddresses(seeded);
  attackers = seeded.map(({ ip }) => ip);
  const settings = { INTELBRIDGE_CROWDSEC_MONTHLY_BUDGET: String(BUDGET) };
  stage = await openStage({}, { threatconnect, crowdsec, settings });
});
afterAll(async () => {
  await stage.close();
  await Promise.all([threatconnect.close(), crowdsec.close()]);
});

/** 500 values once each, one of them a second time in another form. */
const pasted = (prefix: string): string => {
  const known = [...CONNECTED, ...attackers, KNOWN.ip, KNOWN.url, KNOWN.hash, ...NONE];
  const others = 499 - known.length;
  const hosts = Array.from({ length: others }, (_, n) => `${prefix}${n}.example`);
  return [...known, '198[.]51[.]100[.]23', ...hosts].join('\n');
};

async function openLookUp(theme: Theme, width: number): Promise<Desk['page']> {
  const { page } = await stage.enter('analyst', theme);
  await page.setViewportSize({ width, height: 1_000 });
  const app = `${stage.console.url.origin}/console/plugins/${stage.app.id}/app_proxy`;
  await page.goto(`${app}/index?theme=${theme}`);
  await page.getByRole('tab', { name: 'Look up' }).click();
  await page.getByRole('textbox', { name: 'Values' }).waitFor();
  return page;
}

const queries = () => threatconnect.requests().byRoute['GET /api/v3/indicators'] ?? 0;

it('looks up 500 pasted values by one query at ThreatConnect, and spends no quota unasked', async () => {
  const page = await openLookUp('light', 1_360);
  await page.getByRole('textbox', { name: 'Values' }).fill(pasted('h'));
  await page.getByText('500 of up to 500 values').waitFor();
  const before = { queries: queries(), crowdsec: crowdsec.requests().total };
  await page.getByRole('button', { name: 'Look up' }).click();
  await page.getByText(/^496 looked up: \d+ found/).waitFor({ timeout: PATIENCE_MS });
  expect(queries() - before.queries).toBe(1);
  expect(crowdsec.requests().total).toBe(before.crowdsec);
  expect(await page.getByText('CrowdSec: only what is kept is shown').count()).toBe(1);
  for (const value of NONE) expect(await page.getByText(value, { exact: true }).count()).toBe(1);
});

it('spends no more at CrowdSec than the budget has, and says what was not asked', async () => {
  const page = await openLookUp('light', 1_360);
  await page.getByRole('textbox', { name: 'Values' }).fill(attackers.join(', '));
  await page.getByText(`CrowdSec (${BUDGET} left this month)`).click();
  await page.getByRole('button', { name: 'Look up' }).click();
  await page.getByText(/^16 looked up: \d+ found/).waitFor({ timeout: PATIENCE_MS });
  const note = page.getByRole('status').filter({ hasText: 'CrowdSec cannot be asked now' });
  expect(await note.textContent()).toContain(`(Values: ${attackers.length - BUDGET})`);
  await screenshot(page, 'bulk-budget', true);
});

const LOOKS = (['light', 'dark'] as const).flatMap((theme) =>
  [1_024, 1_920].map((width) => ({ theme, width })),
);

describe.each(LOOKS)('the look-up of many values, $theme, $width wide', ({ theme, width }) => {
  const suffix = `${theme}-${width}`;

  it('is used by keys alone, sorted, and leads to the window of a value', async () => {
    const page = await openLookUp(theme, width);
    await expectAccessible(page);
    await screenshot(page, `bulk-empty-${suffix}`, true);
    await page.getByRole('textbox', { name: 'Values' }).focus();
    await page.keyboard.insertText(pasted(theme.slice(0, 1) + width));
    await page.getByText('500 of up to 500 values').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText(/^496 looked up: \d+ found/).waitFor({ timeout: PATIENCE_MS });
    await page.getByRole('button', { name: 'ThreatConnect' }).press('Enter');
    await page
      .getByRole('rowheader')
      .first()
      .getByText(/198\.51\.100\.23|update-check/)
      .waitFor();
    await expectAccessible(page);
    await screenshot(page, `bulk-results-${suffix}`, true);
    const opened = page.context().waitForEvent('page');
    await page.getByRole('link', { name: /^198\.51\.100\.23 / }).press('Enter');
    const details = await opened;
    await details.getByRole('heading', { name: 'ThreatConnect' }).waitFor();
    const colours = await details.locator('html').getAttribute('data-theme');
    expect(colours).toBe(theme);
  });
});

it('keeps what is shown as a file', async () => {
  const page = await openLookUp('light', 1_360);
  await page.getByRole('textbox', { name: 'Values' }).fill(CONNECTED.join('\n'));
  await page.getByRole('button', { name: 'Look up' }).click();
  await page.getByText(/^3 looked up/).waitFor();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as CSV' }).click();
  expect((await saving).suggestedFilename()).toBe('look-up.csv');
});
