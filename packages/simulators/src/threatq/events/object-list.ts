import { expansionsOf } from '../http/indicator-list.ts';
import { type Columns, matchesColumns } from '../http/list-columns.ts';
import { inWindow, windowOf } from '../http/params.ts';
import { list } from '../http/reply.ts';
import type { Call } from '../http/route.ts';
import type { Json } from '../render/eloquent-parts.ts';
import { filterRows, sortRows } from '../render/row-list.ts';
import type { ThreatqWorld } from '../world.ts';
import { expandedObject } from './expand-object.ts';
import type { ObjectKind, StoredObject } from './object-record.ts';

/** How a kind of objects is listed. */
export interface Listing<Stored extends StoredObject> {
  readonly kind: ObjectKind;
  readonly rows: readonly Stored[];
  readonly columns: Columns<Stored>;
  readonly toRow: (stored: Stored, world: ThreatqWorld) => Json;
}

/** Own columns and those of relations filter by equality, `%` is a wildcard. */
export function listObjects<Stored extends StoredObject>(
  call: Call,
  { kind, rows, columns, toRow }: Listing<Stored>,
): Response {
  const { world, query } = call;
  const expand = expansionsOf(call, true);
  const fitting = rows.filter((stored) => matchesColumns(stored, columns, query, world));
  const shown = fitting.map((stored) => toRow(stored, world));
  const found = sortRows(filterRows(shown, query), query.get('sort'));
  const page = inWindow(found, windowOf(call)).map((row) =>
    expandedObject({ kind, id: Number(row['id']) }, expand, world),
  );
  return list(page, world.behaviour, { total: found.length });
}
