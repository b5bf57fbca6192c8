import { type CollectionErrorCode, collectionError } from '../errors/collection-errors.ts';

/** What became of one row of a bulk update, as the results show it. */
export interface RowResult {
  readonly http_status: number;
  readonly unique_code: number | null;
  readonly message: string | null;
}

const done = (httpStatus: number): RowResult =>
  Object.freeze({ http_status: httpStatus, unique_code: null, message: null });

/** Shared by all rows that went well: a task may have many thousands. */
export const rowCreated: RowResult = done(201);
export const rowUpdated: RowResult = done(200);
export const rowDeleted: RowResult = done(204);

export function rowRefused(code: CollectionErrorCode): RowResult {
  const { status, message } = collectionError(code);
  return { http_status: status, unique_code: code, message };
}

export const isSuccess = (row: RowResult): boolean => row.http_status < 400;
