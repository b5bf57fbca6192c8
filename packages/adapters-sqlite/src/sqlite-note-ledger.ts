import type { NotedContext, NoteLedger } from '@intelbridge/core';
import type { SqliteDriver, SqliteStatement } from './sqlite-driver.ts';
import { guarded } from './storage-failure.ts';

/** What our notes on offenses said. Each call is one statement, so what it saves is whole. */
export class SqliteNoteLedger implements NoteLedger {
  readonly #noted: SqliteStatement;
  readonly #save: SqliteStatement;

  constructor(driver: SqliteDriver) {
    this.#noted = driver.prepare(
      `SELECT offense_id, provider, fingerprint, said_not_found FROM noted_context
       WHERE offense_id IN (SELECT value FROM json_each(?))`,
    );
    this.#save = driver.prepare(
      `INSERT OR REPLACE INTO noted_context (offense_id, provider, fingerprint, said_not_found)
       SELECT ?1, value ->> 0, value ->> 1, value ->> 2 FROM json_each(?2)`,
    );
  }

  async noted(
    offenseIds: readonly number[],
  ): Promise<ReadonlyMap<number, readonly NotedContext[]>> {
    const rows = guarded(() => this.#noted.all(JSON.stringify(offenseIds)));
    const byOffense = Map.groupBy(rows, (row) => Number(row['offense_id']));
    return new Map([...byOffense].map(([id, found]) => [id, found.map(toContext)]));
  }

  async saveNoted(offenseId: number, contexts: readonly NotedContext[]): Promise<void> {
    const rows = contexts.map(({ provider, fingerprint, saidNotFound }) => [
      provider,
      fingerprint,
      saidNotFound ? 1 : 0,
    ]);
    guarded(() => this.#save.run(offenseId, JSON.stringify(rows)));
  }
}

const toContext = (row: Record<string, unknown>): NotedContext => ({
  provider: String(row['provider']),
  fingerprint: String(row['fingerprint']),
  saidNotFound: row['said_not_found'] === 1,
});
