import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { StorageError } from '@intelbridge/core';
import { type SettingsInput, settingsFileOf } from '../config/load-settings.ts';
import { SettingsError } from '../config/settings-error.ts';
import { isMissing } from '../files/is-missing.ts';
import { writeWhole } from '../files/write-whole.ts';
import type { Secrets, SecretsRead } from '../secrets/secrets-file.ts';
import { secretsOf } from './read-settings.ts';

/** Values by section and name, as in the settings file. */
export type Content = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** What an installation keeps of its settings. */
export interface KeptSettings {
  readonly content: Content;
  readonly secrets: SecretsRead;
  /** Another one after every change. */
  readonly revision: string;
}

/** Rejects with StorageError, and with SettingsError for a file that somebody has to put right by hand. */
export async function readKept(input: SettingsInput): Promise<KeptSettings> {
  const text = await textOf(settingsFileOf(input));
  const secrets = await secretsOf(input).read();
  const opened = secrets.state === 'opened' ? [...secrets.secrets] : secrets.state;
  const revision = createHash('sha256')
    .update(JSON.stringify([text, opened]))
    .digest('base64url');
  return {
    content: text === undefined ? {} : parse(text),
    secrets,
    revision: revision.slice(0, 16),
  };
}

/** Secrets first: a kill between the two leaves settings that lack nothing. Rejects with StorageError. */
export async function writeKept(
  input: SettingsInput,
  kept: { readonly content: Content; readonly secrets: Secrets | undefined },
): Promise<void> {
  if (kept.secrets !== undefined) await secretsOf(input).write(kept.secrets);
  try {
    await writeWhole(settingsFileOf(input), `${JSON.stringify(kept.content, undefined, 2)}\n`);
  } catch (cause) {
    throw failure('written', cause);
  }
}

async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    if (isMissing(cause)) return undefined;
    throw failure('read', cause);
  }
}

function parse(text: string): Content {
  try {
    const read: unknown = JSON.parse(text);
    if (isObject(read) && Object.values(read).every(isObject)) return read as Content;
  } catch {
    // Told below.
  }
  throw new SettingsError([
    'The settings file is not a JSON object of sections, so that nothing can be saved in it. Put it right, or take it away.',
  ]);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const failure = (what: string, cause: unknown) =>
  new StorageError('unavailable', `Store: the settings file cannot be ${what}.`, { cause });
