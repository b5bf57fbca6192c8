import type {
  CachedAnswer,
  Instant,
  LookUpResult,
  LookUpSubject,
  LookupCache,
} from '@intelbridge/core';
import type { SqliteDriver, SqliteStatement } from './sqlite-driver.ts';
import { guarded } from './storage-failure.ts';

const ASKED = 'SELECT value ->> 0, value ->> 1 FROM json_each(?)';

/** Answers of providers to look-ups. Each call is one statement, so what it writes is whole. */
export class SqliteLookupCache implements LookupCache {
  readonly #read: SqliteStatement;
  readonly #write: SqliteStatement;
  readonly #clear: SqliteStatement;
  readonly #clearAll: SqliteStatement;
  readonly #expire: SqliteStatement;

  constructor(driver: SqliteDriver) {
    this.#read = driver.prepare(
      `SELECT type, value, provider, result, answered_at FROM looked_up
       WHERE (type, value) IN (${ASKED})`,
    );
    this.#write = driver.prepare(
      `INSERT OR REPLACE INTO looked_up (type, value, provider, result, answered_at)
       SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 FROM json_each(?)`,
    );
    this.#clear = driver.prepare(
      'DELETE FROM looked_up WHERE type = ?1 AND value = ?2 AND (?3 IS NULL OR provider = ?3)',
    );
    this.#clearAll = driver.prepare('DELETE FROM looked_up WHERE ?1 IS NULL OR provider = ?1');
    this.#expire = driver.prepare('DELETE FROM looked_up WHERE answered_at < ?');
  }

  async read(subjects: readonly LookUpSubject[]): Promise<readonly CachedAnswer[]> {
    const asked = JSON.stringify(subjects.map(({ type, value }) => [type, value]));
    return guarded(() => this.#read.all(asked)).map(toAnswer);
  }

  async write(answers: readonly CachedAnswer[]): Promise<void> {
    if (answers.length === 0) return;
    const rows = answers.map(({ provider, subject: { type, value }, result, answeredAt }) => [
      type,
      value,
      provider,
      JSON.stringify(result),
      answeredAt,
    ]);
    guarded(() => this.#write.run(JSON.stringify(rows)));
  }

  async clear(subject?: LookUpSubject, provider?: string): Promise<number> {
    const { changes } = guarded(() =>
      subject === undefined
        ? this.#clearAll.run(provider ?? null)
        : this.#clear.run(subject.type, subject.value, provider ?? null),
    );
    return Number(changes);
  }

  async expire(before: Instant): Promise<number> {
    return Number(guarded(() => this.#expire.run(before)).changes);
  }
}

const toAnswer = (row: Record<string, unknown>): CachedAnswer => ({
  provider: String(row['provider']),
  subject: { type: String(row['type']), value: String(row['value']) },
  // What this class wrote itself.
  result: JSON.parse(String(row['result'])) as LookUpResult,
  answeredAt: Number(row['answered_at']),
});
