import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkSettings, type SettingsNeed } from './check-settings.config.ts';
import { PLATFORMS } from './platforms.ts';
import {
  type Environment,
  FILE_VARIABLE,
  readEnvironment,
  STORE_VARIABLE,
} from './read-environment.ts';
import { readSettingsFile } from './read-file.ts';
import { readFlags } from './read-flags.ts';
import { readFramework } from './read-framework.ts';
import { type KeptSecrets, readSecrets } from './read-secrets.ts';
import type { Settings } from './settings.config.ts';
import { SettingsError } from './settings-error.ts';
import type { Reading } from './settings-reader.ts';

export interface SettingsInput {
  readonly environment: Environment;
  /** `--set name=value` flags, as typed. */
  readonly flags?: readonly string[] | undefined;
  /** `--store`, `--settings` */
  readonly store?: string | undefined;
  readonly file?: string | undefined;
  /** Default: none. */
  readonly secrets?: KeptSecrets | undefined;
  /** What must be set up; default: a console and a platform. */
  readonly needs?: readonly SettingsNeed[] | undefined;
}

export interface LoadedSettings {
  readonly settings: Settings;
  /** Folder of the store. */
  readonly store: string;
}

export const DEFAULT_STORE = '.intelbridge';
export const DEFAULT_FILE = 'settings.json';

const SERVICE_NEEDS: readonly SettingsNeed[] = ['qradar', 'platform'];

/**
 * What QRadar's app framework tells, overridden by the settings file, the secrets of the store, the environment and flags.
 * Throws SettingsError with every problem found.
 */
export function loadSettings(input: SettingsInput): LoadedSettings {
  const { environment, flags = [], secrets = { state: 'none' }, needs = SERVICE_NEEDS } = input;
  const store = storeOf(input);
  const typed = [
    readFile(input, store),
    readSecrets(secrets),
    readEnvironment(environment),
    readFlags(flags),
  ];
  const readings = [withoutUnused(readFramework(environment), typed), ...typed];
  const given = new Map(readings.flatMap((reading) => reading.given));
  const { settings, problems: wrong } = checkSettings(given, needs);
  const problems = [...readings.flatMap((reading) => reading.problems), ...wrong];
  if (settings === undefined || problems.length > 0) throw new SettingsError(problems);
  return { settings, store };
}

/** Folder of the store, whatever else is wrong. */
export const storeOf = ({ store, environment }: SettingsInput): string =>
  resolve(store ?? (environment[STORE_VARIABLE] || DEFAULT_STORE));

/** What would suit a platform does not set it up. */
function withoutUnused(hints: Reading, typed: readonly Reading[]): Reading {
  const set = new Set(typed.flatMap(({ given }) => given.map(([path]) => sectionIn(path))));
  const isUnused = (section: string) =>
    PLATFORMS.some((platform) => platform === section) && !set.has(section);
  return { ...hints, given: hints.given.filter(([path]) => !isUnused(sectionIn(path))) };
}

const sectionIn = (path: string): string => path.slice(0, path.indexOf('.'));

/** A file that nobody named may be missing. */
function readFile({ file, environment }: SettingsInput, store: string): Reading {
  const named = file ?? (environment[FILE_VARIABLE] || undefined);
  const path = resolve(named ?? join(store, DEFAULT_FILE));
  if (named === undefined && !existsSync(path)) return { given: [], problems: [] };
  return readSettingsFile(path);
}
