import { isRecord, toNumber } from './json.ts';
import type { Names } from './name-table.ts';

/** A type or status as a row has it: a name, an id to be looked up, or neither. */
export type Label = string | number | undefined;

/** From `"FQDN"`, `{ id, name }`, `11` or `"11"`, or else from the `…_id` beside it (dossier §3.2). */
export function toLabel(field: unknown, idField: unknown): Label {
  if (isRecord(field)) return toLabel(field['name'], field['id'] ?? idField);
  if (typeof field === 'string' && field.trim() !== '' && !/^\d+$/.test(field)) return field.trim();
  return toNumber(field) ?? toNumber(idField);
}

export function nameOf(label: Label, names: Names): string | undefined {
  return typeof label === 'number' ? names.get(label) : label;
}
