import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Every row of every table of the store, by table; undefined if there is no store. */
export function storeContent(folder: string): Record<string, unknown[]> | undefined {
  const file = join(folder, 'intelbridge.sqlite');
  if (!existsSync(file)) return undefined;
  const database = new DatabaseSync(file);
  try {
    const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
    return Object.fromEntries(
      tables.map(({ name }) => [
        String(name),
        database.prepare(`SELECT * FROM "${String(name)}" ORDER BY 1, 2`).all(),
      ]),
    );
  } finally {
    database.close();
  }
}
