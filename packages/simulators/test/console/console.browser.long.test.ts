import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AppManifest } from '../../src/index.ts';
import { openChromium } from './chromium.ts';
import { expectSoon, globalOf, openMenu, sitDown } from './desk.ts';
import { jsonAnswer } from './dummy-app.ts';
import { openWithApp } from './open-console.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openChromium();
}, 60_000);
afterAll(() => browser.close());

const manifest: Partial<AppManifest> = {
  areas: [{ id: 'DummyArea', text: 'Dummy', url: 'index' }],
  rest_methods: [
    { name: 'ip', method: 'GET', url: '/ip', argument_names: ['context', 'pageId'] },
    { name: 'rows', method: 'POST', url: '/rows', argument_names: ['appContext'] },
    { name: 'dash', method: 'GET', url: '/dash' },
  ],
  gui_actions: [
    {
      id: 'ip',
      text: 'Look up',
      groups: ['ipPopup'],
      rest_method: 'ip',
      javascript: 'dummy_take(result)',
    },
    { id: 'url', text: 'Read', groups: ['ariel:URL'], javascript: 'dummy_take(context.innerText)' },
    { id: 'quiet', text: 'Quiet', groups: ['ariel:URL'], rest_method: 'ip' },
    {
      id: 'rows',
      text: 'Enrich',
      groups: ['OffenseListToolbar', 'OffenseSummaryToolbar'],
      rest_method: 'rows',
      javascript: 'dummy_take(result)',
    },
  ],
  page_scripts: [{ app_name: '*', page_id: '*', scripts: ['static/dummy.js'] }],
  dashboard_items: [{ text: 'Dummy item', description: 'd', rest_method: 'dash' }],
  fragments: [{ app_name: 'SEM', page_id: 'OffenseSummary', rest_endpoint: 'fragment' }],
  custom_columns: [{ label: 'Score', page_id: 'OffenseList', rest_endpoint: '/column' }],
};

const script = `var dummy_scope = CURRENT_SCOPE;
function renderJsonContent(json, target) {
  var data = JSON.parse(document.getElementById(json).textContent);
  document.getElementById(target).textContent = data.name;
}
function dummy_take(answer) { window.dummy_last = answer; }
$(window).bind('toolbarLoaded', function () {
  if (pageId !== 'OffenseList') return;
  setActionEnabled('dummy_take', false);
  domapi.addEvent(defaultTable, 'selectionchanged', function () {
    setActionEnabled('dummy_take', JSON.parse(getTableRowsSelected()).ids.length === 1);
  });
});`;

async function openDesk(change: Partial<AppManifest> = {}) {
  const opened = await openWithApp({ ...manifest, ...change }, { neighbour: true });
  const { console, app } = opened;
  app.on('/static/dummy.js', (response) =>
    response.writeHead(200, { 'content-type': 'text/javascript' }).end(script),
  );
  console.addLogEvents([
    { sourceip: '203.0.113.7', properties: { URL: 'http://a.example.net/x?a=1&b=2' } },
  ]);
  const ids = [console.addOffense(), console.addOffense()];
  return { ...opened, ids, desk: await sitDown(browser, console) };
}

const last = (frame: Parameters<typeof globalOf>[0]) => () => globalOf(frame, 'dummy_last');

