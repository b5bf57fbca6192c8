import { inTransaction } from './in-transaction.ts';
import { LOOKED_UP_AND_AUDIT, migrate, QUOTA_USAGE } from './migrations.ts';
import { SqliteAuditTrail } from './sqlite-audit-trail.ts';
import type { SqliteDriver } from './sqlite-driver.ts';
import { SqliteLookupCache } from './sqlite-lookup-cache.ts';
import { SqliteUsageLedger } from './sqlite-usage-ledger.ts';
import { takenOver } from './storage-failure.ts';

/** Few rows, asked for while people wait. */
const PRAGMAS = `
  PRAGMA busy_timeout = 5000;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  PRAGMA cache_size = -4096;
  PRAGMA temp_store = MEMORY;
  PRAGMA journal_size_limit = 16777216;`;

/** Each released schema step, as in the other file. The second one marks that nothing is left to move. */
const DESK_MIGRATIONS: readonly string[] = [`${LOOKED_UP_AND_AUDIT};${QUOTA_USAGE}`, ''];
const TABLES = ['looked_up', 'audit', 'quota_usage'] as const;

/** What people ask and do: in a file of its own, so that nobody waits for the transactions of a sync. */
export interface SqliteDeskStore {
  readonly lookups: SqliteLookupCache;
  readonly audit: SqliteAuditTrail;
  readonly usage: SqliteUsageLedger;
  close(): void;
}

/**
 * Takes over the driver, brings the schema up to date and opens the ports. `before` is the file of the store, where releases up
 * to 0.1 kept these rows: they are moved once, and its older release can still open it. Throws StorageError.
 */
export function openDeskStore(driver: SqliteDriver, before?: string): SqliteDeskStore {
  return takenOver(driver, () => {
    driver.exec(PRAGMAS);
    if (before !== undefined && versionOf(driver) < DESK_MIGRATIONS.length) move(driver, before);
    migrate(driver, DESK_MIGRATIONS);
    return {
      lookups: new SqliteLookupCache(driver),
      audit: new SqliteAuditTrail(driver),
      usage: new SqliteUsageLedger(driver),
      close: () => driver.close(),
    };
  });
}

/** Copied and marked in one transaction, then taken away there: a kill in between repeats only the second. */
function move(driver: SqliteDriver, before: string): void {
  driver.prepare('ATTACH ? AS before').run(before);
  try {
    const tables = TABLES.filter((table) => isThere(driver, table));
    inTransaction(driver, () => {
      // Asked again under the lock: two processes may open it at the same time.
      if (versionOf(driver) > 0) return;
      driver.exec(`${DESK_MIGRATIONS[0]}; PRAGMA main.user_version = 1`);
      for (const table of tables) {
        driver.exec(`INSERT INTO main.${table} SELECT * FROM before.${table}`);
      }
    });
    for (const table of tables) driver.exec(`DELETE FROM before.${table}`);
  } finally {
    driver.exec('DETACH before');
  }
}

const isThere = (driver: SqliteDriver, table: string): boolean =>
  driver.prepare('SELECT 1 FROM before.sqlite_schema WHERE name = ?').get(table) !== undefined;

const versionOf = (driver: SqliteDriver): number =>
  Number(driver.prepare('PRAGMA main.user_version').get()?.['user_version'] ?? 0);
