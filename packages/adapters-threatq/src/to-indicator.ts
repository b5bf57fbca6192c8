import {
  INDICATOR_TYPES,
  type Indicator,
  type IndicatorStatus,
  type Instant,
} from '@intelbridge/core';
import type { IndicatorRow } from './indicator.schema.ts';
import { isRecord, toRows } from './json.ts';
import { nameOf, toLabel } from './label.ts';
import type { Names } from './name-table.ts';
import { toScore } from './score.ts';

/** What a row is translated with. */
export interface Translation {
  readonly types: Names;
  readonly statuses: Names;
  parseTime(stamp: unknown): Instant | undefined;
}

const KNOWN_TYPES: ReadonlyMap<string, string> = new Map(
  INDICATOR_TYPES.map((name) => [name.toLowerCase(), name]),
);

const WITHDRAWN: ReadonlyMap<string, IndicatorStatus> = new Map([
  ['whitelisted', 'whitelisted'],
  ['expired', 'expired'],
]);

/** The row in the core's words, or why it cannot be read. */
export function toIndicator(row: IndicatorRow, translation: Translation): Indicator | string {
  const typeLabel = toLabel(row.type, row.type_id);
  const type = nameOf(typeLabel, translation.types);
  if (type === undefined) return unknown('type', typeLabel, translation.types);
  const statusLabel = toLabel(row.status, row.status_id);
  const status = nameOf(statusLabel, translation.statuses);
  if (status === undefined && statusLabel !== undefined) {
    return unknown('status', statusLabel, translation.statuses);
  }
  return {
    type: KNOWN_TYPES.get(type.toLowerCase()) ?? type,
    value: row.value,
    status: toStatus(status, row.attributes),
    score: toScore(row.score),
    updatedAt: translation.parseTime(row.touched_at) ?? translation.parseTime(row.updated_at),
  };
}

function unknown(what: string, label: string | number | undefined, { size }: Names): string {
  if (label === undefined) return `it has no ${what}`;
  if (size > 0) return `ThreatQ has no indicator ${what} with id ${label}`;
  return `its ${what} is only an id (${label}), and the account may not read the table of indicator ${what} names`;
}

function toStatus(name: string | undefined, attributes: unknown): IndicatorStatus {
  const withdrawn = name === undefined ? undefined : WITHDRAWN.get(name.toLowerCase());
  if (withdrawn) return withdrawn;
  return isFalsePositive(attributes) ? 'false-positive' : 'deployable';
}

/** ThreatQ has no such status: its QRadar app sets Review and adds the attribute `False Positive` = `Yes`. */
function isFalsePositive(attributes: unknown): boolean {
  if (attributes === undefined || attributes === null) return false;
  return (toRows(attributes) ?? []).some((attribute) => {
    if (!isRecord(attribute)) return false;
    const { name, value } = attribute;
    return isText(name, 'false positive') && isText(value, 'yes');
  });
}

const isText = (given: unknown, wanted: string) =>
  typeof given === 'string' &&
  given.length < wanted.length + 10 &&
  given.trim().toLowerCase() === wanted;
