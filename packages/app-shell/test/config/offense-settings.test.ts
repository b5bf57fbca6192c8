import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadSettings } from '../../src/config/load-settings.ts';
import { settingList } from '../../src/config/setting-list.config.ts';

const REQUIRED = {
  INTELBRIDGE_QRADAR_URL: 'https://qradar.example.com',
  INTELBRIDGE_QRADAR_TOKEN: 'token',
  INTELBRIDGE_THREATQ_URL: 'https://threatq.example.com',
  INTELBRIDGE_THREATQ_CLIENT_ID: 'client',
  INTELBRIDGE_THREATQ_COLLECTIONS: 'Score 10',
};

describe('settings of offenses', () => {
  let store: string;
  beforeEach(() => {
    store = mkdtempSync(join(tmpdir(), 'intelbridge-'));
  });
  afterEach(() => rmSync(store, { recursive: true }));

  const load = (environment: Record<string, string> = {}, flags: string[] = []) =>
    loadSettings({ environment: { ...REQUIRED, ...environment }, flags, store }).settings.offenses;
  const write = (offenses: unknown) =>
    writeFileSync(join(store, 'settings.json'), JSON.stringify({ offenses }));
  const problem = (...given: Parameters<typeof load>): string => {
    try {
      load(...given);
    } catch (error) {
      return (error as Error).message;
    }
    return '';
  };

  it('are off, and ask for open offenses of the last hour', () => {
    expect(load()).toEqual({
      export: false,
      statuses: ['OPEN'],
      minSeverity: 0,
      minMagnitude: 0,
      categories: [],
      ids: [],
      keywords: [],
      lookbackHours: 1,
      exportMinutes: 2,
      privateIndicators: false,
      source: 'QRadar',
      indicatorStatus: 'Active',
      relatedEvents: false,
      relatedEventRows: 100,
      relatedEventSeconds: 60,
      searches: 2,
      notes: false,
      notesMinutes: 30,
      notesAddresses: false,
    });
  });

  it('have the names that are promised', () => {
    const variables = settingList().map(({ variable }) => variable);
    const names =
      'EXPORT STATUSES MIN_SEVERITY MIN_MAGNITUDE CATEGORIES IDS KEYWORDS LOOKBACK_HOURS';
    expect(variables).toEqual(
      expect.arrayContaining(names.split(' ').map((name) => `INTELBRIDGE_OFFENSES_${name}`)),
    );
  });

  it('take statuses in any case, and an empty list for all of them', () => {
    expect(load({ INTELBRIDGE_OFFENSES_STATUSES: 'open, Hidden,CLOSED' }).statuses).toEqual([
      'OPEN',
      'HIDDEN',
      'CLOSED',
    ]);
    write({ statuses: ['closed '] });
    expect(load().statuses).toEqual(['CLOSED']);
    expect(load({}, ['offenses.statuses=[]']).statuses).toEqual([]);
  });

  it('take ids with commas, as JSON and alone', () => {
    expect(load({ INTELBRIDGE_OFFENSES_IDS: ' 17, 4 ,999999999' }).ids).toEqual([
      17, 4, 999_999_999,
    ]);
    expect(load({}, ['offenses.ids=[17, "4"]']).ids).toEqual([17, 4]);
    expect(load({}, ['offenses.ids=17']).ids).toEqual([17]);
    write({ ids: [17, 4] });
    expect(load().ids).toEqual([17, 4]);
  });

  it('take keywords with commas, and those that hold one as JSON', () => {
    const variable = (text: string) => load({ INTELBRIDGE_OFFENSES_KEYWORDS: text }).keywords;
    expect(variable('port scan, brute force,')).toEqual(['port scan', 'brute force']);
    expect(variable('["a, b"]')).toEqual(['a, b']);
  });

  it('say which entry of a list is wrong, and what it must be', () => {
    const ids = (text: string) => problem({ INTELBRIDGE_OFFENSES_IDS: text });
    const place = 'Setting offenses.ids (variable INTELBRIDGE_OFFENSES_IDS) is wrong:';
    expect(ids('17,four')).toBe(`${place} entry 2 must be a number.`);
    expect(ids('17.5')).toBe(`${place} entry 1 must be a whole number.`);
    expect(ids('17,-4')).toBe(`${place} entry 2 must be at least 0.`);
    expect(ids('1000000000')).toBe(`${place} entry 1 must be at most 999999999.`);
    expect(ids('[17')).toBe(`${place} it must be a list.`);
    expect(problem({}, ['offenses.statuses=open,opne'])).toBe(
      'Setting offenses.statuses (flag --set) is wrong: entry 2 must be one of OPEN, HIDDEN, CLOSED.',
    );
    write({ ids: '17', keywords: ['scan', ' '] });
    expect(problem()).toMatch(/offenses\.ids \(settings file .*\) is wrong: it must be a list\./);
    expect(problem()).toMatch(/offenses\.keywords \(.*\) is wrong: entry 2 must not be empty\./);
  });

  it('keep numbers in their bounds', () => {
    const wrong = ['minSeverity=11', 'minMagnitude=-1', 'minMagnitude=1.5', 'lookbackHours=-1'];
    const more = [
      'relatedEventRows=1001',
      'relatedEventSeconds=0',
      'searches=9',
      'exportMinutes=0',
    ];
    for (const flag of [...wrong, ...more]) {
      expect(problem({}, [`offenses.${flag}`])).toMatch(/is wrong: it must be (at|a whole)/);
    }
    expect(load({}, ['offenses.lookbackHours=0', 'offenses.minSeverity=10'])).toMatchObject({
      lookbackHours: 0,
      minSeverity: 10,
    });
  });
});
