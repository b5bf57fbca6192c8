import { type ReferenceSetEntry, VendorError } from '@intelbridge/core';
import { readRows } from '@intelbridge/vendor-http';
import { OLD_SETS, type OldCalls } from './old-calls.ts';
import { type OldEntryRow, oldEntryRow } from './old-family.schema.ts';
import { nameSegment } from './path-segment.ts';

const BATCH = 5_000;
/** More than any set has. */
const LAST = 99_999_999;

/**
 * All entries as one streamed reply: pages have no order here, so entries that come and go between them would be lost or
 * doubled. A server that sends fewer than asked for is asked for the rest.
 */
export async function* readOldEntries(
  name: string,
  { api, version, namespace }: OldCalls,
  signal?: AbortSignal,
): AsyncGenerator<readonly ReferenceSetEntry[], void, undefined> {
  for (let from = 0; ; ) {
    const before = from;
    const rows = api.rows({
      method: 'GET',
      path: `${OLD_SETS}/${nameSegment(name)}`,
      version,
      query: { ...namespace, fields: 'data(value,source,first_seen,last_seen)' },
      headers: { range: `items=${from}-${LAST}` },
      at: ['data'],
      batch: BATCH,
      // An empty set, or one read to its end, has no `data` at all (dossier §2.1).
      optional: true,
      signal,
    });
    for await (const batch of rows) {
      from += batch.length;
      const { rows: read, dropped } = readRows(oldEntryRow, batch);
      const [odd] = dropped;
      if (odd !== undefined) throw unreadable(name, odd.reason);
      yield read.map(toEntry);
    }
    if (from === before) return;
  }
}

/** A listing with gaps would look like deletions. */
const unreadable = (name: string, reason: string) =>
  new VendorError('protocol', 'QRadar', `QRadar: an entry of "${name}" cannot be read: ${reason}`);

function toEntry({
  value,
  source,
  first_seen: first,
  last_seen: last,
}: OldEntryRow): ReferenceSetEntry {
  return {
    value,
    source: source ?? undefined,
    firstSeen: first ?? undefined,
    lastSeen: last ?? undefined,
  };
}
