export { openStore, type SqliteStore } from './open-store.ts';
export type { SqliteDriver, SqliteStatement, SqliteValue } from './sqlite-driver.ts';
export { SqliteExportLedger } from './sqlite-export-ledger.ts';
export { SqliteHostFacts } from './sqlite-host-facts.ts';
export { SqliteLedger } from './sqlite-ledger.ts';
export { SqliteNoteLedger } from './sqlite-note-ledger.ts';
export { takeRunLock } from './sqlite-run-lock.ts';
export { SqliteRunLog } from './sqlite-run-log.ts';
