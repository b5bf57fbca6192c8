import type { SqliteDriver, SqliteStatement } from './sqlite-driver.ts';

/** Names and their numbers in one table, remembered; forget them after a rollback. */
export class Names {
  readonly #find: SqliteStatement;
  readonly #ids = new Map<string, number>();
  readonly #names = new Map<number, string>();

  constructor(driver: SqliteDriver, table: 'ref_set' | 'collection') {
    this.#find = driver.prepare(`SELECT id, name FROM ${table} WHERE name = ?1 OR id = ?2`);
  }

  id(name: string): number | undefined {
    const known = this.#ids.get(name);
    if (known !== undefined) return known;
    this.#learn(this.#find.get(name, null));
    return this.#ids.get(name);
  }

  name(id: number): string {
    if (!this.#names.has(id)) this.#learn(this.#find.get(null, id));
    return this.#names.get(id) ?? '';
  }

  forget(): void {
    this.#ids.clear();
    this.#names.clear();
  }

  #learn(row: Record<string, unknown> | undefined): void {
    if (row === undefined) return;
    this.#ids.set(String(row['name']), Number(row['id']));
    this.#names.set(Number(row['id']), String(row['name']));
  }
}
