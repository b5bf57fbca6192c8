import type { SqliteDriver, SqliteStatement } from './sqlite-driver.ts';
import { LISTS_OF_LEDGER } from './stored-row.ts';

/** Rows that wait for something, in the words of their index. */
const DUE = 'set_id = ?1 AND due_at <= ?2 AND due_at < 9007199254740991';

export interface LedgerStatements {
  readonly rows: SqliteStatement;
  readonly rowsById: SqliteStatement;
  readonly aloneById: SqliteStatement;
  readonly sharedKeys: SqliteStatement;
  readonly duePage: SqliteStatement;
  readonly rowAfter: SqliteStatement;
  readonly others: SqliteStatement;
  readonly share: SqliteStatement;
  readonly insert: SqliteStatement;
  readonly update: SqliteStatement;
  readonly settleEach: SqliteStatement;
  readonly settleAll: SqliteStatement;
  readonly settleUnnumbered: SqliteStatement;
  readonly unlist: SqliteStatement;
  readonly dropAll: SqliteStatement;
  readonly drop: SqliteStatement;
  readonly define: SqliteStatement;
  readonly confirm: SqliteStatement;
  readonly retire: SqliteStatement;
  readonly undefine: SqliteStatement;
  readonly collections: SqliteStatement;
  readonly addCollection: SqliteStatement;
  readonly saveCheckpoint: SqliteStatement;
  readonly checkpoint: SqliteStatement;
  readonly sets: SqliteStatement;
}

/** Lists of keys travel as one JSON text: one call into SQLite instead of thousands. */
export function prepareLedger(driver: SqliteDriver): LedgerStatements {
  return {
    ...prepareKept(driver),
    ...prepareRead(driver),
    insert: driver.prepare(
      `INSERT INTO ledger (set_id, key, collection_id, origin, value, updated_at, expires_at, score, listed, cut,
         pushed_at, due_at, ranked, shared)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
       ON CONFLICT DO UPDATE SET value = ?5, updated_at = ?6, expires_at = ?7, score = ?8, listed = ?9, cut = ?10,
       pushed_at = ?11, due_at = ?12, ranked = ?13`,
    ),
    update: driver.prepare(
      `UPDATE ledger SET updated_at = ?, expires_at = ?, score = ?, listed = ?, cut = ?, pushed_at = ?, due_at = ?
       WHERE id = ? AND key = ? AND collection_id = ? AND origin = ?`,
    ),
    rowAfter: driver.prepare('SELECT 1 FROM ledger WHERE set_id = ? LIMIT 1 OFFSET ?'),
    others: driver.prepare('SELECT 1 FROM ledger WHERE set_id = ? AND key = ? LIMIT 1'),
    share: driver.prepare('UPDATE ledger SET shared = 1 WHERE set_id = ? AND key = ?'),
    settleAll: driver.prepare(
      'UPDATE ledger SET pushed_at = ?, due_at = ? WHERE id IN (SELECT value FROM json_each(?))',
    ),
    settleEach: driver.prepare(
      `UPDATE ledger SET pushed_at = ?1, due_at = each.value ->> 1 FROM json_each(?2) AS each
       WHERE ledger.id = each.value ->> 0`,
    ),
    settleUnnumbered: driver.prepare(
      `UPDATE ledger SET pushed_at = ?, due_at = ?
       WHERE set_id = ? AND key = ? AND collection_id = ? AND origin = ?`,
    ),
    unlist: driver.prepare(
      `UPDATE ledger SET listed = 0, due_at = 1 WHERE id IN (SELECT value FROM json_each(?1)) AND set_id NOT IN (
         SELECT ref_set.id FROM json_each(?2) AS e JOIN ref_set ON ref_set.name = e.value)`,
    ),
    dropAll: driver.prepare('DELETE FROM ledger WHERE id IN (SELECT value FROM json_each(?))'),
    drop: driver.prepare(
      'DELETE FROM ledger WHERE set_id = ? AND key = ? AND collection_id = ? AND origin = ?',
    ),
    define: driver.prepare('INSERT OR IGNORE INTO ref_set (name, element_type) VALUES (?, ?)'),
    confirm: driver.prepare('UPDATE ref_set SET confirmed = confirmed + ? WHERE id = ?'),
    sets: driver.prepare(
      `SELECT name, element_type, confirmed, (SELECT count(*) FROM (
         SELECT 1 FROM ledger WHERE set_id = ref_set.id AND due_at <= ? AND due_at < 9007199254740991 LIMIT 100000)
       ) AS due, EXISTS (SELECT 1 FROM ledger WHERE set_id = ref_set.id) AS fed, CASE ranked WHEN 0 THEN 0 ELSE (
         SELECT count(*) FROM ledger WHERE set_id = ref_set.id AND ranked = 1 AND cut = 1
       ) END AS cut FROM ref_set ORDER BY name`,
    ),
  };
}

