import { createHash } from 'node:crypto';
import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { madeOf, sheetsOf } from './made-of.ts';

/** The pages as files. */
export interface BuiltWeb {
  readonly folder: string;
  /** Every module and sheet that went into them, seen from the root. */
  readonly modules: readonly string[];
}

/** What they depend on; the lock file stands for the libraries. */
const SOURCES = ['src', 'vite.config.ts', 'tsconfig.json', 'package.json'];
const STAMP = 'built-from.json';

interface Stamp {
  readonly hash: string;
  readonly modules: readonly string[];
}

/** Builds the pages of a checkout, unless what is there was made of the same sources. */
export async function buildWeb(root: string): Promise<BuiltWeb> {
  const web = join(root, 'packages/web');
  const folder = join(web, 'dist');
  const hash = hashOf([...SOURCES.map((name) => join(web, name)), join(root, 'pnpm-lock.yaml')]);
  const stamp = stampOf(folder);
  if (stamp?.hash === hash) return { folder, modules: stamp.modules };
  const fresh = join(web, `dist-${process.pid}`);
  const seen = madeOf();
  try {
    await inProduction(async () => {
      const { build } = await import('vite');
      const outcome = { outDir: fresh };
      await build({ root: web, logLevel: 'warn', plugins: [seen.plugin], build: outcome });
    });
    const modules = [...new Set([...seen.files, ...sheetsOf(web)])]
      .map((file) => relative(root, file))
      .toSorted();
    writeFileSync(join(fresh, STAMP), JSON.stringify({ hash, modules } satisfies Stamp));
    rmSync(folder, { recursive: true, force: true });
    // Whole or not at all, for whoever builds at the same time.
    renameSync(fresh, folder);
    return { folder, modules };
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** The bundler looks at the environment, and in tests that of the tests would give other files. */
async function inProduction(build: () => Promise<void>): Promise<void> {
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await build();
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}

function stampOf(folder: string): Stamp | undefined {
  const file = join(folder, STAMP);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Stamp) : undefined;
}

function hashOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of filesBelow(path)) hash.update(`${file}\n`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesBelow(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted();
}
