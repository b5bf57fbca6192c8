import {
  AUDIT_KEPT,
  type AuditEntry,
  type AuditQuery,
  type AuditTrail,
  type LoggedAuditEntry,
} from '@intelbridge/core';
import type { SqliteDriver, SqliteStatement } from './sqlite-driver.ts';
import { guarded } from './storage-failure.ts';

/** Between the texts that are searched: no text has it. */
const BORDER = '\uffff';

/** Who did what. */
export class SqliteAuditTrail implements AuditTrail {
  readonly #kept: number;
  readonly #insert: SqliteStatement;
  readonly #forget: SqliteStatement;
  readonly #entries: SqliteStatement;

  constructor(driver: SqliteDriver, kept: number = AUDIT_KEPT) {
    this.#kept = kept;
    this.#insert = driver.prepare(
      `INSERT INTO audit (at, who, action, subject, system, result, searched)
       VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id`,
    );
    this.#forget = driver.prepare('DELETE FROM audit WHERE id <= ?');
    this.#entries = driver.prepare(
      `SELECT id, at, who, action, subject, system, result FROM audit
       WHERE id < ?1 AND instr(searched, ?2) > 0 ORDER BY id DESC LIMIT ?3`,
    );
  }

  /** Two statements: a crash between them leaves one entry more than is kept, until the next one. */
  async append({ at, who, action, subject, system, result }: AuditEntry): Promise<number> {
    const searched = inLowerCase([who, action, subject, system].join(BORDER));
    return guarded(() => {
      const row = this.#insert.get(at, who, action, subject, system, result, searched);
      const id = Number(row?.['id']);
      this.#forget.run(id - this.#kept);
      return id;
    });
  }

  async entries({ limit, before, text = '' }: AuditQuery): Promise<readonly LoggedAuditEntry[]> {
    const older = before ?? Number.MAX_SAFE_INTEGER;
    return guarded(() => this.#entries.all(older, inLowerCase(text), limit)).map(toEntry);
  }
}

/** Here, not in SQLite: it knows the case of ASCII only. */
const inLowerCase = (text: string): string => text.toLowerCase();

const toEntry = (row: Record<string, unknown>): LoggedAuditEntry => ({
  id: Number(row['id']),
  at: Number(row['at']),
  who: String(row['who']),
  action: String(row['action']),
  subject: String(row['subject']),
  system: String(row['system']),
  result: String(row['result']),
});