/** What is kept beside the rows. */
function prepareKept(driver: SqliteDriver) {
  return {
    retire: driver.prepare(
      'UPDATE collection SET resume_from = NULL, rules = NULL, listed_at = NULL, size = NULL WHERE name = ?',
    ),
    undefine: driver.prepare(
      'DELETE FROM ref_set WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM ledger WHERE set_id = ?1)',
    ),
    addCollection: driver.prepare('INSERT OR IGNORE INTO collection (name) VALUES (?)'),
    saveCheckpoint: driver.prepare(
      'UPDATE collection SET resume_from = ?, rules = ?, listed_at = ?, size = ? WHERE name = ?',
    ),
    checkpoint: driver.prepare(
      'SELECT resume_from, rules, listed_at, size FROM collection WHERE name = ?',
    ),
    collections: driver.prepare(
      `SELECT name FROM collection WHERE name <> '' AND (resume_from IS NOT NULL
         OR EXISTS (SELECT 1 FROM ledger WHERE collection_id = collection.id)) ORDER BY name`,
    ),
  };
}

/** Rows are read as lists: SQLite makes one text of a column. */
function prepareRead(driver: SqliteDriver) {
  const lists = (sql: string): SqliteStatement => {
    const statement = driver.prepare(sql);
    statement.setReturnArrays(true);
    return statement;
  };
  return {
    rows: lists(
      `SELECT ${LISTS_OF_LEDGER} FROM json_each(?2) AS k CROSS JOIN ledger ON ledger.set_id = ?1 AND ledger.key = k.value`,
    ),
    rowsById: lists(
      `SELECT ${LISTS_OF_LEDGER} FROM json_each(?1) AS i CROSS JOIN ledger ON ledger.id = i.value`,
    ),
    aloneById: lists(
      `SELECT ${LISTS_OF_LEDGER} FROM json_each(?1) AS i CROSS JOIN ledger ON ledger.id = i.value WHERE shared = 0`,
    ),
    sharedKeys: lists(
      `SELECT json_group_array(DISTINCT ledger.key) FROM json_each(?1) AS i CROSS JOIN ledger ON ledger.id = i.value
       WHERE shared = 1`,
    ),
    duePage: lists(
      `SELECT json_group_array(id), json_group_array(id) FILTER (WHERE fresh), json_group_array(key) FILTER (WHERE fresh),
         json_group_array(sent) FILTER (WHERE fresh), json_group_array(expires) FILTER (WHERE fresh),
         json_group_array(id) FILTER (WHERE gone), json_group_array(key) FILTER (WHERE gone),
         json_group_array(sent) FILTER (WHERE gone), json_group_array(expires) FILTER (WHERE gone),
         json_group_array(id) FILTER (WHERE NOT fresh AND NOT gone), count(*), max(due_at) FROM (
         SELECT id, key, due_at, coalesce(value, nullif(origin, '')) AS sent,
           nullif(expires_at, 9007199254740991) AS expires, shared = 0 AND listed = 1 AND cut = 0
             AND expires_at > ?2 AND coalesce(pushed_at, 0) = 0 AS fresh,
           shared = 0 AND (listed = 0 OR expires_at <= ?2) AND coalesce(pushed_at, 0) > 1 AS gone
         FROM ledger WHERE ${DUE} AND (due_at, id) > (?3, ?4) ORDER BY due_at, id LIMIT ?5)`,
    ),
  };
}
