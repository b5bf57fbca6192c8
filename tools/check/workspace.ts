import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ChildResult, runChild } from './child.ts';

/** The checkout and the way to start its tools. */
export interface Workspace {
  readonly root: string;
  readonly signal: AbortSignal;
  /** Starts one of the installed tools in the root, or in another folder. */
  readonly run: (command: readonly string[], cwd?: string) => Promise<ChildResult>;
}

export function openWorkspace(signal: AbortSignal): Workspace {
  const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
  const bin = join(root, 'node_modules/.bin');
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` };
  return { root, signal, run: (command, cwd = root) => runChild(command, { cwd, env, signal }) };
}

/** The Node that came with the dependencies; where there is none for this platform, the one that runs us. */
export function nodeOf(root: string): string {
  const own = join(root, 'node_modules/.bin/node');
  return existsSync(own) ? own : process.execPath;
}

/** By path: `.bin/tsc` may be that of the older compiler which dependency-cruiser brings. */
export function compilerOf(root: string): string[] {
  return [nodeOf(root), join(root, 'node_modules/typescript/bin/tsc')];
}
