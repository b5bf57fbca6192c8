import { OFFENSE_STATUSES, type Offense, type OffenseType } from '@intelbridge/core';
import { z } from 'zod';
import type { ChangeColumn } from './offense-columns.ts';

const LONGEST_DESCRIPTION = 65_000;

export const rowList = z.array(z.unknown());

const count = z
  .number()
  .nullish()
  .transform((value) => value ?? 0);
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');
const time = z.number().nullish();
const texts = z
  .array(z.string().nullable())
  .nullish()
  .transform((all) => withoutNulls(all));
const ids = z
  .array(z.number().nullable())
  .nullish()
  .transform((all) => withoutNulls(all));

/** An offense of `/siem/offenses` (dossier §4.1), as far as it is read. */
export const offenseRow = z.object({
  id: z.int(),
  status: z.enum(OFFENSE_STATUSES),
  description: text,
  severity: count,
  magnitude: count,
  credibility: count,
  relevance: count,
  categories: texts,
  offense_type: z.number().nullish(),
  offense_source: text,
  start_time: time,
  last_updated_time: time,
  last_persisted_time: time,
  close_time: time,
  event_count: count,
  flow_count: count,
  /** Older consoles leave it out of some replies. */
  log_sources: z.array(z.object({ name: text })).nullish(),
  source_address_ids: ids,
  local_destination_address_ids: ids,
});

export type OffenseRow = z.output<typeof offenseRow>;

/** What pages go by; all else of a row may be odd. */
export const rowKey = z.object({
  id: z.int(),
  last_updated_time: time,
  last_persisted_time: time,
});

/** Epoch ms; 0 if the row tells no time at all. */
export const changedAtOf = (
  row: Pick<OffenseRow, 'last_updated_time' | 'last_persisted_time'>,
  column: ChangeColumn,
): number => row[column] ?? row.last_updated_time ?? 0;

export interface RowContext {
  readonly column: ChangeColumn;
  readonly typeOf: (id: number | null | undefined) => OffenseType;
  readonly linkTo: (id: number) => string;
}

export function toOffense(row: OffenseRow, { column, typeOf, linkTo }: RowContext): Offense {
  const changedAt = changedAtOf(row, column);
  const updatedAt = row.last_updated_time ?? changedAt;
  return {
    id: row.id,
    description: row.description.slice(0, LONGEST_DESCRIPTION).toWellFormed(),
    status: row.status,
    severity: row.severity,
    magnitude: row.magnitude,
    credibility: row.credibility,
    relevance: row.relevance,
    categories: row.categories,
    type: typeOf(row.offense_type),
    source: row.offense_source,
    startedAt: row.start_time ?? updatedAt,
    updatedAt,
    changedAt,
    closedAt: row.close_time ?? undefined,
    eventCount: row.event_count,
    flowCount: row.flow_count,
    logSources: (row.log_sources ?? []).map(({ name }) => name).filter((name) => name !== ''),
    sourceAddressIds: row.source_address_ids,
    localDestinationAddressIds: row.local_destination_address_ids,
    link: linkTo(row.id),
  };
}

const withoutNulls = <T>(all: readonly (T | null)[] | null | undefined): T[] =>
  (all ?? []).filter((each) => each !== null);
