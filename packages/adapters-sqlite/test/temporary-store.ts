import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import {
  openDeskStore,
  openStore,
  type SqliteDeskStore,
  type SqliteDriver,
  type SqliteStore,
} from '@intelbridge/adapters-sqlite';

export interface TemporaryStore {
  readonly file: string;
  open(): SqliteStore;
  openDesk(before?: string): SqliteDeskStore;
  driver(): SqliteDriver;
  remove(): void;
}

/** A store file of its own, removed at the end with every connection closed. */
export function temporaryStore(): TemporaryStore {
  const folder = mkdtempSync(join(tmpdir(), 'intelbridge-'));
  const file = join(folder, 'store.sqlite');
  const opened: SqliteDriver[] = [];
  const driver = (): SqliteDriver => {
    const database = new DatabaseSync(file);
    opened.push(database);
    return database;
  };
  return {
    file,
    driver,
    open: () => openStore(driver()),
    openDesk: (before) => openDeskStore(driver(), before),
    remove: () => {
      for (const database of opened) {
        try {
          database.close();
        } catch {
          // Closed by the test already.
        }
      }
      rmSync(folder, { recursive: true });
    },
  };
}
