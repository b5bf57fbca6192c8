import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdtempSync,
  renameSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';

/** A Chromium without a window, from an npm package, so that nothing is downloaded; the caller closes it. */
export const openChromium = async (): Promise<Browser> =>
  chromium.launch({ executablePath: await unpacked(), args: ['--no-sandbox'] });

/** Unpacked once per machine and under its name only when whole: the package's own way breaks with two processes. */
async function unpacked(): Promise<string> {
  const archive = new URL('../bin/chromium.br', import.meta.resolve('@sparticuz/chromium'));
  const file = join(tmpdir(), `intelbridge-chromium-${statSync(archive).size}`);
  if (existsSync(file)) return file;
  const own = join(mkdtempSync(join(tmpdir(), 'intelbridge-chromium-')), 'chromium');
  await pipeline(createReadStream(archive), createBrotliDecompress(), createWriteStream(own));
  chmodSync(own, 0o755);
  renameSync(own, file);
  return file;
}
