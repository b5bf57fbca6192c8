import { settingList, VARIABLE_PREFIX } from './setting-list.config.ts';
import { type Reading, SettingsReader } from './settings-reader.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Where the store and the settings file are, and what the store's secrets are sealed with; these are no settings of the file. */
export const STORE_VARIABLE = 'INTELBRIDGE_STORE';
export const FILE_VARIABLE = 'INTELBRIDGE_SETTINGS';
export const KEY_VARIABLE = 'INTELBRIDGE_SECRETS_KEY';

const ABOUT_THE_STORE: ReadonlySet<string> = new Set([STORE_VARIABLE, FILE_VARIABLE, KEY_VARIABLE]);

/**
 * Settings of variables. Every variable with our prefix must be known: a mistyped one would be lost in silence. An empty
 * one counts as not given, as container tools set them.
 */
export function readEnvironment(environment: Environment): Reading {
  const reader = new SettingsReader('environment');
  const byVariable = new Map(settingList().map(({ variable, path }) => [variable, path]));
  for (const [name, text] of Object.entries(environment)) {
    if (!name.startsWith(VARIABLE_PREFIX) || text === undefined) continue;
    if (ABOUT_THE_STORE.has(name)) continue;
    const path = byVariable.get(name);
    if (path === undefined) reader.unknown(name, [...byVariable.keys()]);
    else if (text !== '') reader.takeText(path, text, `variable ${name}`);
  }
  return reader.reading();
}
