import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type GivenSetting, nearest, parseText } from './given-settings.ts';
import { type Setting, settingList, VARIABLE_PREFIX } from './setting-list.config.ts';
import { type Settings, settings } from './settings.config.ts';
import { SettingsError } from './settings-error.ts';

export interface SettingsInput {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** `--set name=value` flags, as typed. */
  readonly flags?: readonly string[] | undefined;
  /** `--store`, `--settings` */
  readonly store?: string | undefined;
  readonly file?: string | undefined;
}

export interface LoadedSettings {
  readonly settings: Settings;
  /** Folder of the store. */
  readonly store: string;
}

const STORE_VARIABLE = `${VARIABLE_PREFIX}STORE`;
const FILE_VARIABLE = `${VARIABLE_PREFIX}SETTINGS`;
const DEFAULT_STORE = '.intelbridge';

/** Folder of the store: the flag, the variable, or `.intelbridge` here. */
export function storeFolder({ store, environment }: SettingsInput): string {
  return resolve(store ?? environment[STORE_VARIABLE] ?? DEFAULT_STORE);
}

/** The settings file, overridden by the environment, overridden by flags. Throws SettingsError with every problem found. */
export function loadSettings(input: SettingsInput): LoadedSettings {
  const store = storeFolder(input);
  const known = new Map(settingList().map((setting) => [setting.path, setting]));
  const problems: string[] = [];
  const given = new Map<string, GivenSetting>([
    ...fromFile(input, store, known, problems),
    ...fromEnvironment(input.environment, known, problems),
    ...fromFlags(input.flags ?? [], known, problems),
  ]);
  const parsed = settings.safeParse(nested(given));
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      problems.push(explain(issue.path.join('.'), issue.message, given, known));
    }
  }
  if (problems.length > 0 || !parsed.success) throw new SettingsError([...new Set(problems)]);
  return { settings: parsed.data, store };
}

type Known = ReadonlyMap<string, Setting>;
type Given = [string, GivenSetting][];

function fromFile(input: SettingsInput, store: string, known: Known, problems: string[]): Given {
  const named = input.file ?? input.environment[FILE_VARIABLE];
  const file = resolve(named ?? join(store, 'settings.json'));
  if (named === undefined && !existsSync(file)) return [];
  const from = `settings file ${file}`;
  const content = readJson(file, from, problems);
  if (content === undefined) return [];
  const given: Given = [];
  for (const [section, values] of Object.entries(content)) {
    const knownSection = [...known.keys()].some((path) => path.startsWith(`${section}.`));
    if (!isObject(values) || !knownSection) {
      problems.push(unknownSetting(section, from, known));
      continue;
    }
    for (const [name, value] of Object.entries(values)) {
      const path = `${section}.${name}`;
      if (known.has(path)) given.push([path, { value, from }]);
      else problems.push(unknownSetting(path, from, known));
    }
  }
  return given;
}

function readJson(
  file: string,
  from: string,
  problems: string[],
): Record<string, unknown> | undefined {
  try {
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (isObject(content)) return content;
    problems.push(`The ${from} must hold a JSON object.`);
  } catch (error) {
    const reason = error instanceof SyntaxError ? 'is not valid JSON' : 'cannot be read';
    problems.push(`The ${from} ${reason}.`);
  }
  return undefined;
}

function fromEnvironment(
  environment: SettingsInput['environment'],
  known: Known,
  problems: string[],
): Given {
  const byVariable = new Map([...known.values()].map((setting) => [setting.variable, setting]));
  const given: Given = [];
  for (const [name, text] of Object.entries(environment)) {
    if (!name.startsWith(VARIABLE_PREFIX) || text === undefined) continue;
    if (name === STORE_VARIABLE || name === FILE_VARIABLE) continue;
    const setting = byVariable.get(name);
    if (setting)
      given.push([setting.path, { value: parseText(setting, text), from: `variable ${name}` }]);
    else problems.push(unknown(name, 'in the environment', [...byVariable.keys()]));
  }
  return given;
}

function fromFlags(flags: readonly string[], known: Known, problems: string[]): Given {
  const given: Given = [];
  for (const flag of flags) {
    const at = flag.indexOf('=');
    const path = at < 0 ? flag : flag.slice(0, at);
    const setting = known.get(path);
    if (!setting) problems.push(unknownSetting(path, 'flag --set', known));
    else if (at < 0) problems.push(`The flag --set ${path} needs a value: --set ${path}=…`);
    else given.push([path, { value: parseText(setting, flag.slice(at + 1)), from: 'flag --set' }]);
  }
  return given;
}

const unknownSetting = (path: string, from: string, known: Known) =>
  unknown(path, `in the ${from}`, [...known.keys()]);

function unknown(name: string, where: string, names: readonly string[]): string {
  const near = nearest(name, names);
  return `Unknown setting ${name} ${where}.${near === undefined ? '' : ` Did you mean ${near}?`}`;
}

function nested(given: ReadonlyMap<string, GivenSetting>): Record<string, Record<string, unknown>> {
  const tree: Record<string, Record<string, unknown>> = { qradar: {}, threatq: {} };
  for (const [path, { value }] of given) {
    const [section = '', name = ''] = path.split('.');
    tree[section] = { ...tree[section], [name]: value };
  }
  return tree;
}

function explain(
  path: string,
  message: string,
  given: ReadonlyMap<string, GivenSetting>,
  known: Known,
): string {
  const leaf = path.split('.').slice(0, 2).join('.');
  const setting = known.get(leaf);
  const source = given.get(leaf);
  if (!source)
    return `Setting ${leaf} is missing: ${setting?.help}. Set it in the settings file or as ${setting?.variable}.`;
  return `Setting ${path} (${source.from}) is wrong: ${message}.`;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
