export type SqliteValue = string | number | bigint | null | NodeJS.ArrayBufferView;

export interface SqliteStatement {
  all(...values: SqliteValue[]): Record<string, unknown>[];
  get(...values: SqliteValue[]): Record<string, unknown> | undefined;
  run(...values: SqliteValue[]): { readonly changes: number | bigint };
  /** Rows of `all` come as lists of their values. */
  setReturnArrays(on: boolean): void;
}

/** The part of a SQLite driver this package uses; `node:sqlite` fits. The shell brings it, so no driver is loaded unasked. */
export interface SqliteDriver {
  prepare(sql: string): SqliteStatement;
  exec(sql: string): void;
  close(): void;
}
