import type { SqliteDriver, SqliteStatement } from './sqlite-driver.ts';

/** In this order in every list of a row's values. */
const COLUMNS = [
  'id',
  'key',
  'collection_id',
  'origin',
  'value',
  'updated_at',
  'expires_at',
  'score',
  'listed',
  'pushed_at',
  'due_at',
] as const;

const select = (table: string) => COLUMNS.map((column) => `${table}.${column}`).join(', ');

/** Rows that wait for something, in the words of their index. */
const DUE = 'set_id = ?1 AND due_at <= ?2 AND due_at < 9007199254740991';

export interface LedgerStatements {
  readonly rows: SqliteStatement;
  /** Whole rows, or with their brothers to be looked up: keys only. */
  readonly dueRows: SqliteStatement;
  readonly dueKeys: SqliteStatement;
  readonly insert: SqliteStatement;
  readonly update: SqliteStatement;
  readonly settle: SqliteStatement;
  readonly settleUnnumbered: SqliteStatement;
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
  const lists = (sql: string): SqliteStatement => {
    const statement = driver.prepare(sql);
    statement.setReturnArrays(true);
    return statement;
  };
  return {
    rows: lists(
      `SELECT ${select('l')} FROM json_each(?2) AS k CROSS JOIN ledger AS l ON l.set_id = ?1 AND l.key = k.value`,
    ),
    dueRows: lists(
      `SELECT ${select('ledger')} FROM ledger WHERE ${DUE} AND (due_at, id) > (?3, ?4) ORDER BY due_at, id LIMIT ?5`,
    ),
    dueKeys: lists(
      `SELECT id, key, due_at FROM ledger WHERE ${DUE} AND (due_at, id) > (?3, ?4) ORDER BY due_at, id LIMIT ?5`,
    ),
    insert: driver.prepare(
      `INSERT INTO ledger (set_id, key, collection_id, origin, value, updated_at, expires_at, score, listed, pushed_at, due_at)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
       ON CONFLICT DO UPDATE SET value = ?5, updated_at = ?6, expires_at = ?7, score = ?8, listed = ?9,
       pushed_at = ?10, due_at = ?11`,
    ),
    update: driver.prepare(
      `UPDATE ledger SET updated_at = ?, expires_at = ?, score = ?, listed = ?, pushed_at = ?, due_at = ?
       WHERE id = ? AND key = ? AND collection_id = ? AND origin = ?`,
    ),
    settle: driver.prepare('UPDATE ledger SET pushed_at = ?, due_at = ? WHERE id = ? AND key = ?'),
    settleUnnumbered: driver.prepare(
      `UPDATE ledger SET pushed_at = ?, due_at = ?
       WHERE set_id = ? AND key = ? AND collection_id = ? AND origin = ?`,
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
      `SELECT name, element_type, confirmed, EXISTS (
         SELECT 1 FROM ledger WHERE set_id = ref_set.id AND due_at <= ? AND due_at < 9007199254740991
       ) AS due FROM ref_set ORDER BY name`,
    ),
  };
}
