import { toStoredValue } from '../store/entry-value.ts';
import type { Entry } from '../store/reference-set.ts';
import { checkWrite } from '../store/write-entry.ts';
import type { BulkContext } from './bulk-context.ts';
import type { BulkRow } from './bulk-rows.ts';
import { type RowResult, rowCreated, rowDeleted, rowRefused, rowUpdated } from './row-result.ts';

/** Stores or deletes what one row of a bulk update asks for. */
export function applyRow(row: BulkRow, world: BulkContext): RowResult {
  if (world.store.set(row.set.id) !== row.set) return rowRefused(20004);
  return row.deleteEntry ? deleteRow(row, world) : storeRow(row, world);
}

function storeRow(row: BulkRow, { store, behaviour, nowMs }: BulkContext): RowResult {
  const checked = checkWrite(row.set.entryType, row.value, row.notes, behaviour);
  if (!checked.ok) return rowRefused(checked.code);
  const { domainId, source, notes } = row;
  const done = store.upsert(row.set, { ...checked.stored, domainId, source, notes }, nowMs);
  return done === 'created' ? rowCreated : rowUpdated;
}

function deleteRow(row: BulkRow, world: BulkContext): RowResult {
  const entry = entryToDelete(row, world);
  if (entry === undefined) return rowRefused(22001);
  world.store.remove(entry);
  return rowDeleted;
}

function entryToDelete(row: BulkRow, { store, behaviour }: BulkContext): Entry | undefined {
  const { deleteKey } = behaviour;
  if (deleteKey !== 'value' && row.id !== undefined) {
    const byId = store.entry(row.id);
    if (byId?.set === row.set) return byId;
  }
  if (deleteKey === 'id' || row.value === undefined) return undefined;
  const stored = toStoredValue(row.set.entryType, row.value, behaviour);
  return stored && store.find(row.set, row.domainId, stored.key);
}
