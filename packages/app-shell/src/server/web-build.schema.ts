import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** The pages as the bundler left them. */
export interface WebBuild {
  readonly folder: string;
  /** Names of files in the folder; each changes with what it holds. */
  readonly script: string;
  readonly style: string;
  /** What the script loads for a page, by its name; nothing of one that is not there. */
  readonly scriptsOf: (page: string) => readonly string[];
}

const manifest = z.record(
  z.string(),
  z.object({
    file: z.string(),
    isEntry: z.boolean().optional(),
    imports: z.array(z.string()).optional(),
  }),
);

type Parts = z.output<typeof manifest>;

/** Throws where the folder holds no build. */
export function readWebBuild(folder: string): WebBuild {
  const parts = manifest.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
  const script = Object.values(parts).find(({ isEntry }) => isEntry)?.file;
  const style = Object.values(parts).find(({ file }) => file.endsWith('.css'))?.file;
  if (script === undefined || style === undefined) {
    throw new Error(`${folder} has no script and style of the pages.`);
  }
  return { folder, script, style, scriptsOf: (page) => scriptsOf(page, parts, script) };
}

/** With all that they import, each once, the entry left out: it is loaded anyway. */
function scriptsOf(page: string, parts: Parts, entry: string): readonly string[] {
  const first = Object.keys(parts).find((name) => name.endsWith(`/${page}-page.tsx`));
  const names = new Set(first === undefined ? [] : [first]);
  // A set that grows while it is walked is walked to its end.
  for (const name of names) for (const each of parts[name]?.imports ?? []) names.add(each);
  const files = [...names].flatMap((name) => parts[name]?.file ?? []);
  return files.filter((file) => file !== entry);
}
