import { fileURLToPath } from 'node:url';
import { buildWeb } from './build-web.ts';

/** Tests serve the pages as they are now. */
export async function setup(): Promise<void> {
  await buildWeb(fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, ''));
}
