import type { Setting, Settings, SettingsSection } from '../../src/wizard/settings-types.ts';

/** A setting as the app tells it, where nobody gave it. */
function setting(path: string, more: Partial<Setting> = {}): Setting {
  const name = path.slice(path.indexOf('.') + 1);
  const variable = `INTELBRIDGE_${path.replace('.', '_').toUpperCase()}`;
  return {
    name,
    path,
    variable,
    kind: 'text',
    type: 'text',
    help: `Help of ${name}`,
    secret: false,
    required: false,
    isSet: false,
    origin: 'default',
    isLocked: false,
    hasChoices: false,
    rewritesSets: false,
    ...more,
  };
}

function section(
  name: string,
  settings: Setting[],
  more: Partial<SettingsSection> = {},
): SettingsSection {
  return { name, isGiven: false, isComplete: true, canTest: false, settings, ...more };
}

const toggle = { kind: 'boolean', value: false, default: false } as const;
const number = (value: number, min = 0, max = 8_760) =>
  ({ kind: 'number', value, default: value, min, max }) as const;
const list = { kind: 'list', value: [], default: [] } as const;
const caFile = (name: string) => setting(`${name}.caFile`);
const verifyTls = (name: string) =>
  setting(`${name}.verifyTls`, { kind: 'boolean', value: true, default: true });

const SECTIONS: SettingsSection[] = [
  section(
    'qradar',
    [
      setting('qradar.url', {
        required: true,
        value: 'https://qradar.example.com',
        isSet: true,
        origin: 'QRadar',
      }),
      setting('qradar.token', { required: true, secret: true, problem: 'is missing' }),
      caFile('qradar'),
      verifyTls('qradar'),
      setting('qradar.batchRows', number(5_000, 1, 50_000)),
    ],
    { isComplete: false, canTest: true },
  ),
  section(
    'threatq',
    [
      setting('threatq.ingest', { ...toggle, value: true, default: true }),
      setting('threatq.url', { required: true, problem: 'is missing' }),
      setting('threatq.clientId', { required: true, problem: 'is missing' }),
      setting('threatq.clientSecret', { secret: true }),
      caFile('threatq'),
      verifyTls('threatq'),
      setting('threatq.collections', {
        ...list,
        required: true,
        hasChoices: true,
        rewritesSets: true,
        problem: 'is missing',
      }),
      setting('threatq.ttlDays', { ...number(30, 0, 3_650), rewritesSets: true }),
      setting('threatq.timezone', { value: 'UTC', default: 'UTC', hasChoices: true }),
      setting('threatq.prefixSets', { ...toggle, rewritesSets: true }),
      setting('threatq.prefixScheme', { ...toggle, rewritesSets: true }),
      setting('threatq.fullSync', toggle),
      setting('threatq.fullSyncHours', number(24, 0.02)),
      setting('threatq.foreignEntries', {
        options: ['leave', 'adopt'],
        value: 'leave',
        default: 'leave',
      }),
      setting('threatq.intervalHours', number(1, 0.02)),
      setting('threatq.pullImmediately', { ...toggle, value: true, default: true }),
    ],
    { isComplete: false, canTest: true },
  ),
  section(
    'threatconnect',
    [
      setting('threatconnect.url', { required: true }),
      setting('threatconnect.accessId'),
      setting('threatconnect.secretKey', { secret: true }),
      setting('threatconnect.defaultOwner'),
    ],
    { isComplete: false, canTest: true },
  ),
  section('crowdsec', [setting('crowdsec.key', { required: true, secret: true })], {
    isComplete: false,
    canTest: true,
  }),
  section('offenses', [
    setting('offenses.export', toggle),
    setting('offenses.statuses', {
      ...list,
      options: ['OPEN', 'HIDDEN', 'CLOSED'],
      value: ['OPEN'],
      default: ['OPEN'],
    }),
    setting('offenses.minSeverity', { ...number(0, 0, 10), isWhole: true }),
    setting('offenses.minMagnitude', { ...number(0, 0, 10), isWhole: true }),
    setting('offenses.categories', { ...list, hasChoices: true }),
    setting('offenses.ids', { ...list, kind: 'numbers' }),
    setting('offenses.keywords', list),
    setting('offenses.notes', toggle),
    setting('offenses.notesMinutes', number(30, 0.1, 1_440)),
  ]),
  section('lookups', [setting('lookups.cacheHours', number(24, 0.02))]),
  section(
    'proxy',
    [
      setting('proxy.host'),
      setting('proxy.port', number(3_128, 1, 65_535)),
      setting('proxy.username'),
      setting('proxy.password', { secret: true }),
      setting('proxy.noProxy', list),
    ],
    { canTest: true },
  ),
  section('log', [
    setting('log.level', {
      options: ['debug', 'info', 'warn', 'error'],
      value: 'info',
      default: 'info',
    }),
  ]),
];

/** After the installation: QRadar has told its address, nobody entered anything. */
export const FRESH: Settings = {
  revision: 'r1',
  state: 'not configured',
  secrets: 'none',
  problems: [{ at: 'qradar.token', message: 'qradar.token is missing' }],
  sections: SECTIONS,
};

/** As it is when everything that is needed was entered. */
export const COMPLETE: Settings = {
  ...FRESH,
  revision: 'r9',
  state: 'ready',
  secrets: 'opened',
  problems: [],
  sections: withValues(SECTIONS, {
    'qradar.token': { isSet: true, origin: 'secrets' },
    'threatq.url': { isSet: true, value: 'https://threatq.example.com' },
    'threatq.clientId': { isSet: true, value: 'made-up-client' },
    'threatq.clientSecret': { isSet: true, origin: 'secrets' },
    'threatq.collections': { isSet: true, value: ['QRadar Active'] },
  }).map((each) =>
    ['qradar', 'threatq'].includes(each.name) ? { ...each, isGiven: true, isComplete: true } : each,
  ),
};

/** The same sections with some settings changed. */
export function withValues(
  sections: readonly SettingsSection[],
  changes: Readonly<Record<string, Partial<Setting>>>,
): SettingsSection[] {
  return sections.map((each) => ({
    ...each,
    settings: each.settings.map((one) => {
      const { problem: _, ...given } = one;
      return one.path in changes ? { ...given, ...changes[one.path] } : one;
    }),
  }));
}
