/** One value on its way to the console. */
export interface BulkRow {
  readonly value: string;
  readonly remove: boolean;
  /** The entry's own id, for consoles that delete by it. */
  readonly id?: number;
}

/**
 * The rows as a PATCH of `set_entries` wants them; without a domain they are shared (dossier §3.3). Written by hand: a
 * third of the time that objects for JSON.stringify take.
 */
export function toWire(rows: readonly BulkRow[], setId: number, source: string): string {
  const head = `{"collection_id":${setId},"value":`;
  const written = `,"source":${JSON.stringify(source)}}`;
  const texts = rows.map(({ value, remove, id }) => {
    const own = id === undefined ? '' : `,"id":${id}`;
    return `${head}${JSON.stringify(value)}${remove ? `${own},"delete_entry":true}` : written}`;
  });
  return `[${texts.join(',')}]`;
}
