import { join } from 'node:path';
import { takeRunLock } from '@intelbridge/adapters-sqlite';
import { StorageError } from '@intelbridge/core';
import { openSqliteFile } from './sqlite-file.ts';

export interface RunLock {
  release(): void;
}

/** What one process at a time may do with a store, and the file that says so. */
const FILES = {
  sync: 'run.lock',
  'sync of the blocklist': 'blocklist.lock',
  'export of offenses': 'export.lock',
  'round of notes': 'notes.lock',
  'change of settings': 'settings.lock',
} as const;

export type LockedWork = keyof typeof FILES;

/** Held while such a run works with the store in the folder. Throws StorageError, of kind `locked` if another run holds it. */
export function lockStore(folder: string, work: LockedWork): RunLock {
  try {
    return takeRunLock(openSqliteFile(join(folder, FILES[work])));
  } catch (cause) {
    if (!(cause instanceof StorageError) || cause.kind !== 'locked') throw cause;
    const message = `Store: another ${work} is running on ${folder}. Wait for its end; what it leaves, the next one does.`;
    throw new StorageError('locked', message, { cause });
  }
}
