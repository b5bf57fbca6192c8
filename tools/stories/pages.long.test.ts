import { compose, loadSettings, runSync } from '@intelbridge/app-shell';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Desk, expectSoon, openMenu } from '../../packages/simulators/test/console/desk.ts';
import { expectAccessible } from './expect-accessible.ts';
import { openStage, type Stage, type Theme } from './open-stage.ts';
import { hover } from './pointing.ts';
import { screenshot } from './screenshot.ts';
import { KNOWN } from './stage-data.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  const app = compose(loadSettings(stage.app), () => undefined);
  await runSync(app);
  await app.close();
});
afterAll(() => stage.close());

const THEMES: readonly Theme[] = ['light', 'dark'];
const AREA = '#frame-IntelbridgeArea_1001';

async function ourFrame(desk: Desk) {
  const frame = await (await desk.page.locator(AREA).elementHandle())?.contentFrame();
  if (!frame) throw new Error('The tab has no frame.');
  return frame;
}

it.each(THEMES)('the tab shows our page in its frame (%s)', async (theme) => {
  const desk = await stage.enter('analyst', theme);
  await desk.page.getByRole('tab', { name: 'Intelbridge' }).click();
  const set = desk.page.frameLocator(AREA).getByRole('rowheader', { name: 'ThreatQ IP Address' });
  await set.waitFor();
  const colours = await desk.page.frameLocator(AREA).locator('html').getAttribute('data-theme');
  expect(colours).toBe(theme);
  await expectAccessible(await ourFrame(desk));
  await screenshot(desk.page, `tab-${theme}`);
  expect([...desk.origins]).toEqual([stage.console.url.origin]);
});

it.each(THEMES)('the dashboard shows the reference sets (%s)', async (theme) => {
  const desk = await stage.enter('analyst', theme);
  const url = 'do/qradar/dashboard?appName=QRadar&pageId=Dashboard';
  const frame = await desk.tab('DASHBOARD', url);
  await frame.getByText('ThreatQ IP Address').waitFor();
  expect(await frame.locator('.widget', { hasText: 'Total Indicators' }).textContent()).toContain(
    'ThreatQ FQDN',
  );
  await screenshot(desk.page, `dashboard-${theme}`);
});

it.each(THEMES)(
  'an administrator opens our configuration page from the Admin tab (%s)',
  async (theme) => {
    const desk = await stage.enter('admin', theme);
    const frame = await desk.tab('ADMIN');
    const icon = frame.getByRole('link', { name: 'Intelbridge settings' });
    await icon.scrollIntoViewIfNeeded();
    await screenshot(desk.page, `admin-${theme}`);
    const opened = desk.page.context().waitForEvent('page');
    await icon.click();
    const page = await opened;
    await expectSoon(() => page.locator('h1').textContent()).toBe('Configuration');
    await expectAccessible(page);
    await screenshot(page, `configuration-${theme}`);
  },
);

it('an analyst has no icon, and the page of the configuration is refused', async () => {
  const desk = await stage.enter('analyst');
  expect(await desk.page.getByRole('tab', { name: 'Admin' }).count()).toBe(0);
  const reply = await desk.page.goto(
    `${stage.console.url.origin}/console/plugins/${stage.app.id}/app_proxy/config`,
  );
  expect(reply?.status()).toBe(403);
  await screenshot(desk.page, 'configuration-refused');
});

it('somebody whose role may not use the app finds nothing of it', async () => {
  const desk = await stage.enter('helpdesk');
  expect(await desk.page.getByRole('tab', { name: 'Intelbridge' }).count()).toBe(0);
  const frame = await desk.tab('EVENTVIEWER');
  await hover(frame, KNOWN.ip);
  await expectSoon(() => frame.locator('.tooltip-row').count()).toBeGreaterThan(0);
  expect(await frame.locator('.tooltip').textContent()).not.toContain('ThreatQ');
  const entries = await openMenu(frame, KNOWN.ip);
  expect(entries.filter((each) => each.includes('ThreatQ'))).toEqual([]);
  await screenshot(desk.page, 'helpdesk-menu');
  const list = await desk.tab('SEM');
  expect(await list.getByRole('button', { name: 'ThreatQ Context Info' }).count()).toBe(0);
});

it('the list of reference sets of the console has what was brought in', async () => {
  const desk = await stage.enter('admin');
  const frame = await desk.tab('ADMIN');
  await frame.getByRole('link', { name: 'Reference Set Management' }).click();
  await expectSoon(() => frame.locator('#defaultTable').textContent()).toContain('ThreatQ URL');
  await screenshot(desk.page, 'reference-sets');
});
