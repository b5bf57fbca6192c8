import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkoutRoot } from '../checkout-root.ts';

const MAIN = join(checkoutRoot(), 'tools/dist/package/main.js');

/** `npm run package` after its build, from another folder and in another time zone than those of the checkout. */
async function runPackage(timeZone: string, ...args: string[]) {
  const env = { ...process.env, TZ: timeZone };
  return promisify(execFile)(process.execPath, [MAIN, ...args], { env, cwd: tmpdir() });
}

function digests(folder: string): Record<string, string> {
  const digest = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
  const files = readdirSync(folder).toSorted();
  return Object.fromEntries(files.map((file) => [file, digest(join(folder, file))]));
}

describe('npm run package', () => {
  let out: string;
  beforeAll(() => {
    out = mkdtempSync(join(tmpdir(), 'intelbridge-packages-'));
  });
  afterAll(() => rmSync(out, { recursive: true }));

  it('builds packages for both streams that stand its own check', async () => {
    const { stdout } = await runPackage('Asia/Tokyo', '--check', '--out', join(out, 'first'));
    expect(stdout).toMatch(/Nothing to object to\.\n$/);
    expect(Object.keys(digests(join(out, 'first')))).toHaveLength(4);
  });

  it('builds the same bytes again', async () => {
    await runPackage('America/Lima', '--stream', 'v4', '--out', join(out, 'second'));
    const again = digests(join(out, 'second'));
    expect(Object.keys(again)).toHaveLength(2);
    expect(digests(join(out, 'first'))).toMatchObject(again);
  });

  it.each([
    [['--help'], 0, /--stream <name>.*docs\/install\.md|docs\/install\.md.*--stream <name>/s],
    [['--stream', 'v3'], 1, /Allowed choices are v2, v4/],
    [['--chekc'], 1, /Did you mean --check/],
    [['--out', '/dev/null/x'], 1, /cannot be written to/],
  ])('says what is wrong or possible: %j', async (args, code, words) => {
    const end = await runPackage('UTC', ...args).then(
      ({ stdout }) => ({ code: 0, stdout, stderr: '' }),
      (error: unknown) => error as { code: number; stdout: string; stderr: string },
    );
    expect(end.code).toBe(code);
    expect(`${end.stdout}${end.stderr}`).toMatch(words);
  });
});
