import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KEY_FILE, secretsKey } from '../../src/secrets/secrets-key.ts';

describe('the key of the secrets', () => {
  let store: string;
  beforeEach(() => {
    store = join(mkdtempSync(join(tmpdir(), 'intelbridge-key-')), 'store');
  });
  afterEach(() => rmSync(join(store, '..'), { recursive: true }));

  it('is the one of the variable, else that of QRadar, and then no file is made', async () => {
    const both = { INTELBRIDGE_SECRETS_KEY: 'of the variable', QRADAR_APP_UUID: 'of QRadar' };
    expect(await secretsKey(store, both).need()).toBe('of the variable');
    expect(await secretsKey(store, { QRADAR_APP_UUID: 'of QRadar' }).need()).toBe('of QRadar');
    expect(() => readdirSync(store)).toThrow('ENOENT');
  });

  it('is made once elsewhere, at random, for this account alone', async () => {
    expect(await secretsKey(store, {}).find()).toBeUndefined();
    const keys = await Promise.all([1, 2, 3].map(() => secretsKey(store, {}).need()));
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toMatch(/^[\w-]{43}$/);
    expect(await secretsKey(store, {}).find()).toBe(keys[0]);
    expect(statSync(join(store, KEY_FILE)).mode & 0o777).toBe(0o600);
    expect(readdirSync(store)).toEqual([KEY_FILE]);
    expect(readFileSync(join(store, KEY_FILE), 'utf8')).toBe(`${keys[0]}\n`);
  });

  it('is not made where it cannot be kept', async () => {
    writeFileSync(store, '');
    await expect(secretsKey(store, {}).need()).rejects.toThrow('the key of the secrets cannot be');
  });
});
