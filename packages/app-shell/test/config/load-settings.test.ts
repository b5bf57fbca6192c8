import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadSettings } from '../../src/config/load-settings.ts';
import { settingList } from '../../src/config/setting-list.config.ts';

const REQUIRED = {
  INTELBRIDGE_QRADAR_URL: 'https://qradar.example.com',
  INTELBRIDGE_QRADAR_TOKEN: 'token-of-the-console',
  INTELBRIDGE_THREATQ_URL: 'https://threatq.example.com',
  INTELBRIDGE_THREATQ_CLIENT_ID: 'client',
  INTELBRIDGE_THREATQ_CLIENT_SECRET: 'secret-of-the-client',
  INTELBRIDGE_THREATQ_COLLECTIONS: 'Score 10,Score 9',
};

describe('settings', () => {
  let store: string;
  beforeEach(() => {
    store = mkdtempSync(join(tmpdir(), 'intelbridge-'));
  });
  afterEach(() => rmSync(store, { recursive: true }));

  const load = (environment: Record<string, string> = REQUIRED, flags: string[] = []) =>
    loadSettings({ environment, flags, store }).settings;
  const write = (content: unknown) =>
    writeFileSync(
      join(store, 'settings.json'),
      typeof content === 'string' ? content : JSON.stringify(content),
    );
  const problems = (run: () => unknown): string => {
    try {
      run();
    } catch (error) {
      return (error as Error).message;
    }
    return '';
  };

  it('has the defaults of the guide', () => {
    expect(load().threatq).toMatchObject({
      ttlDays: 30,
      timezone: 'UTC',
      intervalHours: 1,
      prefixSets: false,
      prefixScheme: false,
      ingest: true,
    });
  });

  it('names every variable after its setting', () => {
    const variables = settingList().map(({ variable }) => variable);
    expect(variables).toEqual(
      expect.arrayContaining([
        ...Object.keys(REQUIRED),
        'INTELBRIDGE_QRADAR_CA_FILE',
        'INTELBRIDGE_THREATQ_CA_FILE',
        'INTELBRIDGE_THREATQ_TTL_DAYS',
        'INTELBRIDGE_THREATQ_TIMEZONE',
        'INTELBRIDGE_THREATQ_PREFIX_SETS',
        'INTELBRIDGE_THREATQ_PREFIX_SCHEME',
      ]),
    );
    expect(new Set(variables).size).toBe(variables.length);
  });

  it('lets the environment win over the file and flags over both', () => {
    write({ threatq: { ttlDays: 7, timezone: 'Europe/Berlin', prefixSets: true } });
    const environment = {
      ...REQUIRED,
      INTELBRIDGE_THREATQ_TTL_DAYS: '8',
      INTELBRIDGE_THREATQ_PREFIX_SETS: 'off',
    };
    const { threatq } = load(environment, ['threatq.ttlDays=9']);
    expect(threatq).toMatchObject({ ttlDays: 9, timezone: 'Europe/Berlin', prefixSets: false });
  });

  it('reads lists with commas, and names that hold commas as JSON', () => {
    expect(load().threatq?.collections).toEqual(['Score 10', 'Score 9']);
    const environment = { ...REQUIRED, INTELBRIDGE_THREATQ_COLLECTIONS: '["a, b", "c"]' };
    expect(load(environment).threatq?.collections).toEqual(['a, b', 'c']);
  });

  it.each(['1', 'true', 'YES', 'on'])('reads %s as on', (word) => {
    expect(
      load({ ...REQUIRED, INTELBRIDGE_THREATQ_PREFIX_SCHEME: word }).threatq?.prefixScheme,
    ).toBe(true);
  });

  it('takes an empty variable as not given', () => {
    write({ threatq: { ttlDays: 7 } });
    expect(load({ ...REQUIRED, INTELBRIDGE_THREATQ_TTL_DAYS: '' }).threatq?.ttlDays).toBe(7);
  });

  it('names every missing setting with its variable', () => {
    const message = problems(() => load({}));
    for (const variable of Object.keys(REQUIRED).filter((name) => !name.endsWith('SECRET'))) {
      expect(message).toContain(variable);
    }
  });

  it('refuses an unknown setting in the file, the environment and a flag, and suggests the right one', () => {
    write({ threatq: { ttlDay: 7 }, qrader: {} });
    const message = problems(() =>
      load({ ...REQUIRED, INTELBRIDGE_THREATQ_TTLDAYS: '1' }, ['threatq.timezon=UTC']),
    );
    expect(message).toContain('threatq.ttlDay in the settings file');
    expect(message).toContain('Did you mean threatq.ttlDays?');
    expect(message).toContain('INTELBRIDGE_THREATQ_TTLDAYS in the environment');
    expect(message).toContain('threatq.timezon in the flag --set');
    expect(message).toContain('qrader');
  });

  it('says which value is wrong and where it came from', () => {
    const message = problems(() => load({ ...REQUIRED, INTELBRIDGE_THREATQ_TTL_DAYS: 'soon' }));
    expect(message).toMatch(/threatq\.ttlDays \(variable INTELBRIDGE_THREATQ_TTL_DAYS\) is wrong/);
  });

  it('never repeats a secret in a message', () => {
    write({ qradar: { token: ['token-of-the-console'] } });
    const { INTELBRIDGE_QRADAR_TOKEN: _, ...rest } = REQUIRED;
    expect(problems(() => load(rest))).not.toContain('token-of-the-console');
  });

  it('says that a file is not JSON, not an object, or not there', () => {
    write('{ "threatq": ');
    expect(problems(() => load())).toContain('is not valid JSON');
    write('[]');
    expect(problems(() => load())).toContain('must hold a JSON object');
    const file = join(store, 'nowhere.json');
    expect(problems(() => loadSettings({ environment: REQUIRED, store, file }))).toContain(
      'cannot be read',
    );
  });
});
