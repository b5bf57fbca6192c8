import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** What a run may add however it ends: the log of runs, and how large the sets were at its end. */
const OF_RUNS = ['run', 'set_size', 'offense_run', 'sqlite_sequence'];

/** Every row of every table of the store but those about runs, by table; undefined if there is no store. */
export function storeContent(folder: string): Record<string, unknown[]> | undefined {
  const file = join(folder, 'intelbridge.sqlite');
  if (!existsSync(file)) return undefined;
  const database = new DatabaseSync(file);
  try {
    const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
    const watched = tables.filter(({ name }) => !OF_RUNS.includes(String(name)));
    return Object.fromEntries(
      watched.map(({ name }) => [
        String(name),
        database.prepare(`SELECT * FROM "${String(name)}" ORDER BY 1, 2`).all(),
      ]),
    );
  } finally {
    database.close();
  }
}
