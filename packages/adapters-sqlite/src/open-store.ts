import { askHere } from './ask-here.ts';
import { LedgerDesk } from './ledger-desk.ts';
import { migrate } from './migrations.ts';
import type { SqliteDriver } from './sqlite-driver.ts';
import { SqliteExportLedger } from './sqlite-export-ledger.ts';
import { SqliteHostFacts } from './sqlite-host-facts.ts';
import { SqliteLedger } from './sqlite-ledger.ts';
import { SqliteNoteLedger } from './sqlite-note-ledger.ts';
import { SqliteOffenseRuns } from './sqlite-offense-runs.ts';
import { SqliteRunLog } from './sqlite-run-log.ts';
import { SqliteSetHistory } from './sqlite-set-history.ts';
import { takenOver } from './storage-failure.ts';

/** NORMAL under WAL: a power cut may lose the last commits, never the file; lost commits are read and sent again. */
export const PRAGMAS = `
  PRAGMA busy_timeout = 5000;
  PRAGMA page_size = 8192;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  PRAGMA cache_size = -10240;
  PRAGMA wal_autocheckpoint = 4000;
  PRAGMA temp_store = MEMORY;
  PRAGMA journal_size_limit = 67108864;`;

export interface SqliteStore {
  readonly ledger: SqliteLedger;
  readonly facts: SqliteHostFacts;
  readonly runs: SqliteRunLog;
  readonly setHistory: SqliteSetHistory;
  readonly offenseRuns: SqliteOffenseRuns;
  readonly exports: SqliteExportLedger;
  readonly notes: SqliteNoteLedger;
  close(): void;
}

/** Takes over the driver, brings the schema up to date and opens the ports. Throws StorageError. */
export function openStore(driver: SqliteDriver): SqliteStore {
  return takenOver(driver, () => {
    driver.exec(PRAGMAS);
    migrate(driver);
    return portsOf(driver);
  });
}

function portsOf(driver: SqliteDriver): SqliteStore {
  let ledger: SqliteLedger | undefined;
  return {
    /** Made when first used: nobody asks this one where another thread keeps the ledger. */
    get ledger() {
      ledger ??= new SqliteLedger(askHere(new LedgerDesk(driver)));
      return ledger;
    },
    facts: new SqliteHostFacts(driver),
    runs: new SqliteRunLog(driver),
    setHistory: new SqliteSetHistory(driver),
    offenseRuns: new SqliteOffenseRuns(driver),
    exports: new SqliteExportLedger(driver),
    notes: new SqliteNoteLedger(driver),
    close: () => driver.close(),
  };
}
