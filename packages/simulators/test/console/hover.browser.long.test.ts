import type { Browser, Frame } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AppManifest, ConsoleOptions } from '../../src/index.ts';
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
  rest_methods: [
    { name: 'ip', method: 'GET', url: '/hover/ip', argument_names: ['context'] },
    { name: 'url', method: 'GET', url: '/hover/url', argument_names: ['metaDataContext'] },
  ],
  metadata_providers: [
    { rest_method: 'ip', metadata_type: 'ip' },
    { rest_method: 'url', metadata_type: 'ariel:url' },
  ],
};

async function openEvents(behaviour: ConsoleOptions['console'] = {}) {
  const opened = await openWithApp(manifest, { neighbour: true, console: behaviour });
  opened.console.addLogEvents([
    { sourceip: '203.0.113.7', properties: { URL: 'http://a.example.net/x' } },
  ]);
  const desk = await sitDown(browser, opened.console);
  return { ...opened, desk, frame: await desk.tab('EVENTVIEWER') };
}

/** From outside, as a pointer that rests where it was says nothing. */
async function hover(frame: Frame, text: string): Promise<void> {
  await frame.page().mouse.move(1, 1);
  await frame.locator('.hooked', { hasText: text }).first().hover();
}

const rows = (frame: Frame) => () => frame.locator('.tooltip-row').allInnerTexts();

it('stacks what the providers of all apps say', async () => {
  const { app, frame } = await openEvents();
  const html = '<table><tr><td>87</td></tr></table><script>window.dummy_ran = 1</script>';
  app.on('/hover/ip', jsonAnswer({ key: 'd', label: 'Dummy', html, value: 'plain' }));
  await hover(frame, '203.0.113.7');
  await expectSoon(rows(frame)).toEqual([
    'Value\n203.0.113.7',
    'Neighbour\nseen 11 times',
    'Dummy\n87',
  ]);
  expect(app.last().url).toBe('/hover/ip?context=203.0.113.7');
  expect(await globalOf(frame, 'dummy_ran')).toBe(1);
});

it('leaves out a provider that fails or is late, or says so, as switched', async () => {
  const { console, app, frame } = await openEvents({ hoverTimeoutMs: 100 });
  app.on('/hover/ip', () => undefined);
  await hover(frame, '203.0.113.7');
  await expectSoon(rows(frame)).toEqual(['Value\n203.0.113.7', 'Neighbour\nseen 11 times']);
  app.on('/hover/ip', (response) => response.writeHead(500).end());
  console.configureConsole({ hoverFailure: 'shown', injectedScripts: 'inert' });
  await frame.goto(frame.url());
  await hover(frame, '203.0.113.7');
  await expectSoon(rows(frame)).toContain('Error\nNo information');
});

it('takes the name of a field as written, or in any case, as switched', async () => {
  const { console, app, frame } = await openEvents();
  app.on('/hover/url', jsonAnswer({ key: 'u', label: 'Url', value: 'known' }));
  await hover(frame, 'http://a.example.net/x');
  await expectSoon(rows(frame)).toEqual(['Value\nhttp://a.example.net/x']);
  console.configureConsole({ fieldMatch: 'any-case' });
  await frame.goto(frame.url());
  await hover(frame, 'http://a.example.net/x');
  await expectSoon(rows(frame)).toEqual(['Value\nhttp://a.example.net/x', 'Url\nknown']);
  expect(app.last().url).toBe('/hover/url?metaDataContext=http%3A%2F%2Fa.example.net%2Fx');
});

it('runs nothing that hostile events bring along, in lists, menus and tooltips', async () => {
  const { console, desk } = await openEvents();
  const id = console.addHostileData();
  for (const [tab, url] of [
    ['EVENTVIEWER', 'do/ariel/arielSearch?appName=EventViewer&pageId=EventList&q=__xss'],
    ['SEM', 'do/sem/offenses?appName=Sem&pageId=OffenseList'],
    ['SEM', `do/sem/offensesummary?appName=Sem&pageId=OffenseSummary&summaryId=${id}`],
  ] as const) {
    const frame = await desk.tab(tab, url);
    await hover(frame, 'onerror');
    await frame.locator('.tooltip').waitFor();
    await openMenu(frame, 'onerror');
    expect(await frame.locator('.menu').textContent()).toContain('Filter on ');
    expect(await frame.locator('img, svg').count()).toBe(0);
    expect(await globalOf(frame, '__xss')).toBeUndefined();
  }
  expect(desk.errors).toEqual([]);
});
