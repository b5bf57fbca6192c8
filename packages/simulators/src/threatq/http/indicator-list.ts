import { parseSort } from '../query/sort-order.ts';
import { sortedIds } from '../query/sorted-ids.ts';
import { eloquentIndicator } from '../render/eloquent.ts';
import { indicatorHash } from '../render/indicator-hash.ts';
import type { IndicatorRecord } from '../store/indicator-record.ts';
import { type Column, type Columns, contextColumns, matchesColumns } from './list-columns.ts';
import { commaList, windowOf } from './params.ts';
import { refusal } from './refusal.ts';
import { list } from './reply.ts';
import type { Call } from './route.ts';

/** What a list call may filter by: columns, and `[RELATION].[FIELD]`. */
const columns: Columns<IndicatorRecord> = new Map<string, Column<IndicatorRecord>>([
  ...contextColumns,
  ['id', (record) => [String(record.id)]],
  ['value', (record) => [record.value]],
  ['type_id', (record) => [String(record.typeId)]],
  ['status_id', (record) => [String(record.statusId)]],
  ['class', (record, { catalog }) => [catalog.types.byId(record.typeId)?.class ?? '']],
  ['hash', (record) => [indicatorHash(record)]],
  ['description', (record) => [record.context.description ?? '']],
  ['created_at', (record, world) => [world.stamp(record.createdS)]],
  ['updated_at', (record, world) => [world.stamp(record.updatedS)]],
  ['touched_at', (record, world) => [world.stamp(record.touchedS)]],
  ['type.name', (record, { catalog }) => [catalog.types.byId(record.typeId)?.name ?? '']],
  ['status.name', (record, { catalog }) => [catalog.statuses.byId(record.statusId)?.name ?? '']],
]);

/** The names of `with=`. Throws 500 for a name with an underscore, as a list call does in versions 4 and 5. */
export function expansionsOf({ query, world }: Call, isList: boolean): ReadonlySet<string> {
  const names = commaList(query.get('with'));
  if (isList && world.behaviour.underscoreWith500 && names.some((name) => name.includes('_')))
    throw refusal(500, 'Internal server error.');
  return new Set(names);
}

/** `GET /api/indicators`: straight from the database, without the search index. */
export function indicatorList(call: Call): Response {
  const { world, query } = call;
  const expand = expansionsOf(call, true);
  const found = rowsToRead(call).filter((record) => matchesColumns(record, columns, query, world));
  const ids = sortedIds(found, parseSort(query.get('sort'), world.catalog));
  const { limit, offset } = windowOf(call);
  const rows = Array.from(ids.subarray(offset, offset + limit), (id) => world.store.get(id));
  return list(
    rows
      .filter((record) => record !== undefined)
      .map((record) => eloquentIndicator(record, expand, world)),
    world.behaviour,
    { total: found.length },
  );
}

/** By the indexed columns where they are asked for, else everything; ascending by id. */
function rowsToRead({ query, world }: Call): readonly IndicatorRecord[] {
  const value = query.get('value');
  const id = query.get('id');
  const ids =
    id !== null
      ? id.split(',').map(Number)
      : value !== null && !value.includes('%')
        ? value.split(',').flatMap((each) => world.store.values.idsOf(each))
        : undefined;
  if (ids === undefined) return [...world.store.rows()];
  const unique = [...new Set(ids)].sort((a, b) => a - b);
  return unique.flatMap((each) => world.store.get(each) ?? []);
}
