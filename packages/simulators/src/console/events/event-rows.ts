import type { ArielEvent } from '../../qradar/ariel/event.ts';
import { NO_IPV4 } from '../../qradar/ariel/event.ts';
import type { QradarWorld } from '../../qradar/world.ts';

/** The key of events that belong to no offense. */
export const NO_OFFENSE = 0;

/** One row of the event viewer. */
export interface EventRow {
  readonly id: string;
  readonly startMs: number;
  /** By field: AQL columns, names that functions give, custom properties. */
  readonly value: (field: string) => string;
}

interface EventQuery {
  readonly offenseId: number | undefined;
  /** Contained in any value. */
  readonly text: string;
  readonly limit: number;
}

/** The newest events that a query finds. */
export function eventRows(world: QradarWorld, { offenseId, text, limit }: EventQuery): EventRow[] {
  const ids =
    offenseId === undefined
      ? [NO_OFFENSE, ...world.offenses.rows.map(({ id }) => id)]
      : [offenseId];
  return ids
    .flatMap((id) => world.events.of(id).map((event, at) => toRow(event, `${id}-${at}`)))
    .filter((row) => text === '' || row.value(ALL).toLowerCase().includes(text.toLowerCase()))
    .toSorted((a, b) => b.startMs - a.startMs)
    .slice(0, limit);
}

export function eventRow(world: QradarWorld, rowId: string): EventRow | undefined {
  const [offenseId, at] = rowId.split('-').map(Number);
  const event = world.events.of(offenseId ?? NO_OFFENSE)[at ?? 0];
  return event && toRow(event, rowId);
}

/** Every value of a row in one text. */
const ALL = '*';

function toRow({ starttime, columns, properties, names }: ArielEvent, id: string): EventRow {
  const values = new Map<string, unknown>([
    ...Object.entries(columns),
    ...Object.entries(names),
    ...Object.entries(properties),
    ...addresses(columns),
  ]);
  return {
    id,
    startMs: starttime,
    value: (field) =>
      field === ALL ? [...values.values()].map(shown).join('\n') : shown(values.get(field)),
  };
}

/** An event shows its IPv6 address where it has no other. */
const addresses = (columns: ArielEvent['columns']): (readonly [string, unknown])[] =>
  [['sourceip', 'sourcev6'] as const, ['destinationip', 'destinationv6'] as const].map(
    ([v4, v6]) => [v4, columns[v4] === NO_IPV4 ? columns[v6] : columns[v4]] as const,
  );

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.map(String).join(', ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