describe('right-click menus', () => {
  it('call the REST method with the value and then the script with its answer', async () => {
    const { app, desk } = await openDesk();
    app.on('/ip', jsonAnswer({ ip: '203.0.113.7', score: 87 }));
    const frame = await desk.tab('EVENTVIEWER');
    expect(await openMenu(frame, '203.0.113.7')).toEqual(['Ask the neighbour', 'Look up']);
    await frame.getByRole('menuitem', { name: 'Look up' }).click();
    await expectSoon(last(frame)).toEqual({ ip: '203.0.113.7', score: 87 });
    expect(app.last().url).toBe('/ip?context=203.0.113.7&pageId=EventList');
    expect(app.last().headers).not.toHaveProperty('qradarcsrf');
    expect(desk.errors).toEqual([]);
  });

  it('hand the element to a script without a REST method, and drop an answer without a script', async () => {
    const { app, desk } = await openDesk();
    const frame = await desk.tab('EVENTVIEWER');
    expect(await openMenu(frame, 'http://a.example.net')).toEqual(['Read', 'Quiet']);
    await frame.getByRole('menuitem', { name: 'Read' }).click();
    await expectSoon(last(frame)).toBe('http://a.example.net/x?a=1&b=2');
    await openMenu(frame, 'http://a.example.net');
    await frame.getByRole('menuitem', { name: 'Quiet' }).click();
    await expectSoon(() => app.last().url).toContain(
      'context=http%3A%2F%2Fa.example.net%2Fx%3Fa%3D1%26b%3D2',
    );
  });

  it('go through the console where that is switched, with nothing of the browser but its cookies', async () => {
    const { console, app, desk } = await openDesk();
    console.configureConsole({ restCalls: 'dispatcher' });
    const frame = await desk.tab('EVENTVIEWER');
    await openMenu(frame, '203.0.113.7');
    await frame.getByRole('menuitem', { name: 'Look up' }).click();
    await expectSoon(last(frame)).toMatchObject({ method: 'GET' });
    expect(app.last().url).toBe('/ip?context=203.0.113.7&pageId=EventList');
    expect(app.last().headers.cookie).toContain('SEC=');
    expect(app.last().headers).not.toHaveProperty('referer');
  });

  it('show an answer that is no JSON as an error', async () => {
    const { app, desk } = await openDesk();
    app.on('/ip', (response) => response.end('<html>'));
    const frame = await desk.tab('EVENTVIEWER');
    await openMenu(frame, '203.0.113.7');
    await frame.getByRole('menuitem', { name: 'Look up' }).click();
    expect(await frame.getByRole('alertdialog').textContent()).toContain(
      'did not answer with JSON',
    );
    expect(await globalOf(frame, 'dummy_last')).toBeUndefined();
  });

  it.each([
    ['has no code at all', ''],
    ['cannot be parsed', 'dummy_take('],
    ['calls a function that is not there', 'dummy_typo(result)'],
  ])('fail for every app when one action %s', async (_why, javascript) => {
    const broken = { id: 'broken', text: 'Broken', groups: ['ipPopup'], javascript };
    const { console, desk } = await openDesk({ gui_actions: [broken] });
    const frame = await desk.tab('EVENTVIEWER');
    expect(await openMenu(frame, '203.0.113.7')).toEqual([]);
    expect(await frame.locator('.menu').textContent()).toContain('failed to load');
    console.configureConsole({ menuBreaksOn: [] });
    await frame.goto(frame.url());
    expect(await openMenu(frame, '203.0.113.7')).toEqual(['Ask the neighbour', 'Broken']);
  });
});

describe('toolbars', () => {
  it('enable a button by the selected rows and send them along', async () => {
    const { app, desk, ids } = await openDesk();
    const frame = await desk.tab('SEM');
    const button = frame.getByRole('button', { name: 'Enrich' });
    expect(await button.isDisabled()).toBe(true);
    await frame.click(`tr[data-id="${ids[0]}"] td:nth-child(2)`);
    expect(await button.isDisabled()).toBe(false);
    await button.click();
    await expectSoon(last(frame)).toMatchObject({ method: 'POST' });
    expect(new URLSearchParams(app.last().body.toString()).get('appContext')).toBe(
      `{"ids":["${ids[0]}"]}`,
    );
    await frame.click(`tr[data-id="${ids[1]}"] td:nth-child(2)`, { modifiers: ['Control'] });
    expect(await button.isDisabled()).toBe(true);
    expect(await globalOf(frame, 'neighbour_toolbar')).toBe(true);
  });

  it('send the offense of a summary, in the form that is switched', async () => {
    const { console, app, desk, ids } = await openDesk();
    const url = `do/sem/offensesummary?appName=Sem&pageId=OffenseSummary&summaryId=${ids[1]}`;
    const context = async () => {
      const frame = await desk.tab('SEM', url);
      await frame.getByRole('button', { name: 'Enrich' }).click();
      await expectSoon(last(frame)).toBeTruthy();
      return new URLSearchParams(app.last().body.toString()).get('appContext');
    };
    expect(await context()).toBe(String(ids[1]));
    console.configureConsole({ summaryContext: 'ids' });
    await desk.tab('SEM', 'do/sem/offenses?appName=Sem&pageId=OffenseList');
    expect(await context()).toBe(`{"ids":["${ids[1]}"]}`);
  });
});

