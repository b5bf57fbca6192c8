import { hostileTexts } from '@intelbridge/simulators';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  type Desk,
  expectSoon,
  globalOf,
  openMenu,
} from '../../packages/simulators/test/console/desk.ts';
import { openStage, type Stage } from './open-stage.ts';
import { ACTIONS, choose, hover, ourPart } from './pointing.ts';
import { screenshot } from './screenshot.ts';
import { KNOWN } from './stage-data.ts';

let stage: Stage;
let offense: number;
beforeAll(async () => {
  stage = await openStage();
  offense = stage.console.addHostileData();
});
afterAll(() => stage.close());

const EVENTS = 'do/ariel/arielSearch?appName=EventViewer&pageId=EventList&q=__xss';

/** Nothing of what somebody wrote may have run in any window. */
async function expectNothingRan(desk: Desk): Promise<void> {
  const frames = desk.page
    .context()
    .pages()
    .flatMap((page) => page.frames());
  for (const frame of frames) expect(await globalOf(frame, '__xss')).toBeUndefined();
  expect(desk.errors).toEqual([]);
}

it('shows what hostile feeds say as text, at the pointer and on the page', async () => {
  const desk = await stage.enter('analyst');
  const frame = await desk.tab('EVENTVIEWER');
  await hover(frame, KNOWN.hostile);
  await expectSoon(ourPart(frame)).toContain('<img src=x');
  expect(await frame.locator('.tooltip img, .tooltip svg, .tooltip script').count()).toBe(0);
  await screenshot(desk.page, 'hostile-hover');
  const popup = await choose(desk, frame, { on: KNOWN.hostile, action: 'details' });
  await expectSoon(() => popup.locator('main').textContent()).toContain('<img src=x');
  for (const text of hostileTexts.slice(0, 8))
    expect(await popup.locator('main').textContent()).toContain(text);
  expect(await popup.locator('main :is(img, script, b)').count()).toBe(0);
  await screenshot(popup, 'hostile-feed-details');
  await expectNothingRan(desk);
});

it('points at hostile events and runs nothing', async () => {
  const desk = await stage.enter('analyst');
  const frame = await desk.tab('EVENTVIEWER', EVENTS);
  for (const text of hostileTexts.slice(0, 8)) {
    await hover(frame, text, 'ariel:URL');
    await expectSoon(ourPart(frame)).not.toBe('');
  }
  await screenshot(desk.page, 'hostile-events');
  await expectNothingRan(desk);
});

it.each(Object.keys(ACTIONS) as (keyof typeof ACTIONS)[])(
  'opens the page of this on hostile values, as text: %s',
  async (action) => {
    const desk = await stage.enter('analyst');
    const frame = await desk.tab('EVENTVIEWER', EVENTS);
    for (const text of ['<img src=x', "');window.__xss='call'", '</script><script>']) {
      const popup = await choose(desk, frame, { on: text, kind: 'ariel:Hostname', action });
      await expectSoon(() => popup.locator('.value-bar__value').textContent()).toContain(text);
      await popup.getByRole('heading', { name: 'ThreatQ' }).waitFor();
      if (action !== 'details') {
        await popup.locator('.cds--btn--primary').click();
        await expectSoon(() => popup.locator('main').textContent()).toMatch(
          /It was not done|not found in|On ThreatQ/,
        );
      }
      expect(await popup.locator('main').textContent()).not.toContain('..');
      await screenshot(popup, `hostile-${action}`);
      await expectNothingRan(desk);
      await popup.close();
    }
  },
  60_000,
);

it('presses the button on a hostile offense', async () => {
  const desk = await stage.enter('analyst');
  const url = `do/sem/offensesummary?appName=Sem&pageId=OffenseSummary&summaryId=${offense}`;
  const frame = await desk.tab('SEM', url);
  await frame.getByRole('button', { name: 'ThreatQ Context Info' }).click();
  await expectSoon(() => frame.locator('div[role=status]').textContent()).toContain(
    `Offense ${offense}: `,
  );
  await screenshot(desk.page, 'hostile-offense');
  expect(await openMenu(frame, '<img src=x')).toBeDefined();
  await expectNothingRan(desk);
});
