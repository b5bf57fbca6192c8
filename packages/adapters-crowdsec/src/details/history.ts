import type { IntelEntry } from '@intelbridge/core';
import { parseInstant, utcText } from '../wire/instant.ts';
import type { Report } from '../wire/report.schema.ts';

/** When an address was reported; a time that cannot be read is told as it came. */
export const historyEntries = ({ history }: Report): readonly IntelEntry[] => [
  ...seen('First seen', history.first_seen),
  ...seen('Last seen', history.last_seen),
  ...days('Reported over', history.days_age),
];

function seen(label: string, stamp: string | undefined): readonly IntelEntry[] {
  if (stamp === undefined) return [];
  const at = parseInstant(stamp);
  return [at === undefined ? { label, value: stamp } : { label, value: utcText(at), at }];
}

const days = (label: string, count: number | undefined): readonly IntelEntry[] =>
  count === undefined ? [] : [{ label, value: count === 1 ? '1 day' : `${count} days` }];
