import { isVendorError, VendorError } from '@intelbridge/core';
import { tidy } from '../api/error-body.ts';
import type { RowResult } from './new-family.schema.ts';

/** What the console made of one bulk request. */
export type BulkAnswer =
  | { readonly kind: 'all-done' }
  /** One result a row, in the order of the rows as far as anybody knows (dossier §11, 5). */
  | { readonly kind: 'results'; readonly results: readonly RowResult[] }
  /** It was carried out, but what became of the rows is not to be had. */
  | { readonly kind: 'unknown'; readonly since: number | undefined }
  /** The request as a whole was refused or its task broke off; fewer rows may pass. */
  | { readonly kind: 'refused'; readonly error: VendorError };

const COLLECTION_GONE: ReadonlySet<number> = new Set([20_004, 23_000]);

/** A refusal that one of the rows, or their number, may have caused; undefined for every other failure. */
export function toRefusal(error: unknown): BulkAnswer | undefined {
  if (!isVendorError(error) || error.code === 23_000) return undefined;
  const { status } = error;
  const byRows = status === 400 || status === 413 || status === 422 || status === 500;
  return byRows && error.kind !== 'unsupported' ? { kind: 'refused', error } : undefined;
}

export const isGood = ({ http_status: status }: RowResult): boolean => status < 400;

/** The set went away while its rows were being written. */
export function throwIfSetGone(results: readonly RowResult[]): void {
  const gone = results.find(({ unique_code: code }) => COLLECTION_GONE.has(code ?? 0));
  if (gone === undefined) return;
  const code = gone.unique_code ?? undefined;
  throw new VendorError('protocol', 'QRadar', 'QRadar: the reference set does not exist any more', {
    status: 422,
    code,
  });
}

export function reasonOf({ http_status: status, unique_code: code, message }: RowResult): string {
  const said = tidy(message ?? `status ${status}`);
  return `QRadar refused it: ${said}${code === null || code === undefined ? '' : ` (${code})`}`;
}
