import {
  type FinishedRun,
  keptReport,
  type LoggedRun,
  RUNS_KEPT,
  type RunFacts,
  type RunLog,
  type RunSummary,
  type RunTotals,
  type SyncReport,
  totalsOf,
} from '@intelbridge/core';
import type { SqliteDriver, SqliteStatement } from './sqlite-driver.ts';
import { guarded } from './storage-failure.ts';

const FACTS = 'id, kind, outcome, started_at, ended_at, usage';

type Row = Record<string, unknown>;

/** The log of runs: numbers for lists apart from the reports, so that a list reads no report. */
export class SqliteRunLog implements RunLog {
  readonly #insert: SqliteStatement;
  readonly #forget: SqliteStatement;
  readonly #latest: SqliteStatement;
  readonly #run: SqliteStatement;

  constructor(driver: SqliteDriver) {
    this.#insert = driver.prepare(
      `INSERT INTO run (kind, outcome, started_at, ended_at, usage, totals, report)
       VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id`,
    );
    this.#forget = driver.prepare('DELETE FROM run WHERE id <= ?');
    this.#latest = driver.prepare(`SELECT ${FACTS}, totals FROM run ORDER BY id DESC LIMIT ?`);
    this.#run = driver.prepare(`SELECT ${FACTS}, report FROM run WHERE id = ?`);
  }

  /** Two statements: a crash between them leaves one run more than is kept, until the next one. */
  async append({ kind, outcome, startedAt, endedAt, usage, report }: FinishedRun): Promise<number> {
    const values = [usage, totalsOf(report), keptReport(report)].map((each) =>
      JSON.stringify(each),
    );
    return guarded(() => {
      const row = this.#insert.get(kind, outcome, startedAt, endedAt, ...values);
      const id = Number(row?.['id']);
      this.#forget.run(id - RUNS_KEPT);
      return id;
    });
  }

  async latest(limit: number): Promise<readonly RunSummary[]> {
    const rows = guarded(() => this.#latest.all(limit));
    return rows.map((row) => ({ ...toFacts(row), totals: parsed<RunTotals>(row['totals']) }));
  }

  async run(id: number): Promise<LoggedRun | undefined> {
    const row = guarded(() => this.#run.get(id));
    return row && { ...toFacts(row), report: parsed<SyncReport>(row['report']) };
  }
}

function toFacts(row: Row): RunFacts & { readonly id: number } {
  return {
    id: Number(row['id']),
    kind: row['kind'] as RunFacts['kind'],
    outcome: row['outcome'] as RunFacts['outcome'],
    startedAt: Number(row['started_at']),
    endedAt: Number(row['ended_at']),
    usage: parsed<RunFacts['usage']>(row['usage']),
  };
}

/** What this class wrote itself. */
const parsed = <T>(json: unknown): T => JSON.parse(String(json)) as T;
