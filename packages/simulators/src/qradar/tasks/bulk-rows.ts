import { collectionError } from '../errors/collection-errors.ts';
import { toDomain } from '../store/domain.ts';
import type { ReferenceSet } from '../store/reference-set.ts';
import type { BulkContext } from './bulk-context.ts';

/** One row of a bulk update, with what is checked before the task is made. */
export interface BulkRow {
  readonly set: ReferenceSet;
  readonly domainId: number;
  readonly id: number | undefined;
  readonly value: string | undefined;
  readonly source: string | undefined;
  readonly notes: string | null | undefined;
  readonly deleteEntry: boolean;
}

/**
 * Reads the body of a PATCH. Throws 422/23002 for what is no list of entries, 422/23000 when any set is
 * unknown, 422/23005 when any domain is.
 */
export function toBulkRows(body: unknown, world: BulkContext): BulkRow[] {
  if (!Array.isArray(body)) throw collectionError(23002);
  return body.map((row: unknown) => toBulkRow(row, world));
}

function toBulkRow(row: unknown, world: BulkContext): BulkRow {
  if (row === null || typeof row !== 'object') throw collectionError(23002);
  const wire = row as Readonly<Record<string, unknown>>;
  const setId = wire['collection_id'];
  if (typeof setId !== 'number') throw collectionError(23002);
  const set = world.store.set(setId);
  if (set === undefined) throw collectionError(23000);
  const domainId = toDomain(wire['domain_id'], world.behaviour.domains);
  if (domainId === undefined) throw collectionError(23005);
  return {
    set,
    domainId,
    id: typeof wire['id'] === 'number' ? wire['id'] : undefined,
    value: toText(wire['value']),
    source: toText(wire['source']),
    notes: wire['notes'] === null ? null : toText(wire['notes']),
    deleteEntry: wire['delete_entry'] === true,
  };
}

/** Numbers are taken as their text; everything else that is no text counts as missing. */
export function toText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : undefined;
}
