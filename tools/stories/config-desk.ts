import type { Desk } from '../../packages/simulators/test/console/desk.ts';
import { expectAccessible } from './expect-accessible.ts';
import type { Stage } from './open-stage.ts';
import { screenshot } from './screenshot.ts';

const PATIENCE_MS = 30_000;

const THEMES = [
  ['light', 'cds--white'],
  ['dark', 'cds--g100'],
] as const;
const WIDTHS = [1_024, 1_920];

/** An administrator in front of our configuration page. */
export interface ConfigDesk {
  readonly page: Desk['page'];
  readonly errors: readonly string[];
  press(button: string): Promise<void>;
  enter(field: string, text: string): Promise<void>;
  /** By keyboard. */
  toggle(name: string): Promise<void>;
  /** Opens the step with this label. */
  goTo(step: string): Promise<void>;
  /** Waits for words anywhere on the page. */
  see(words: string | RegExp): Promise<void>;
  /** Looks at it in both themes and two widths: a picture of each, and nothing that keeps somebody out. */
  look(name: string): Promise<void>;
}

export async function openConfig(stage: Stage): Promise<ConfigDesk> {
  const desk = await stage.enter('admin');
  const { page, errors } = desk;
  page.setDefaultTimeout(PATIENCE_MS);
  const app = `${stage.console.url.origin}/console/plugins/${stage.app.id}/app_proxy`;
  await page.goto(`${app}/config?theme=light`);
  return {
    page,
    errors,
    press: (name) => page.getByRole('button', { name, exact: true }).last().click(),
    enter: (field, text) => page.getByLabel(field).and(page.locator('input')).first().fill(text),
    toggle: async (name) => {
      await page.getByRole('switch', { name }).focus();
      await page.keyboard.press('Space');
    },
    goTo: (step) => page.getByRole('navigation').getByText(step, { exact: true }).click(),
    see: (words) => page.getByText(words).first().waitFor(),
    look: (name) => look(page, name),
  };
}

async function look(page: Desk['page'], name: string): Promise<void> {
  for (const [theme, wanted] of THEMES) {
    await page.evaluate(`document.documentElement.className = '${wanted}'`);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await screenshot(page, `config-${name}-${theme}-${width}`, true);
    }
    await expectAccessible(page);
  }
}
