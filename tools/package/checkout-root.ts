import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of the workspace, from the source as from what is built of it. */
export function checkoutRoot(from: string = import.meta.dirname): string {
  if (existsSync(join(from, 'pnpm-workspace.yaml'))) return from;
  if (dirname(from) === from) throw new Error('This is no checkout of Intelbridge.');
  return checkoutRoot(dirname(from));
}
