import type { Browser, Frame, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import type { ConsoleSimulator } from '../../src/index.ts';

/** Somebody in front of the console, logged in. */
export interface Desk {
  readonly page: Page;
  /** What failed in any page. */
  readonly errors: readonly string[];
  /** Every origin that anything was fetched from. */
  readonly origins: ReadonlySet<string>;
  /** Opens a tab, at a URL if one is given, and hands out its page. */
  tab(id: string, url?: string): Promise<Frame>;
}

/** Logs in through the form; the window is closed when the test ends. */
export async function sitDown(
  browser: Browser,
  console: ConsoleSimulator,
  name: 'admin' | 'analyst' | 'helpdesk' = 'analyst',
): Promise<Desk> {
  const context = await browser.newContext({ viewport: { width: 1360, height: 800 } });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const errors: string[] = [];
  const origins = new Set<string>();
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('request', (request) => {
    if (/^https?:/.test(request.url())) origins.add(new URL(request.url()).origin);
  });
  await page.goto(console.url.href);
  await page.fill('#j_username', name);
  await page.fill(
    '#j_password',
    console.accounts.find((each) => each.name === name)?.password ?? '',
  );
  await page.click('button[type=submit]');
  await page.waitForSelector('#frames iframe.active');
  return { page, errors, origins, tab: async (id, url) => openTab(page, id, url) };
}

async function openTab(page: Page, id: string, url: string | undefined): Promise<Frame> {
  await page.evaluate(
    ([tab, target]) => Reflect.apply(Reflect.get(globalThis, 'setActiveTab'), null, [tab, target]),
    [id, url] as const,
  );
  const frame = await (await page.waitForSelector(`#frame-${id}`)).contentFrame();
  if (frame === null) throw new Error(`Tab ${id} has no frame`);
  if (url !== undefined) await frame.waitForURL((found) => found.href.endsWith(url));
  await frame.waitForLoadState('load');
  return frame;
}

/** A global of a page, such as what an app's script left behind. */
export const globalOf = async (frame: Frame | Page, name: string): Promise<unknown> =>
  frame.evaluate((wanted) => Reflect.get(globalThis, wanted) as unknown, name);

/** Opens the menu of the first field that shows a text, and its “More Options…”. */
export async function openMenu(frame: Frame, text: string): Promise<string[]> {
  await frame.locator('.hooked', { hasText: text }).first().click({ button: 'right' });
  await frame.waitForSelector('.menu');
  const more = frame.locator('.has-submenu > button');
  if ((await more.count()) > 0) await more.hover();
  return frame.locator('.menu .submenu button').allTextContents();
}

/** Waits for what a page shows sooner or later; generous, as machines are busy. */
export const expectSoon = <Value>(read: () => Value) => expect.poll(read, { timeout: 15_000 });