describe('pages', () => {
  it('have the globals that scripts of several apps look for', async () => {
    const { desk, ids } = await openDesk();
    const url = `do/sem/offensesummary?appName=Sem&pageId=OffenseSummary&summaryId=${ids[0]}`;
    const frame = await desk.tab('SEM', url);
    expect(await globalOf(frame, 'dummy_scope')).toBe(1001);
    expect(await globalOf(frame, 'neighbour_scope')).toBe(2000);
    expect(await globalOf(frame, 'CURRENT_SCOPE')).toBeUndefined();
    expect(await globalOf(frame, 'summaryId')).toBe(String(ids[0]));
    expect(await globalOf(desk.page, 'QRADAR_VERSION')).toMatch(/^2021\.6\./);
  });

  it('show fragments, columns and dashboard items of apps', async () => {
    const { app, desk, ids } = await openDesk();
    app.on('/dash', jsonAnswer({ id: 'd', title: 'Feeds', HTML: '<p>412 indicators</p>' }));
    app.on(`/fragment/${ids[0]}`, jsonAnswer({ html: '<b>From the app</b>' }));
    app.on(`/column/${ids[0]}`, jsonAnswer({ html: '<i>87</i>' }));
    app.on(`/column/${ids[1]}`, jsonAnswer({ '@type': 'Score', name: 'Linked data' }));
    const dashboard = await desk.tab(
      'DASHBOARD',
      'do/qradar/dashboard?appName=QRadar&pageId=Dashboard',
    );
    await dashboard.getByText('412 indicators').waitFor();
    await dashboard.getByRole('heading', { name: 'Feeds' }).waitFor();
    const list = await desk.tab('SEM');
    await list.locator(`tr[data-id="${ids[0]}"] i`, { hasText: '87' }).waitFor();
    await list.locator(`tr[data-id="${ids[1]}"] td`, { hasText: 'Linked data' }).waitFor();
    const url = `do/sem/offensesummary?appName=Sem&pageId=OffenseSummary&summaryId=${ids[0]}`;
    await (await desk.tab('SEM', url)).locator('#fragments-header b').waitFor();
    expect(desk.errors).toEqual([]);
  });

  it('take a note that is by the user', async () => {
    const { console, desk, ids } = await openDesk();
    const [id = 0] = ids;
    const url = `do/sem/offensesummary?appName=Sem&pageId=OffenseSummary&summaryId=${id}`;
    const frame = await desk.tab('SEM', url);
    await frame.getByRole('button', { name: 'Add Note' }).click();
    await frame.locator('dialog textarea').fill('<b>Seen</b>\nTwice');
    await frame.getByRole('button', { name: 'Save' }).click();
    await frame.locator('.note', { hasText: '<b>Seen</b>' }).waitFor();
    expect(console.notes(id)).toMatchObject([
      { username: 'analyst', note_text: '<b>Seen</b>\nTwice' },
    ]);
  });

  it('open an area in a tab of its own, asking no other origin', async () => {
    const { console, app, desk } = await openDesk();
    app.on('/index', (response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Hello</p>'),
    );
    await desk.page.getByRole('tab', { name: 'Dummy' }).click();
    await desk.page.frameLocator('#frame-DummyArea_1001').getByText('Hello').waitFor();
    expect(app.seen.map(({ url }) => url)).toContain('/index?ui=new&theme=light');
    expect([...desk.origins]).toEqual([console.url.origin]);
  });
});
