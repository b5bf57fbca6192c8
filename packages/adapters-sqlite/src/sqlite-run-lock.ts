import { StorageError } from '@intelbridge/core';
import type { SqliteDriver } from './sqlite-driver.ts';
import { toStorageError } from './storage-failure.ts';

/**
 * Held while a run changes the store: an exclusive transaction on a file of its own, which the system releases when the
 * process ends, however it ends. Throws StorageError of kind `locked` if another process holds it.
 */
export function takeRunLock(driver: SqliteDriver): { release(): void } {
  try {
    driver.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
  } catch (error) {
    driver.close();
    const failure = toStorageError(error);
    if (!(failure instanceof StorageError) || failure.kind !== 'locked') throw failure;
    throw new StorageError('locked', 'Another sync is running on this store; wait for its end.', {
      cause: error,
    });
  }
  return { release: () => driver.close() };
}
