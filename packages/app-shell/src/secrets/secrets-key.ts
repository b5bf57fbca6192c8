import { randomBytes, randomUUID } from 'node:crypto';
import { link, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { StorageError } from '@intelbridge/core';
import { type Environment, KEY_VARIABLE } from '../config/read-environment.ts';
import { isMissing } from '../files/is-missing.ts';
import { writeWhole } from '../files/write-whole.ts';

export const KEY_FILE = 'secrets.key';
const KEY_BYTES = 32;

/** What the secrets of a store are sealed with. */
export interface SecretsKey {
  /** Undefined where nobody made one yet. Rejects with StorageError. */
  find(): Promise<string | undefined>;
  /** Makes one where there is none. Rejects with StorageError. */
  need(): Promise<string>;
}

/** The variable's; else the secret that QRadar gives each installation of an app; else one in a file of its own beside the store. */
export function secretsKey(store: string, environment: Environment): SecretsKey {
  const given = environment[KEY_VARIABLE] || environment['QRADAR_APP_UUID'] || undefined;
  const path = join(store, KEY_FILE);
  const find = async () => given ?? (await keyIn(path));
  return { find, need: async () => (await find()) ?? (await newKey(path)) };
}

async function keyIn(path: string): Promise<string | undefined> {
  try {
    return (await readFile(path, 'utf8')).trim() || undefined;
  } catch (cause) {
    if (isMissing(cause)) return undefined;
    throw failure('read', cause);
  }
}

/** Of two processes that make one at the same time, both get that of the first. */
async function newKey(path: string): Promise<string> {
  const draft = `${path}.${randomUUID()}`;
  try {
    await writeWhole(draft, `${randomBytes(KEY_BYTES).toString('base64url')}\n`);
    await link(draft, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  } catch (cause) {
    throw failure('written', cause);
  } finally {
    await rm(draft, { force: true }).catch(() => undefined);
  }
  const key = await keyIn(path);
  if (key === undefined) throw failure('read', new Error('it is empty'));
  return key;
}

const failure = (what: string, cause: unknown) =>
  new StorageError('unavailable', `Store: the key of the secrets cannot be ${what}.`, { cause });
