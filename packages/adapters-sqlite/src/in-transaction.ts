import type { SqliteDriver } from './sqlite-driver.ts';

/** Keeps all of what is written, or nothing of it if anything of it throws. */
export function inTransaction(driver: SqliteDriver, write: () => void): void {
  driver.exec('BEGIN IMMEDIATE');
  try {
    write();
    driver.exec('COMMIT');
  } catch (error) {
    rollBack(driver);
    throw error;
  }
}

function rollBack(driver: SqliteDriver): void {
  try {
    driver.exec('ROLLBACK');
  } catch {
    // A full disk ends some transactions by itself; the error that is told is the one that came first.
  }
}
