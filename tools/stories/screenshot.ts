import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Desk } from '../../packages/simulators/test/console/desk.ts';

const FOLDER = fileURLToPath(new URL('../../artefacts/screenshots/', import.meta.url));

/** Of the window, or of the page as long as it is, for people to look at. */
export async function screenshot(
  page: Desk['page'],
  name: string,
  fullPage = false,
): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  await page.screenshot({ path: `${FOLDER}${name}.png`, animations: 'disabled', fullPage });
}
