import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StorageError } from '@intelbridge/core';
import { isMissing } from '../files/is-missing.ts';
import { writeWhole } from '../files/write-whole.ts';
import { seal, unseal } from './seal.ts';
import { openedSecrets, sealedFile } from './sealed-secrets.schema.ts';
import type { SecretsKey } from './secrets-key.ts';

export const SECRETS_FILE = 'secrets.json';

/** Secrets by the names of their settings, e.g. `qradar.token`. */
export type Secrets = ReadonlyMap<string, string>;

export type SecretsRead =
  | { readonly state: 'opened'; readonly secrets: Secrets }
  /** They were kept for another key (an app that was installed anew, a store that was copied) or are damaged: to be entered again. */
  | { readonly state: 'locked' }
  | { readonly state: 'none' };

/** Secrets at rest in the store, sealed with a key that comes from the app's own secret. */
export class SecretsFile {
  readonly #path: string;
  readonly #key: SecretsKey;

  constructor(store: string, key: SecretsKey) {
    this.#path = join(store, SECRETS_FILE);
    this.#key = key;
  }

  /** Rejects with StorageError only where a file cannot be read. */
  async read(): Promise<SecretsRead> {
    const text = await this.#text();
    if (text === undefined) return { state: 'none' };
    const [file, key] = [sealedFile.safeParse(parsed(text)), await this.#key.find()];
    const content = file.success && key !== undefined ? await unseal(file.data, key) : undefined;
    const secrets = openedSecrets.safeParse(content === undefined ? content : parsed(content));
    if (!secrets.success) return { state: 'locked' };
    return { state: 'opened', secrets: new Map(Object.entries(secrets.data)) };
  }

  /** Replaces all. A kill at any instant leaves the old file or the new one. Rejects with StorageError. */
  async write(secrets: Secrets): Promise<void> {
    const key = await this.#key.need();
    const sealed = await seal(JSON.stringify(Object.fromEntries(secrets)), key);
    try {
      await writeWhole(this.#path, `${JSON.stringify(sealed)}\n`);
    } catch (cause) {
      throw failure('written', cause);
    }
  }

  async #text(): Promise<string | undefined> {
    try {
      return await readFile(this.#path, 'utf8');
    } catch (cause) {
      if (isMissing(cause)) return undefined;
      throw failure('read', cause);
    }
  }
}

const failure = (what: string, cause: unknown) =>
  new StorageError('unavailable', `Store: the file of secrets cannot be ${what}.`, { cause });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
