import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Setting, settingList } from '../../src/config/setting-list.config.ts';
import { loadSettings } from '../../src/index.ts';

const REQUIRED = {
  INTELBRIDGE_QRADAR_URL: 'https://qradar.example.com',
  INTELBRIDGE_QRADAR_TOKEN: 'token',
  INTELBRIDGE_THREATQ_URL: 'https://threatq.example.com',
  INTELBRIDGE_THREATQ_CLIENT_ID: 'client',
  INTELBRIDGE_THREATQ_COLLECTIONS: 'Score 10',
  INTELBRIDGE_THREATCONNECT_URL: 'https://threatconnect.example.com/api',
  INTELBRIDGE_CROWDSEC_KEY: 'key',
};

/** Most that a number may be, where that is little. */
const MOST: Readonly<Record<string, number>> = {
  'offenses.minSeverity': 10,
  'offenses.minMagnitude': 10,
  'offenses.relatedEventSeconds': 600,
  'offenses.searches': 8,
};

/** A value that a setting of this kind takes. */
function valueFor({ kind, path }: Setting): fc.Arbitrary<unknown> {
  if (path === 'log.level') return fc.constantFrom('debug', 'info', 'warn', 'error');
  if (path === 'threatq.foreignEntries') return fc.constantFrom('leave', 'adopt');
  if (kind === 'boolean') return fc.boolean();
  if (path === 'offenses.statuses') return fc.subarray(['OPEN', 'HIDDEN', 'CLOSED']);
  if (kind === 'number') return fc.integer({ min: 1, max: MOST[path] ?? 1_000 });
  if (kind === 'numbers') return fc.array(fc.nat(999_999_999));
  const text = fc.string({ minLength: 1, unit: 'grapheme' }).filter((word) => word.trim() !== '');
  return kind === 'list'
    ? fc.array(
        text.map((word) => word.trim()),
        { minLength: 1 },
      )
    : text.map((word) => word.trim());
}

describe('every setting', () => {
  let store: string;
  beforeAll(() => {
    store = mkdtempSync(join(tmpdir(), 'intelbridge-'));
  });
  afterAll(() => rmSync(store, { recursive: true }));

  const asText = (value: unknown) => (Array.isArray(value) ? JSON.stringify(value) : String(value));

  it.each(settingList().map((setting) => [setting.path, setting] as const))(
    '%s means the same in the file, in a variable and in a flag',
    (path, setting) => {
      const [section = '', name = ''] = path.split('.');
      const file = join(store, 'given.json');
      const { [setting.variable as keyof typeof REQUIRED]: _replaced, ...others } = REQUIRED;
      fc.assert(
        fc.property(valueFor(setting), (value) => {
          writeFileSync(file, JSON.stringify({ [section]: { [name]: value } }));
          const inFile = loadSettings({ store, file, environment: others });
          const inVariable = loadSettings({
            store,
            environment: { ...others, [setting.variable]: asText(value) },
          });
          const inFlag = loadSettings({
            store,
            environment: others,
            flags: [`${path}=${asText(value)}`],
          });
          expect(inFile.settings).toHaveProperty([section, name], value);
          expect(inVariable).toEqual(inFile);
          expect(inFlag).toEqual(inFile);
        }),
        { numRuns: 25 },
      );
    },
  );
});
