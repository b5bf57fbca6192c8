import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AppManifest, ConsoleOptions } from '../../src/index.ts';
import { openChromium } from './chromium.ts';
import { sitDown } from './desk.ts';
import { jsonAnswer } from './dummy-app.ts';
import { openWithApp } from './open-console.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openChromium();
}, 60_000);
afterAll(() => browser.close());

const manifest: Partial<AppManifest> = {
  rest_methods: [{ name: 'dash', method: 'GET', url: '/dash' }],
  dashboard_items: [{ text: 'Dummy item', description: 'd', rest_method: 'dash' }],
  fragments: [{ app_name: 'SEM', page_id: 'OffenseList', rest_endpoint: 'fragment' }],
};

async function openDesk(switches: ConsoleOptions['console']) {
  const opened = await openWithApp(manifest);
  opened.console.configureConsole(switches ?? {});
  return { ...opened, desk: await sitDown(browser, opened.console) };
}

it.each([
  ['absent', '/fragment'],
  ['undefined', '/fragment/undefined'],
] as const)(
  'a fragment of a page without an object is asked for as switched: %s',
  async (fragmentWithoutId, url) => {
    const { app, desk } = await openDesk({ fragmentWithoutId });
    await desk.tab('SEM');
    await expect.poll(() => app.seen.map((seen) => seen.url)).toContain(url);
  },
);

it('dashboard items are asked for again at the time that is switched', async () => {
  const { app, desk } = await openDesk({ dashboardRefreshMs: 20 });
  let asked = 0;
  app.on('/dash', (response, seen) => {
    asked += 1;
    return jsonAnswer({ HTML: `<p>asked ${Math.min(asked, 3)} times</p>` })(response, seen);
  });
  const page = 'do/qradar/dashboard?appName=QRadar&pageId=Dashboard';
  const dashboard = await desk.tab('DASHBOARD', page);
  await dashboard.getByText('asked 3 times').waitFor({ timeout: 10_000 });
  expect(asked).toBeGreaterThanOrEqual(3);
});
