import { StorageError, type StorageErrorKind } from '@intelbridge/core';
import type { SqliteDriver } from './sqlite-driver.ts';

/** SQLite's primary result codes, the low byte of `errcode`; see sqlite.org/rescode.html. */
const KINDS: Readonly<Record<number, StorageErrorKind>> = {
  5: 'locked',
  6: 'locked',
  11: 'corrupt',
  13: 'full',
  26: 'corrupt',
};

const ADVICE: Readonly<Record<StorageErrorKind, string>> = {
  locked: 'another process is using the store',
  corrupt: 'the store file is damaged; restore it from a backup, or delete it to start anew',
  full: 'no space is left where the store is kept',
  newer: 'the store was written by a later release',
  unavailable: 'the store cannot be read or written',
};

/** An error of SQLite in the core's words; anything else as it came. */
export function toStorageError(error: unknown): unknown {
  const code = error instanceof Error ? (error as { errcode?: unknown }).errcode : undefined;
  if (typeof code !== 'number') return error;
  const kind = KINDS[code & 0xff] ?? 'unavailable';
  return new StorageError(kind, `Store: ${ADVICE[kind]}.`, { cause: error });
}

export function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw toStorageError(error);
  }
}

/** What is made of a driver that was taken over; where that fails, nobody else would close it. Throws StorageError. */
export function takenOver<T>(driver: SqliteDriver, make: () => T): T {
  try {
    return guarded(make);
  } catch (error) {
    driver.close();
    throw error;
  }
}
