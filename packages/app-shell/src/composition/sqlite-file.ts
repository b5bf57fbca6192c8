import { dirname } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import type { SqliteDriver } from '@intelbridge/adapters-sqlite';
import { StorageError } from '@intelbridge/core';
import { giveToOwner } from '../files/give-to-owner.ts';
import { makeFolder } from '../files/make-folder.ts';

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOENT: 'no such folder',
  ENOTDIR: 'a part of the path is not a folder',
  ENOSPC: 'no space is left',
  EROFS: 'the file system is read-only',
};

/** In one go: a copy in parts begins anew whenever another connection writes. */
const ALL_PAGES = 2 ** 31 - 1;

/** The only place that knows which SQLite engine there is; the folder is made if missing. Throws StorageError. */
export function openSqliteFile(file: string): SqliteDriver {
  try {
    makeFolder(dirname(file));
    const opened = new DatabaseSync(file);
    giveToOwner(file);
    return opened;
  } catch (cause) {
    const message = `Store: ${file} cannot be opened or made (${reasonOf(cause)}). Make its folder writable, or choose another by --store or INTELBRIDGE_STORE.`;
    throw new StorageError('unavailable', message, { cause });
  }
}

/** Writes a copy to a file that does not exist yet, beside the thread; the original is read as it is, not opened as a store. */
export async function copySqliteFile(from: string, to: string): Promise<void> {
  const driver = new DatabaseSync(from);
  try {
    await backup(driver, to, { rate: ALL_PAGES });
  } catch (cause) {
    throw new StorageError(
      'unavailable',
      `Store: ${from} cannot be copied to ${to} (${reasonOf(cause)}).`,
      { cause },
    );
  } finally {
    driver.close();
  }
}

function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const code = 'code' in cause ? String(cause.code) : '';
  return REASONS[code] ?? (code === 'ERR_SQLITE_ERROR' ? cause.message : code);
}
