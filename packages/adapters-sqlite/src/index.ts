export { openStore, type SqliteStore } from './open-store.ts';
export type { SqliteDriver, SqliteStatement, SqliteValue } from './sqlite-driver.ts';
export { SqliteHostFacts } from './sqlite-host-facts.ts';
export { SqliteLedger } from './sqlite-ledger.ts';
export { takeRunLock } from './sqlite-run-lock.ts';
export { SqliteRunLog } from './sqlite-run-log.ts';
