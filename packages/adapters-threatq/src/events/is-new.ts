import type { Instant } from '@intelbridge/core';
import type { EventRow } from './event-row.schema.ts';

/** Stamps are whole seconds, and links are made a moment after the event. */
const SLACK_MS = 2_000;

export type ParseTime = (stamp: unknown) => Instant | undefined;

/** The latest stamp of the rows: about when they were written, by the platform's own clock. */
export function newestOf(rows: readonly EventRow[], parse: ParseTime): Instant | undefined {
  const stamps = rows.flatMap(({ created_at, updated_at, touched_at }) =>
    [created_at, updated_at, touched_at].flatMap((stamp) => parse(stamp) ?? []),
  );
  return stamps.length === 0 ? undefined : stamps.reduce((a, b) => Math.max(a, b));
}

/** Whether the row was made by the write that took `tookMs`; undefined if the row does not tell. */
export function isNew(
  { existing, created_at }: EventRow,
  newest: Instant | undefined,
  tookMs: number,
  parse: ParseTime,
): boolean | undefined {
  if (existing === 'N' || existing === 0 || existing === false) return true;
  if (existing === 'Y' || existing === 1 || existing === true) return false;
  const createdAt = parse(created_at);
  if (createdAt === undefined || newest === undefined) return undefined;
  return createdAt >= newest - tookMs - SLACK_MS;
}
