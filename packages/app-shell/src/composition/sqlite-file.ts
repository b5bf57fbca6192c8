import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { SqliteDriver } from '@intelbridge/adapters-sqlite';
import { StorageError } from '@intelbridge/core';

/** The only place that knows which SQLite engine there is; the folder is made if missing. */
export function openSqliteFile(file: string): SqliteDriver {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    return new DatabaseSync(file);
  } catch (cause) {
    const { code } = cause as { code?: string };
    const why = code === undefined ? '' : ` (${code})`;
    throw new StorageError('unavailable', `Store: ${file} cannot be opened or made${why}.`, {
      cause,
    });
  }
}
