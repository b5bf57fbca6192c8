import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { checkoutRoot } from '../package/checkout-root.ts';

const LIMIT_BYTES = 350_000;
const FOLDER = join(checkoutRoot(), 'packages/web/dist');

interface Part {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly isDynamicEntry?: boolean;
  readonly imports?: readonly string[];
  readonly assets?: readonly string[];
}
const parts = JSON.parse(readFileSync(join(FOLDER, 'manifest.json'), 'utf8')) as Readonly<
  Record<string, Part>
>;
const pages = Object.keys(parts).filter((name) => name.endsWith('-page.tsx'));

/** What a browser fetches before it shows the page: scripts, the sheet, fonts. */
function filesOf(page: string): Set<string> {
  const files = new Set([parts['style.css']?.file ?? '']);
  const add = (name: string) => {
    const { file, imports = [], assets = [] } = parts[name] ?? { file: '' };
    if (files.has(file)) return;
    for (const each of [file, ...assets]) files.add(each);
    for (const each of imports) add(each);
  };
  for (const name of Object.keys(parts)) if (parts[name]?.isEntry) add(name);
  add(page);
  return files;
}

it.each(pages)('is small enough to open at once: %s', (page) => {
  const sizes = [...filesOf(page)].map((file) => gzipSync(readFileSync(join(FOLDER, file))).length);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  expect(total).toBeGreaterThan(50_000);
  expect(total).toBeLessThan(LIMIT_BYTES);
});

it('is one file per page', () => {
  expect(pages.length).toBeGreaterThan(1);
  for (const page of pages) expect(parts[page]).toMatchObject({ isDynamicEntry: true });
});
