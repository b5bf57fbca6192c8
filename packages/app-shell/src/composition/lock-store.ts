import { join } from 'node:path';
import { takeRunLock } from '@intelbridge/adapters-sqlite';
import { StorageError } from '@intelbridge/core';
import { openSqliteFile } from './sqlite-file.ts';

export interface RunLock {
  release(): void;
}

/** Held while a run changes the store in the folder. Throws StorageError, of kind `locked` if another run holds it. */
export function lockStore(folder: string): RunLock {
  try {
    return takeRunLock(openSqliteFile(join(folder, 'run.lock')));
  } catch (cause) {
    if (!(cause instanceof StorageError) || cause.kind !== 'locked') throw cause;
    const message = `Store: another sync is running on ${folder}. Wait for its end; what it does not bring in, the next one will.`;
    throw new StorageError('locked', message, { cause });
  }
}
