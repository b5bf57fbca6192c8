import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { SecretsRead } from '../secrets/secrets-file.ts';
import { checkSettings, type SettingsNeed } from './check-settings.config.ts';
import { PLATFORMS } from './platforms.ts';
import {
  type Environment,
  FILE_VARIABLE,
  readEnvironment,
  STORE_VARIABLE,
} from './read-environment.ts';
import { readSettingsFile, readSettingsObject } from './read-file.ts';
import { readFlags } from './read-flags.ts';
import { readFramework } from './read-framework.ts';
import { readSecrets } from './read-secrets.ts';
import type { Section, Settings } from './settings.config.ts';
import { SettingsError } from './settings-error.ts';
import type { Reading } from './settings-reader.ts';

export interface SettingsInput {
  readonly environment: Environment;
  /** `--set name=value` flags, as typed. */
  readonly flags?: readonly string[] | undefined;
  /** `--store`, `--settings` */
  readonly store?: string | undefined;
  readonly file?: string | undefined;
  /** In place of what the settings file holds. */
  readonly content?: Readonly<Record<string, unknown>> | undefined;
  /** Default: none. */
  readonly secrets?: SecretsRead | undefined;
  /** What must be set up; default: a console and a platform. */
  readonly needs?: readonly SettingsNeed[] | undefined;
  /** Sections beside which nothing is looked at; default: all. */
  readonly only?: readonly Section[] | undefined;
}

/** Where a setting can come from, from weak to strong. */
export type Origin = 'QRadar' | 'file' | 'secrets' | 'environment' | 'flag';

/** What one place gave. */
export interface OriginReading extends Reading {
  readonly origin: Origin;
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
  const { needs = SERVICE_NEEDS, only } = input;
  const readings = readOrigins(input);
  const isWanted = (path: string) => only?.some((section) => section === sectionIn(path)) ?? true;
  const all = readings.flatMap(({ given }) => given);
  const { settings, problems: wrong } = checkSettings(
    new Map(all.filter(([path]) => isWanted(path))),
    needs,
  );
  const problems = [...readings.flatMap((reading) => reading.problems), ...wrong];
  if (settings === undefined || problems.length > 0) throw new SettingsError(problems);
  return { settings, store: storeOf(input) };
}

/** What each place gives, from weak to strong, right or wrong. */
export function readOrigins(input: SettingsInput): readonly OriginReading[] {
  const { environment, flags = [], secrets = { state: 'none' }, content } = input;
  const typed: readonly OriginReading[] = [
    { origin: 'file', ...(content ? readSettingsObject(content) : readFile(input)) },
    { origin: 'secrets', ...readSecrets(secrets) },
    { origin: 'environment', ...readEnvironment(environment) },
    { origin: 'flag', ...readFlags(flags) },
  ];
  const hints: OriginReading = { origin: 'QRadar', ...readFramework(environment) };
  return [withoutUnused(hints, typed), ...typed];
}

/** Folder of the store, whatever else is wrong. */
export const storeOf = ({ store, environment }: SettingsInput): string =>
  resolve(store ?? (environment[STORE_VARIABLE] || DEFAULT_STORE));

/** What would suit a platform does not set it up. */
function withoutUnused(hints: OriginReading, typed: readonly Reading[]): OriginReading {
  const set = new Set(typed.flatMap(({ given }) => given.map(([path]) => sectionIn(path))));
  const isUnused = (section: string) =>
    PLATFORMS.some((platform) => platform === section) && !set.has(section);
  return { ...hints, given: hints.given.filter(([path]) => !isUnused(sectionIn(path))) };
}

const sectionIn = (path: string): string => path.slice(0, path.indexOf('.'));

/** The settings file, whether or not it exists. */
export const settingsFileOf = (input: SettingsInput): string =>
  resolve(namedFile(input) ?? join(storeOf(input), DEFAULT_FILE));

const namedFile = ({ file, environment }: SettingsInput): string | undefined =>
  file ?? (environment[FILE_VARIABLE] || undefined);

/** A file that nobody named may be missing. */
function readFile(input: SettingsInput): Reading {
  const path = settingsFileOf(input);
  if (namedFile(input) === undefined && !existsSync(path)) return { given: [], problems: [] };
  return readSettingsFile(path);
}
