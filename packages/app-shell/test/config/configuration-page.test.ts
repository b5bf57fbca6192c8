import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { settingList } from '../../src/config/setting-list.config.ts';
import { loadSettings } from '../../src/index.ts';
import { configurationPage, EXAMPLE } from './configuration-page.ts';

describe('docs/configuration.md', () => {
  it('says what the code does', async () => {
    await expect(configurationPage()).toMatchFileSnapshot('../../../../docs/configuration.md');
  });

  it('has a meaning for every setting', () => {
    const silent = settingList().filter(({ help }) => help === '');
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  it('has an example that works with the two secrets it names', () => {
    const store = mkdtempSync(join(tmpdir(), 'intelbridge-example-'));
    writeFileSync(join(store, 'settings.json'), JSON.stringify(EXAMPLE));
    const environment = {
      INTELBRIDGE_QRADAR_TOKEN: 'token',
      INTELBRIDGE_THREATQ_CLIENT_SECRET: 'secret',
    };
    const { settings } = loadSettings({ store, environment });
    expect(settings).toMatchObject(EXAMPLE);
    rmSync(store, { recursive: true });
  });
});
