import { randomUUID } from 'node:crypto';
import { chmod, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { StorageError } from '@intelbridge/core';
import { makeFolder } from '../composition/make-folder.ts';
import { seal, unseal } from './seal.ts';
import { openedSecrets, sealedFile } from './sealed-secrets.schema.ts';

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
  readonly #key: string;

  constructor(store: string, key: string) {
    this.#path = join(store, SECRETS_FILE);
    this.#key = key;
  }

  /** Rejects with StorageError only where the file cannot be read. */
  async read(): Promise<SecretsRead> {
    const text = await this.#text();
    if (text === undefined) return { state: 'none' };
    const file = sealedFile.safeParse(parsed(text));
    const content = file.success ? await unseal(file.data, this.#key) : undefined;
    const secrets = openedSecrets.safeParse(content === undefined ? content : parsed(content));
    if (!secrets.success) return { state: 'locked' };
    return { state: 'opened', secrets: new Map(Object.entries(secrets.data)) };
  }

  /** Replaces all. A kill at any instant leaves the old file or the new one. Rejects with StorageError. */
  async write(secrets: Secrets): Promise<void> {
    const sealed = await seal(JSON.stringify(Object.fromEntries(secrets)), this.#key);
    const draft = `${this.#path}.${randomUUID()}`;
    try {
      makeFolder(dirname(this.#path));
      const file = await open(draft, 'wx', 0o600);
      try {
        await file.writeFile(`${JSON.stringify(sealed)}\n`);
        await file.sync();
      } finally {
        await file.close();
      }
      // The mode of `open` is cut by the umask, never widened; an existing file may be too open.
      await chmod(draft, 0o600);
      await rename(draft, this.#path);
    } catch (cause) {
      await rm(draft, { force: true });
      throw failure('written', cause);
    }
  }

  async #text(): Promise<string | undefined> {
    try {
      return await readFile(this.#path, 'utf8');
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
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
