import { expireDue } from '../edits/expire-due.ts';
import type { IndicatorRecord } from '../store/indicator-record.ts';
import type { ThreatqWorld } from '../world.ts';

/** An indicator as plain data. */
export interface IndicatorRow {
  readonly id: number;
  readonly type: string;
  readonly value: string;
  readonly status: string;
  readonly score: number;
}

/** What there is, and how often clients logged in. */
export interface ThreatqCounts {
  readonly indicators: number;
  readonly byType: Readonly<Record<string, number>>;
  readonly byStatus: Readonly<Record<string, number>>;
  readonly collections: readonly { readonly name: string | null; readonly hash: string }[];
  readonly logins: {
    readonly total: number;
    readonly refreshed: number;
    readonly refused: number;
    /** The most logins that ran at the same moment. */
    readonly mostAtOnce: number;
  };
}

/** Everything in the database, by id, whatever the search index shows. */
export function* indicatorRows(world: ThreatqWorld): Generator<IndicatorRow> {
  expireDue(world);
  for (const record of world.store.rows()) yield toRow(record, world);
}

function toRow(record: IndicatorRecord, { catalog }: ThreatqWorld): IndicatorRow {
  return {
    id: record.id,
    type: catalog.types.byId(record.typeId)?.name ?? '',
    value: record.value,
    status: catalog.statuses.byId(record.statusId)?.name ?? '',
    score: record.score,
  };
}

export function toCounts(world: ThreatqWorld): ThreatqCounts {
  const byType: Record<string, number> = {};
  const byStatus: Record<string, number> = {};
  for (const { type, status } of indicatorRows(world)) {
    byType[type] = (byType[type] ?? 0) + 1;
    byStatus[status] = (byStatus[status] ?? 0) + 1;
  }
  const { total, refreshed, refused, mostAtOnce } = world.logins;
  return {
    indicators: world.store.count,
    byType,
    byStatus,
    collections: world.collections.rows.map(({ name, hash }) => ({ name, hash })),
    logins: { total, refreshed, refused, mostAtOnce },
  };
}
