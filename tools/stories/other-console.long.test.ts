import type { ConsoleOptions } from '@intelbridge/simulators';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectSoon } from '../../packages/simulators/test/console/desk.ts';
import { openStage, type Stage } from './open-stage.ts';
import { choose, pointAt } from './pointing.ts';
import { KNOWN } from './stage-data.ts';

/** What nobody public has settled about consoles, each the other way round than in the other stories. */
const OTHER: ConsoleOptions['console'] = {
  addedReplyHeaders: { 'x-frame-options': 'SAMEORIGIN' },
  apiCookies: 'ignored',
  appUuid: 'manifest',
  consoleHostHeader: 'renamed',
  cookiesToApp: 'qradar-only',
  enforcedBy: 'proxy',
  hostHeader: 'console',
  hoverFailure: 'shown',
  hoverShows: 'both',
  injectedScripts: 'inert',
  pageScriptsFor: 'permitted',
  redirects: 'rewritten',
  replies: 'streamed',
  restCalls: 'dispatcher',
  sameSite: 'Strict',
  scopeAfterLoad: 'last-app',
  setCookie: 'dropped',
  summaryContext: 'ids',
  userHeaders: false,
};

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({ console: OTHER });
});
afterAll(() => stage.close());

it.each([KNOWN.ip, KNOWN.url, KNOWN.host])('a hover tells what is known: %s', async (value) => {
  const desk = await stage.enter('analyst');
  const frame = await desk.tab('EVENTVIEWER');
  await pointAt(frame, value, 'Related Adversaries');
  expect(desk.errors).toEqual([]);
});

it('a right-click marks an indicator', async () => {
  const desk = await stage.enter('analyst');
  const frame = await desk.tab('EVENTVIEWER');
  const popup = await choose(desk, frame, { on: KNOWN.toMarkTrue, action: 'true-positive' });
  await popup.getByRole('button', { name: 'Mark as true positive' }).click();
  await expectSoon(() => popup.locator('main').textContent()).toContain(
    'On ThreatQ it is now: Review',
  );
  const marked = [...stage.threatq.indicators()].find(({ value }) => value === KNOWN.toMarkTrue);
  expect(marked?.status).toBe('Review');
  expect(desk.errors).toEqual([]);
});

it('the button of an offense writes its note', async () => {
  const id = stage.console.addOffense({
    offense_type: 0,
    offense_source: KNOWN.inOffense,
    sourceAddresses: [KNOWN.inOffense],
  });
  const desk = await stage.enter('analyst');
  const summary = `do/sem/offensesummary?appName=Sem&pageId=OffenseSummary&summaryId=${id}`;
  const frame = await desk.tab('SEM', summary);
  await frame.getByRole('button', { name: 'ThreatQ Context Info' }).click();
  await expectSoon(() => frame.locator('div[role=status]').textContent()).toContain(
    'a note was written',
  );
  expect(stage.console.notes(id)).toHaveLength(1);
});

it('the tab and the settings open, the latter for administrators', async () => {
  const analyst = await stage.enter('analyst');
  await analyst.page.getByRole('tab', { name: 'Intelbridge' }).click();
  const area = analyst.page.frameLocator('#frame-IntelbridgeArea_1001');
  await expectSoon(() => area.locator('html').getAttribute('data-theme')).toBe('light');
  const settings = `${stage.console.url.origin}/console/plugins/${stage.app.id}/app_proxy/config`;
  expect((await analyst.page.goto(settings))?.status()).toBe(403);
  const admin = await stage.enter('admin');
  expect((await admin.page.goto(settings))?.status()).toBe(200);
});
