import {
  DAY_MS,
  HOUR_MS,
  type Instant,
  type LoggedOffenseRun,
  OFFENSE_DAYS,
  OFFENSE_RUNS_KEPT,
  type OffenseHour,
  type OffenseRun,
  type OffenseRuns,
  TROUBLES_KEPT,
} from '@intelbridge/core';
import { inTransaction } from './in-transaction.ts';
import type { SqliteDriver, SqliteStatement } from './sqlite-driver.ts';
import { guarded } from './storage-failure.ts';

/** What was done about offenses: the last runs, and sums by the hour that outlive them. */
export class SqliteOffenseRuns implements OffenseRuns {
  readonly #driver: SqliteDriver;
  readonly #insert: SqliteStatement;
  readonly #forget: SqliteStatement;
  readonly #add: SqliteStatement;
  readonly #forgetHours: SqliteStatement;
  readonly #latest: SqliteStatement;
  readonly #hours: SqliteStatement;

  constructor(driver: SqliteDriver) {
    this.#driver = driver;
    this.#insert = driver.prepare('INSERT INTO offense_run (run) VALUES (?) RETURNING id');
    this.#forget = driver.prepare('DELETE FROM offense_run WHERE id <= ?');
    this.#add = driver.prepare(
      `INSERT INTO offense_hour (at, created, updated, noted) VALUES (?1, ?2, ?3, ?4)
       ON CONFLICT DO UPDATE SET created = created + ?2, updated = updated + ?3, noted = noted + ?4`,
    );
    this.#forgetHours = driver.prepare('DELETE FROM offense_hour WHERE at < ?');
    this.#latest = driver.prepare(
      'SELECT id, run FROM offense_run WHERE id < ? ORDER BY id DESC LIMIT ?',
    );
    this.#hours = driver.prepare(
      `SELECT at, created, updated, noted FROM offense_hour
       WHERE at >= ? AND created + updated + noted > 0 ORDER BY at`,
    );
  }

  async append(run: OffenseRun): Promise<number> {
    const { created, updated, noted } = run.counts;
    const kept = JSON.stringify({ ...run, troubles: run.troubles.slice(0, TROUBLES_KEPT) });
    const hour = Math.floor(run.endedAt / HOUR_MS) * HOUR_MS;
    let id = 0;
    guarded(() =>
      inTransaction(this.#driver, () => {
        id = Number(this.#insert.get(kept)?.['id']);
        this.#forget.run(id - OFFENSE_RUNS_KEPT);
        this.#add.run(hour, created, updated, noted);
        this.#forgetHours.run(run.endedAt - OFFENSE_DAYS * DAY_MS);
      }),
    );
    return id;
  }

  async latest(
    limit: number,
    before: number = Number.MAX_SAFE_INTEGER,
  ): Promise<readonly LoggedOffenseRun[]> {
    return guarded(() => this.#latest.all(before, limit)).map(({ id, run }) => ({
      ...(JSON.parse(String(run)) as OffenseRun),
      id: Number(id),
    }));
  }

  async hours(since: Instant): Promise<readonly OffenseHour[]> {
    return guarded(() => this.#hours.all(since)).map((row) => ({
      at: Number(row['at']),
      created: Number(row['created']),
      updated: Number(row['updated']),
      noted: Number(row['noted']),
    }));
  }
}
