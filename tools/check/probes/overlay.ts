import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

const PLAIN = [
  '.gitignore',
  '.oxlintrc.json',
  '.dependency-cruiser.cjs',
  'biome.json',
  'knip.json',
];
const BUILDING = [
  'package.json',
  'pnpm-workspace.yaml',
  'vitest.config.ts',
  'vitest.long.config.ts',
  'vitest.usual.config.ts',
];
const TYPES = ['tsconfig.json', 'tsconfig.base.json', 'tsconfig.check.json'];
const COPIED = [...PLAIN, ...BUILDING, ...TYPES, 'packages', 'tools'];
const LEFT_OUT = new Set(['dist', 'coverage', '.bin', '.vite']);

/** A copy of the sources in a temporary folder, where violations can be planted without anyone seeing them. */
export interface Overlay {
  readonly root: string;
  /** Writes files; paths are from the root. */
  readonly plant: (files: Readonly<Record<string, string>>) => void;
  readonly close: () => void;
}

/** Its node_modules are links to the real ones; the folder is also removed when the process exits early. */
export function openOverlay(original: string): Overlay {
  const root = mkdtempSync(join(tmpdir(), 'intelbridge-probes-'));
  const close = () => {
    process.off('exit', close);
    rmSync(root, { recursive: true, force: true });
  };
  process.once('exit', close);
  for (const name of COPIED) {
    cpSync(join(original, name), join(root, name), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (source) => !LEFT_OUT.has(basename(source)),
    });
  }
  symlinkSync(join(original, 'node_modules'), join(root, 'node_modules'));
  const plant = (files: Readonly<Record<string, string>>) => {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
  };
  return { root, plant, close };
}
