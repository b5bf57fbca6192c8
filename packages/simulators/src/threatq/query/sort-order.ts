import type { Catalog } from '../catalog/catalog.ts';
import { dueS } from '../store/expiry.ts';
import type { IndicatorRecord } from '../store/indicator-record.ts';

export type SortValue = number | string;

export interface SortKey {
  readonly name: string;
  readonly descending: boolean;
  readonly read: (record: IndicatorRecord) => SortValue;
}

/** Always ends in `id`, so that the order is total. */
export type SortOrder = readonly SortKey[];

type Reader = (record: IndicatorRecord, catalog: Catalog) => SortValue;

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['id', (record) => record.id],
  ['value', (record) => record.value],
  ['score', (record) => record.score],
  ['created_at', (record) => record.createdS],
  ['updated_at', (record) => record.updatedS],
  ['touched_at', (record) => record.touchedS],
  ['published_at', (record) => record.context.publishedS ?? record.createdS],
  ['expires_at', (record, { sources }) => dueS(record, sources) ?? 0],
  ['expired_at', (record) => record.context.expiredS ?? 0],
  ['type_id', (record) => record.typeId],
  ['status_id', (record) => record.statusId],
  ['type', (record, { types }) => types.byId(record.typeId)?.name ?? ''],
  ['status', (record, { statuses }) => statuses.byId(record.statusId)?.name ?? ''],
]);

/** A comma list, `-` for descending. Names that do not exist are passed over, as the appliance does. */
export function parseSort(text: string | null, catalog: Catalog): SortOrder {
  const keys: SortKey[] = [];
  for (const part of [...(text ?? '').split(','), 'id']) {
    const descending = part.trim().startsWith('-');
    const name = part.trim().replace(/^[-+]/, '');
    const reader = readers.get(name);
    if (reader === undefined || keys.some((key) => key.name === name)) continue;
    keys.push({ name, descending, read: (record) => reader(record, catalog) });
    if (name === 'id') break;
  }
  return keys;
}

/** The order as text: two orders with the same text are the same. */
export const sortText = (order: SortOrder): string =>
  order.map(({ name, descending }) => `${descending ? '-' : ''}${name}`).join(',');

/** Where a record stands relative to these sort values; negative: before them. */
export function comparePlace(
  record: IndicatorRecord,
  values: readonly SortValue[],
  order: SortOrder,
): number {
  for (const [index, key] of order.entries()) {
    const own = key.read(record);
    const other = values[index] ?? '';
    if (own !== other) return (own < other ? -1 : 1) * (key.descending ? -1 : 1);
  }
  return 0;
}
