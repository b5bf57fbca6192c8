import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SettingsError } from '../../src/config/settings-error.ts';
import { KEY_FILE } from '../../src/secrets/secrets-key.ts';
import { readSettings, secretsOf } from '../../src/settings/read-settings.ts';
import { type Installation, install } from '../cli/installation.ts';

describe('secrets of the store', () => {
  let here: Installation;
  let environment: Record<string, string>;
  beforeEach(async () => {
    here = await install();
    const { INTELBRIDGE_QRADAR_TOKEN: token = '', ...others } = here.environment;
    environment = others;
    await secretsOf({ environment }).write(new Map([['qradar.token', token]]));
  });
  afterEach(() => here.close());

  it('are settings as others, and a command works with them', async () => {
    const { settings } = await readSettings({ environment });
    expect(settings.qradar?.token).toBe(here.qradar.token);
    expect((await here.run(['sync'], environment)).code).toBe(0);
  });

  it('count more than the file, and less than the environment', async () => {
    const file = join(here.store, 'settings.json');
    writeFileSync(file, JSON.stringify({ qradar: { token: 'of the file' } }));
    expect((await readSettings({ environment })).settings.qradar?.token).toBe(here.qradar.token);
    const given = { ...environment, INTELBRIDGE_QRADAR_TOKEN: 'of the environment' };
    expect((await readSettings({ environment: given })).settings.qradar?.token).toBe(
      'of the environment',
    );
  });

  it('are asked for again when they cannot be opened', async () => {
    rmSync(join(here.store, KEY_FILE));
    const { code, err } = await here.run(['sync'], environment);
    expect(code).toBe(2);
    expect(err).toContain('Enter the credentials again');
    await expect(readSettings({ environment })).rejects.toBeInstanceOf(SettingsError);
  });

  it('that this version does not know are left alone', async () => {
    const token = here.qradar.token;
    const secrets = new Map([
      ['qradar.token', token],
      ['other.key', 'of a later version'],
      ['qradar.url', 'https://elsewhere.example'],
    ]);
    await secretsOf({ environment }).write(secrets);
    const { settings } = await readSettings({ environment });
    expect(settings.qradar).toMatchObject({
      token,
      url: here.environment['INTELBRIDGE_QRADAR_URL'],
    });
  });
});
