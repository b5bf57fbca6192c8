import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SECRETS_FILE, SecretsFile } from '../../src/secrets/secrets-file.ts';
import { secretsKey } from '../../src/secrets/secrets-key.ts';

const KEY = '0f5a2c1e-7f43-4d0b-9b52-2d6f8f1f9a10';
const SECRETS = new Map([
  ['qradar.token', 's3cr3t-Värde'],
  ['threatq.clientSecret', ''],
]);

describe('secrets at rest', () => {
  let store: string;
  const path = () => join(store, SECRETS_FILE);
  const file = (key = KEY) => new SecretsFile(store, secretsKey(store, { QRADAR_APP_UUID: key }));
  const stored = () => JSON.parse(readFileSync(path(), 'utf8')) as Record<string, unknown>;

  beforeEach(() => {
    store = mkdtempSync(join(tmpdir(), 'intelbridge-secrets-'));
  });
  afterEach(() => rmSync(store, { recursive: true }));

  it('knows nothing before anything was written', async () => {
    expect(await file().read()).toEqual({ state: 'none' });
  });

  it('gives back what was written, also to another instance, and replaces all', async () => {
    await file().write(SECRETS);
    expect(await file().read()).toEqual({ state: 'opened', secrets: SECRETS });
    await file().write(new Map([['proxy.password', 'new']]));
    expect(await file().read()).toEqual({
      state: 'opened',
      secrets: new Map([['proxy.password', 'new']]),
    });
  });

  it('shows neither names nor values, is for this account alone, and leaves no drafts', async () => {
    await file().write(SECRETS);
    expect(readFileSync(path(), 'utf8')).not.toMatch(/token|s3cr3t|clientSecret/);
    expect(statSync(path()).mode & 0o777).toBe(0o600);
    expect(readdirSync(store)).toEqual([SECRETS_FILE]);
  });

  it('never uses a salt or a nonce twice', async () => {
    await file().write(SECRETS);
    const before = stored();
    await file().write(SECRETS);
    expect(stored()['nonce']).not.toEqual(before['nonce']);
    expect(stored()['kdf']).not.toEqual(before['kdf']);
  });

  it('asks for the secrets again when the key is another one', async () => {
    await file().write(SECRETS);
    expect(await file('another').read()).toEqual({ state: 'locked' });
  });

  it.each([
    ['is no JSON', () => 'not {'],
    ['is empty', () => ''],
    ['has a later version', () => JSON.stringify({ ...stored(), version: 2 })],
    [
      'asks for endless work',
      () =>
        JSON.stringify({
          ...stored(),
          kdf: { name: 'scrypt', n: 2 ** 30, r: 8, p: 1, salt: 'AAAA' },
        }),
    ],
    [
      'has a cheaper key',
      () => JSON.stringify({ ...stored(), kdf: { ...(stored()['kdf'] as object), p: 1 } }),
    ],
    ['has a short tag', () => JSON.stringify({ ...stored(), tag: 'AAAA' })],
    ['has other content', () => JSON.stringify({ ...stored(), content: 'AAAA' })],
  ])('asks for the secrets again when the file %s', async (_name, change) => {
    await file().write(SECRETS);
    writeFileSync(path(), change());
    expect(await file().read()).toEqual({ state: 'locked' });
  });

  it('says what is wrong when the file cannot be read or written', async () => {
    mkdirSync(path());
    await expect(file().read()).rejects.toThrow('the file of secrets cannot be read');
    await expect(file().write(SECRETS)).rejects.toThrow('the file of secrets cannot be written');
    expect(readdirSync(store)).toEqual([SECRETS_FILE]);
  });

  it('keeps any text', async () => {
    const texts = fc.dictionary(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }));
    await fc.assert(
      fc.asyncProperty(texts, async (given) => {
        const secrets = new Map(Object.entries(given));
        await file().write(secrets);
        expect(await file().read()).toEqual({ state: 'opened', secrets });
      }),
      { numRuns: 5 },
    );
  });
});
