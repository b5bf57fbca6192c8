import type { SqliteDriver, SqliteStatement } from './sqlite-driver.ts';

const COLUMNS = `l.key, l.collection_id, l.origin, l.value, l.updated_at, l.expires_at, l.score, l.listed, l.pushed_at, l.due_at`;

export interface LedgerStatements {
  readonly rows: SqliteStatement;
  readonly due: SqliteStatement;
  readonly markSent: SqliteStatement;
  readonly put: SqliteStatement;
  readonly drop: SqliteStatement;
  readonly define: SqliteStatement;
  readonly confirm: SqliteStatement;
  readonly addCollection: SqliteStatement;
  readonly saveCheckpoint: SqliteStatement;
  readonly checkpoint: SqliteStatement;
  readonly sets: SqliteStatement;
}

/** Lists of keys travel as one JSON text: one call into SQLite instead of thousands. */
export function prepareLedger(driver: SqliteDriver): LedgerStatements {
  return {
    rows: driver.prepare(
      `SELECT ${COLUMNS} FROM json_each(?2) AS k CROSS JOIN ledger AS l ON l.set_id = ?1 AND l.key = k.value`,
    ),
    due: driver.prepare(
      `SELECT key, due_at FROM ledger WHERE set_id = ?1 AND due_at <= ?2 AND (due_at, key) > (?3, ?4)
       ORDER BY due_at, key LIMIT ?5`,
    ),
    markSent: driver.prepare(
      `UPDATE ledger SET pushed_at = 0 WHERE set_id = ?1 AND pushed_at IS NULL
       AND key IN (SELECT value FROM json_each(?2))`,
    ),
    put: driver.prepare(
      `INSERT INTO ledger VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
       ON CONFLICT DO UPDATE SET value = ?5, updated_at = ?6, expires_at = ?7, score = ?8, listed = ?9,
       pushed_at = ?10, due_at = ?11`,
    ),
    drop: driver.prepare(
      'DELETE FROM ledger WHERE set_id = ? AND key = ? AND collection_id = ? AND origin = ?',
    ),
    define: driver.prepare('INSERT OR IGNORE INTO ref_set (name, element_type) VALUES (?, ?)'),
    confirm: driver.prepare('UPDATE ref_set SET confirmed = confirmed + ? WHERE id = ?'),
    addCollection: driver.prepare('INSERT OR IGNORE INTO collection (name) VALUES (?)'),
    saveCheckpoint: driver.prepare('UPDATE collection SET resume_from = ? WHERE name = ?'),
    checkpoint: driver.prepare('SELECT resume_from FROM collection WHERE name = ?'),
    sets: driver.prepare(
      `SELECT name, element_type, confirmed,
       EXISTS (SELECT 1 FROM ledger WHERE set_id = ref_set.id AND due_at <= ?) AS due
       FROM ref_set ORDER BY name`,
    ),
  };
}
