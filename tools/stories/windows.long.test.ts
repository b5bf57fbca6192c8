import type { FeedbackOutcome } from '@intelbridge/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { taker } from '../../packages/app-shell/test/server/open-server.ts';
import { expectSoon } from '../../packages/simulators/test/console/desk.ts';
import { expectAccessible } from './expect-accessible.ts';
import { type Look, openWindows, type Windows } from './open-windows.ts';
import { screenshot } from './screenshot.ts';
import { answered, answerOf, CROWDSEC, THREATCONNECT, THREATQ, VALUE } from './window-answers.ts';

let windows: Windows;
beforeAll(async () => {
  windows = await openWindows();
  windows.desk.takers = [
    taker(),
    taker({
      provider: 'ThreatConnect',
      actions: ['add', 'false-positive'],
      takes: {
        add: ['destination', 'rating', 'confidence', 'tags'],
        'false-positive': ['destination'],
      },
      hasDestinations: true,
    }),
  ];
  windows.desk.destinations = async () => [
    { name: 'Example Org', isDefault: true },
    { name: 'Common Community', isDefault: false },
  ];
});
afterAll(() => windows.close());

const LOOKS: readonly Look[] = [
  { theme: 'light', width: 720 },
  { theme: 'dark', width: 720 },
  { theme: 'light', width: 1_280 },
  { theme: 'dark', width: 1_280 },
];
const details = `pages/details?value=${VALUE}`;

describe.each(LOOKS)('in the $theme theme, $width wide', (look) => {
  const suffix = `${look.theme}-${look.width}`;

  it('the window of a value shows all that each platform says', async () => {
    windows.desk.lookUps.set(answerOf(THREATQ, THREATCONNECT, CROWDSEC));
    const page = await windows.open(`${details}&provider=CrowdSec`, look);
    await page.getByRole('heading', { name: 'ThreatConnect' }).waitFor();
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
      'CrowdSec',
      'ThreatQ',
      'ThreatConnect',
    ]);
    await expectAccessible(page);
    await screenshot(page, `window-found-${suffix}`);
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await page.getByRole('tab', { name: 'Common Community' }).click();
    await expectAccessible(page);
    await page.getByRole('tab', { name: 'Example Org' }).click();
    await page.getByRole('tab', { name: 'Example Org' }).scrollIntoViewIfNeeded();
    await screenshot(page, `window-owners-${suffix}`);
    expect(windows.errors).toEqual([]);
  });

  it('each outcome has words of its own', async () => {
    windows.desk.lookUps.set(
      answerOf(
        answered('ThreatQ', 'not-found'),
        answered('ThreatConnect', 'denied', { reason: 'The account may not look up indicators.' }),
        answered('CrowdSec', 'limited', { reason: 'The monthly quota is spent until 1 December.' }),
        answered('Down', 'unreachable', { reason: 'No answer within 20 seconds.' }),
        answered('Cloud', 'skipped', { reason: 'The address is private.', answeredAt: undefined }),
        answered('Slow', 'pending', { answeredAt: undefined }),
      ),
    );
    const page = await windows.open(details, look);
    await page.getByText('Asking Slow…').waitFor();
    await expectAccessible(page);
    await screenshot(page, `window-outcomes-${suffix}`);
  });

  it('what a platform does not know can be added with all that it takes', async () => {
    windows.desk.lookUps.set(answerOf(answered('ThreatConnect', 'not-found')));
    const page = await windows.open(`${details}&provider=ThreatConnect`, look);
    await page.getByText(`Add ${VALUE} to ThreatConnect?`).waitFor();
    await page.getByLabel('Rating').selectOption('4');
    await page.getByLabel('Confidence').fill('101');
    await page.getByLabel('Tags').fill('Phishing');
    await page.getByLabel('Tags').press('Enter');
    await expectAccessible(page);
    await screenshot(page, `window-add-${suffix}`);
  });

  it('the window of an action says what will happen, and what came of it', async () => {
    const page = await windows.open(`pages/feedback/false-positive?value=${VALUE}`, look);
    await page.getByRole('button', { name: 'Mark as false positive' }).first().waitFor();
    await expectAccessible(page);
    await screenshot(page, `action-confirm-${suffix}`);
    const outcomes: readonly FeedbackOutcome[] = [
      {
        outcome: 'unchanged',
        link: 'https://platform.example/1',
        state: '3 reports',
        remark: 'It was already reported today.',
      },
      { outcome: 'unknown' },
    ];
    for (const outcome of outcomes) {
      windows.desk.feedback.result = outcome;
      await page.getByRole('button', { name: 'Mark as false positive' }).first().click();
    }
    await expectSoon(() => page.locator('main').textContent()).toContain('not found in');
    await expectAccessible(page);
    await screenshot(page, `action-results-${suffix}`);
  });

  it('an address that leads nowhere has a page that looks like the others', async () => {
    const page = await windows.open('pages/feedback/nothing', look);
    await page.getByRole('heading', { name: 'Not found' }).waitFor();
    await expectAccessible(page);
    await screenshot(page, `error-${suffix}`);
  });
});
