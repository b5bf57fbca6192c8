import { StorageError } from '@intelbridge/core';
import { inTransaction } from './in-transaction.ts';
import type { SqliteDriver } from './sqlite-driver.ts';

/** Released as a step of both files; see `openDeskStore`. */
export const LOOKED_UP_AND_AUDIT = `CREATE TABLE looked_up (
     type TEXT NOT NULL,
     value TEXT NOT NULL,
     provider TEXT NOT NULL,
     -- JSON, as in the core's look-ups.
     result TEXT NOT NULL,
     answered_at INTEGER NOT NULL,
     PRIMARY KEY (type, value, provider)
   ) STRICT;
   CREATE INDEX looked_up_age ON looked_up (answered_at);
   CREATE TABLE audit (
     -- Never given twice: pages are asked for by it.
     id INTEGER PRIMARY KEY AUTOINCREMENT,
     at INTEGER NOT NULL,
     who TEXT NOT NULL,
     action TEXT NOT NULL,
     subject TEXT NOT NULL,
     system TEXT NOT NULL,
     result TEXT NOT NULL,
     -- The four before it in lower case.
     searched TEXT NOT NULL
   ) STRICT;`;

export const QUOTA_USAGE = `CREATE TABLE quota_usage (
     provider TEXT NOT NULL,
     period TEXT NOT NULL,
     by_hand INTEGER NOT NULL DEFAULT 0,
     automatic INTEGER NOT NULL DEFAULT 0,
     limited INTEGER NOT NULL DEFAULT 0,
     PRIMARY KEY (provider, period)
   ) STRICT, WITHOUT ROWID;`;

/** Each released schema step, oldest first; a step never changes once released, new ones are added below. */
export const MIGRATIONS: readonly string[] = [
  `CREATE TABLE ref_set (
     id INTEGER PRIMARY KEY,
     name TEXT NOT NULL UNIQUE,
     element_type TEXT NOT NULL,
     confirmed INTEGER NOT NULL DEFAULT 0,
     -- 1 once it was full: its rows are in the index of ranks.
     ranked INTEGER NOT NULL DEFAULT 0
   ) STRICT;
   CREATE TABLE collection (
     id INTEGER PRIMARY KEY,
     name TEXT NOT NULL UNIQUE,
     resume_from INTEGER,
     rules TEXT,
     listed_at INTEGER,
     size INTEGER
   ) STRICT;
   -- origin '' stands for the key and value NULL for the origin: nearly every row, half the size.
   CREATE TABLE ledger (
     -- Never given twice: a roll call knows rows by it.
     id INTEGER PRIMARY KEY AUTOINCREMENT,
     set_id INTEGER NOT NULL,
     key TEXT NOT NULL,
     collection_id INTEGER NOT NULL,
     origin TEXT NOT NULL,
     value TEXT,
     updated_at INTEGER NOT NULL,
     expires_at INTEGER NOT NULL,
     score REAL,
     listed INTEGER NOT NULL,
     cut INTEGER NOT NULL,
     ranked INTEGER NOT NULL,
     -- 1 if its key has, or had, another row.
     shared INTEGER NOT NULL,
     pushed_at INTEGER,
     due_at INTEGER NOT NULL
   ) STRICT;
   CREATE UNIQUE INDEX ledger_identity ON ledger (set_id, key, collection_id, origin);
   -- Rows that wait for nothing are the most and are left out.
   CREATE INDEX ledger_due ON ledger (set_id, due_at) WHERE due_at < 9007199254740991;
   CREATE INDEX ledger_rank ON ledger (set_id, cut, coalesce(score, -1), updated_at, key) WHERE ranked = 1;
   CREATE TABLE held (
     set_name TEXT NOT NULL,
     collection TEXT NOT NULL,
     entries INTEGER NOT NULL,
     of_entries INTEGER NOT NULL,
     since INTEGER NOT NULL,
     confirmed INTEGER NOT NULL,
     PRIMARY KEY (set_name, collection)
   ) STRICT, WITHOUT ROWID;
   -- Keys on their way to the console, as JSON lists: what they mean is in ledger rows only after a crash.
   CREATE TABLE in_flight (id INTEGER PRIMARY KEY, set_id INTEGER NOT NULL, keys TEXT NOT NULL) STRICT;
   CREATE TABLE host_fact (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;`,
  `CREATE TABLE run (
     -- Never given twice: people write it down.
     id INTEGER PRIMARY KEY AUTOINCREMENT,
     kind TEXT NOT NULL,
     outcome TEXT NOT NULL,
     started_at INTEGER NOT NULL,
     ended_at INTEGER NOT NULL,
     -- JSON, as in the core's run log.
     usage TEXT NOT NULL,
     totals TEXT NOT NULL,
     report TEXT NOT NULL
   ) STRICT;`,
  // WITHOUT ROWID: a row id that is missing would be made up.
  `CREATE TABLE exported_offense (
     offense_id INTEGER PRIMARY KEY NOT NULL,
     event_id TEXT NOT NULL,
     happened_at INTEGER NOT NULL,
     fingerprint TEXT NOT NULL,
     closed INTEGER NOT NULL
   ) STRICT, WITHOUT ROWID;
   -- Most are closed and left out.
   CREATE INDEX exported_open ON exported_offense (offense_id) WHERE closed = 0;
   CREATE TABLE export_cursor (only INTEGER PRIMARY KEY CHECK (only = 1), cursor INTEGER NOT NULL) STRICT;
   CREATE TABLE noted_context (
     offense_id INTEGER NOT NULL,
     provider TEXT NOT NULL,
     fingerprint TEXT NOT NULL,
     said_not_found INTEGER NOT NULL,
     PRIMARY KEY (offense_id, provider)
   ) STRICT, WITHOUT ROWID;`,
  LOOKED_UP_AND_AUDIT,
  QUOTA_USAGE,
  `-- sizes and run: JSON, as in the core's ports.
   CREATE TABLE set_size (at INTEGER PRIMARY KEY, sizes TEXT NOT NULL) STRICT;
   CREATE TABLE set_change (
     set_name TEXT PRIMARY KEY,
     at INTEGER NOT NULL,
     added INTEGER NOT NULL,
     removed INTEGER NOT NULL
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE offense_run (id INTEGER PRIMARY KEY AUTOINCREMENT, run TEXT NOT NULL) STRICT;
   CREATE TABLE offense_hour (
     at INTEGER PRIMARY KEY,
     created INTEGER NOT NULL,
     updated INTEGER NOT NULL,
     noted INTEGER NOT NULL
   ) STRICT;`,
];

/** Brings the file to the newest schema, or refuses one that a later release wrote. */
export function migrate(driver: SqliteDriver, migrations: readonly string[] = MIGRATIONS): void {
  if (versionOf(driver, migrations) === migrations.length) return;
  for (let isNewest = false; !isNewest; ) {
    inTransaction(driver, () => {
      // Asked again under the lock: two processes may open a new file at the same time.
      const version = versionOf(driver, migrations);
      const next = migrations[version];
      if (next !== undefined) driver.exec(`${next}; PRAGMA user_version = ${version + 1}`);
      isNewest = next === undefined;
    });
  }
}

function versionOf(driver: SqliteDriver, migrations: readonly string[]): number {
  const version = Number(driver.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);
  if (version <= migrations.length) return version;
  throw new StorageError(
    'newer',
    `Store: written by a later release (schema ${version}, this one knows ${migrations.length}); install that release again.`,
  );
}
