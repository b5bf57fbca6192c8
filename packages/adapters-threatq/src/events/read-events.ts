import { readRows } from '@intelbridge/vendor-http';
import { readAll } from '../read-all.ts';
import type { OpenSession } from '../session.ts';
import { type EventRow, eventAttribute, eventRow } from './event-row.schema.ts';

/** One attribute of an event that is there. */
export interface HeldAttribute {
  readonly id: number;
  readonly name: string;
  readonly value: string;
}

export interface HeldEvent {
  readonly row: EventRow;
  readonly attributes: readonly HeldAttribute[];
}

const MOST_IDS = 100;

/** Those of the events that exist, with their attributes, a hundred by one request. From the database: never late. */
export async function readEvents(
  ids: readonly number[],
  { api }: Pick<OpenSession, 'api'>,
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<number, HeldEvent>> {
  const held = new Map<number, HeldEvent>();
  for (let at = 0; at < ids.length; at += MOST_IDS) {
    const asked = ids.slice(at, at + MOST_IDS);
    const query = { id: asked.join(','), with: 'attributes', limit: MOST_IDS, sort: 'id' };
    const rows = await readAll(
      (offset) => api.rows('/api/events', { ...query, offset }, signal),
      // Rows not asked for count as nothing new, so that an ignored filter ends the reading.
      (page) => readRows(eventRow, page).rows.filter((row) => asked.includes(row.id)),
      (row) => row.id,
    );
    for (const row of rows) {
      held.set(row.id, { row, attributes: readRows(eventAttribute, row.attributes).rows });
    }
  }
  return held;
}
