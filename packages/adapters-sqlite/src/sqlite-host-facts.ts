import type { HostFacts } from '@intelbridge/core';
import type { SqliteDriver, SqliteStatement } from './sqlite-driver.ts';
import { guarded } from './storage-failure.ts';

export class SqliteHostFacts implements HostFacts {
  readonly #read: SqliteStatement;
  readonly #write: SqliteStatement;

  constructor(driver: SqliteDriver) {
    this.#read = driver.prepare('SELECT value FROM host_fact WHERE key = ?');
    this.#write = driver.prepare('INSERT OR REPLACE INTO host_fact VALUES (?, ?)');
  }

  async read(key: string): Promise<string | undefined> {
    const row = guarded(() => this.#read.get(key));
    return row === undefined ? undefined : String(row['value']);
  }

  async write(key: string, value: string): Promise<void> {
    guarded(() => this.#write.run(key, value));
  }
}
