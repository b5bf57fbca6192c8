import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Desk } from '../../../packages/simulators/test/console/desk.ts';
import { expectAccessible } from '../expect-accessible.ts';
import { openStage, type Stage, type Theme, type Who } from '../open-stage.ts';
import { screenshot } from '../screenshot.ts';
import { type AppStateName, pretend } from './app-states.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const SIZES = [
  [1_024, 768],
  [1_920, 1_080],
] as const;
const LOOKS = (['light', 'dark'] as const).flatMap((theme) =>
  SIZES.map(([width, height]) => ({ theme, width, height })),
);
const TABS = ['Overview', 'Runs', 'Connections', 'Who did what'] as const;

interface Look {
  readonly theme: Theme;
  readonly width: number;
  readonly height: number;
}

async function openTab(
  who: Who,
  { theme, width, height }: Look,
  state: AppStateName,
): Promise<Desk['page']> {
  const { page } = await stage.enter(who, theme);
  await page.setViewportSize({ width, height });
  await pretend(page, state);
  const app = `${stage.console.url.origin}/console/plugins/${stage.app.id}/app_proxy`;
  await page.goto(`${app}/index?theme=${theme}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

describe.each(LOOKS)('the dashboard, $theme, $width wide', (look) => {
  const { theme, width } = look;

  it.each(TABS)('shows everything there is: %s', async (name) => {
    const page = await openTab('admin', look, 'full');
    await page.getByRole('tab', { name }).click();
    await page.getByRole('table').first().waitFor();
    await expectAccessible(page);
    await screenshot(
      page,
      `dashboard-${name.toLowerCase().replaceAll(' ', '-')}-${theme}-${width}`,
      true,
    );
  });

  it.each([
    ['a run that went well', 60],
    ['a run that broke off', 59],
  ])('shows the report of %s', async (_, id) => {
    const page = await openTab('analyst', look, 'full');
    await page.getByRole('tab', { name: 'Runs' }).click();
    await page
      .getByRole('button', { name: /^Report of .*sync/i })
      .nth(60 - id)
      .click();
    await page.getByRole('table', { name: 'Data collections' }).waitFor();
    await expectAccessible(page);
    await screenshot(page, `dashboard-report-${id}-${theme}-${width}`, true);
  });

  it.each(['empty', 'partial', 'error', 'loading', 'not-configured'] as const)(
    'has a look for this state: %s',
    async (state) => {
      const page = await openTab('admin', look, state);
      const signs = {
        empty: page.getByText('There are no reference sets yet.'),
        partial: page.getByRole('alert').first(),
        error: page.getByRole('alert').first(),
        loading: page.locator('[aria-busy=true]').first(),
        'not-configured': page.getByText('has not been configured'),
      };
      await signs[state].waitFor();
      await expectAccessible(page);
      await screenshot(page, `dashboard-${state}-${theme}-${width}`, true);
    },
  );
});

it('is used with the keyboard alone', async () => {
  const page = await openTab('admin', { theme: 'light', width: 1_280, height: 800 }, 'full');
  await page.getByRole('table', { name: 'Reference set summary' }).waitFor();
  const sets = () => page.getByRole('rowheader', { name: /^ThreatQ/ }).allTextContents();
  await page.getByRole('tab', { name: 'Overview' }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.type('sha');
  expect(await sets()).toEqual(['ThreatQ SHA-256']);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Number of indicators' }).focus();
  await page.getByText('by its own count').waitFor();
  await page.keyboard.press('Enter');
  expect((await sets())[0]).toBe('ThreatQ URL');
  await screenshot(page, 'dashboard-keyboard');
  await page.getByRole('tab', { name: 'Overview' }).focus();
  await page.keyboard.press('ArrowRight');
  await page
    .getByRole('button', { name: /^Report of Sync/ })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await page.getByRole('table', { name: 'Data collections' }).waitFor();
});
