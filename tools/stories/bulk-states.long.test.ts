import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectAccessible } from './expect-accessible.ts';
import { openWindows, type Windows } from './open-windows.ts';
import { screenshot } from './screenshot.ts';
import { answered, answerOf, CROWDSEC, VALUE } from './window-answers.ts';

let windows: Windows;
beforeAll(async () => {
  windows = await openWindows();
});
afterAll(() => windows.close());

it.each(['light', 'dark'] as const)(
  'the look-up of many values shows who is waited for and who failed (%s)',
  async (theme) => {
    windows.desk.lookUps.set(
      answerOf(
        CROWDSEC,
        answered('ThreatQ', 'denied', { reason: 'The account may not look up indicators.' }),
        answered('Down', 'unreachable', { reason: 'No answer within 20 seconds.' }),
        answered('Slow', 'pending', { answeredAt: undefined }),
      ),
    );
    const page = await windows.open('index', { theme, width: 1_280 });
    await page.getByRole('tab', { name: 'Look up' }).click();
    await page.getByRole('textbox', { name: 'Values' }).fill(VALUE);
    await page.getByRole('button', { name: 'Look up' }).click();
    await page.getByRole('progressbar', { name: 'Slow: 0 of 1' }).waitFor();
    for (const title of ['ThreatQ does not allow it', 'Down does not answer'])
      expect(await page.getByText(title).count()).toBe(1);
    await expectAccessible(page);
    await screenshot(page, `bulk-waiting-${theme}`, true);
    await page.getByRole('button', { name: 'Stop waiting' }).click();
    await page.getByText('1 looked up: 1 found, 1 called bad.').waitFor();
    await expectAccessible(page);
  },
);
