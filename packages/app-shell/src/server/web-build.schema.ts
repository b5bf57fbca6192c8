import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** The pages as the bundler left them. */
export interface WebBuild {
  readonly folder: string;
  /** Names of files in the folder; each changes with what it holds. */
  readonly script: string;
  readonly style: string;
}

const manifest = z.record(
  z.string(),
  z.object({ file: z.string(), isEntry: z.boolean().optional() }),
);

/** Throws where the folder holds no build. */
export function readWebBuild(folder: string): WebBuild {
  const text = readFileSync(join(folder, 'manifest.json'), 'utf8');
  const parts = Object.values(manifest.parse(JSON.parse(text)));
  const script = parts.find(({ isEntry }) => isEntry)?.file;
  const style = parts.find(({ file }) => file.endsWith('.css'))?.file;
  if (script === undefined || style === undefined) {
    throw new Error(`${folder} has no script and style of the pages.`);
  }
  return { folder, script, style };
}
