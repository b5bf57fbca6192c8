/** One value on its way to the console. */
export interface BulkRow {
  readonly value: string;
  readonly remove: boolean;
  /** The entry's own id, for consoles that delete by it. */
  readonly id?: number;
}

/** The row as a PATCH of `set_entries` wants it; without a domain it is shared (dossier §3.3). */
export function toWire(row: BulkRow, setId: number, source: string): object {
  const { id, value, remove } = row;
  if (!remove) return { collection_id: setId, value, source };
  return { ...(id !== undefined && { id }), collection_id: setId, value, delete_entry: true };
}
