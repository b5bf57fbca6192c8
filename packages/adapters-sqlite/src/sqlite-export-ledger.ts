import type { ExportedOffense, ExportLedger, Instant } from '@intelbridge/core';
import { inTransaction } from './in-transaction.ts';
import type { SqliteDriver, SqliteStatement } from './sqlite-driver.ts';
import { guarded } from './storage-failure.ts';

/** Which offenses were exported. Ids and rows travel as one JSON text: one call into SQLite instead of thousands. */
export class SqliteExportLedger implements ExportLedger {
  readonly #driver: SqliteDriver;
  readonly #cursor: SqliteStatement;
  readonly #moveCursor: SqliteStatement;
  readonly #exported: SqliteStatement;
  readonly #open: SqliteStatement;
  readonly #save: SqliteStatement;

  constructor(driver: SqliteDriver) {
    this.#driver = driver;
    this.#cursor = driver.prepare('SELECT cursor FROM export_cursor');
    this.#moveCursor = driver.prepare('INSERT OR REPLACE INTO export_cursor VALUES (1, ?)');
    this.#exported = driver.prepare(
      `SELECT offense_id, event_id, happened_at, fingerprint, closed FROM exported_offense
       WHERE offense_id IN (SELECT value FROM json_each(?))`,
    );
    this.#open = driver.prepare(
      'SELECT offense_id FROM exported_offense WHERE closed = 0 ORDER BY offense_id DESC LIMIT ?',
    );
    this.#save = driver.prepare(
      `INSERT OR REPLACE INTO exported_offense (offense_id, event_id, happened_at, fingerprint, closed)
       SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 FROM json_each(?)`,
    );
  }

  async exportCursor(): Promise<Instant | undefined> {
    const row = guarded(() => this.#cursor.get());
    return row && Number(row['cursor']);
  }

  async exported(offenseIds: readonly number[]): Promise<ReadonlyMap<number, ExportedOffense>> {
    const rows = guarded(() => this.#exported.all(JSON.stringify(offenseIds)));
    return new Map(rows.map((row) => [Number(row['offense_id']), toExported(row)]));
  }

  async openExports(limit: number): Promise<readonly number[]> {
    return guarded(() => this.#open.all(limit)).map((row) => Number(row['offense_id']));
  }

  async saveExports(
    exports: readonly ExportedOffense[],
    cursor: Instant | undefined,
  ): Promise<void> {
    const rows = JSON.stringify(exports.map(toRow));
    guarded(() =>
      inTransaction(this.#driver, () => {
        this.#save.run(rows);
        if (cursor !== undefined) this.#moveCursor.run(cursor);
      }),
    );
  }
}

const toRow = ({ offenseId, eventId, happenedAt, fingerprint, closed }: ExportedOffense) => [
  offenseId,
  eventId,
  happenedAt,
  fingerprint,
  closed ? 1 : 0,
];

function toExported(row: Record<string, unknown>): ExportedOffense {
  return {
    offenseId: Number(row['offense_id']),
    eventId: String(row['event_id']),
    happenedAt: Number(row['happened_at']),
    fingerprint: String(row['fingerprint']),
    closed: row['closed'] === 1,
  };
}
