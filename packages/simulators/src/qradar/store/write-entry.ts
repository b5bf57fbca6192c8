import type { CollectionErrorCode } from '../errors/collection-errors.ts';
import type { QradarBehaviour } from '../options.ts';
import { type EntryType, type StoredValue, toStoredValue } from './entry-value.ts';

/** A value fit to be stored, or the error of the new family that says why not. */
export type CheckedValue =
  | { readonly ok: true; readonly stored: StoredValue }
  | { readonly ok: false; readonly code: CollectionErrorCode };

/** The checks that every write of the new family makes. Bad CIDRs have their own number since 22.0. */
export function checkWrite(
  type: EntryType,
  value: string | undefined,
  notes: string | null | undefined,
  behaviour: QradarBehaviour,
): CheckedValue {
  if (value === undefined || value === '') return refused(20003);
  if (value.length > behaviour.maxValueLength) return refused(20007);
  if (typeof notes === 'string' && notes.length > behaviour.maxNotesLength) return refused(20008);
  const stored = toStoredValue(type, value, behaviour);
  if (stored !== undefined) return { ok: true, stored };
  return refused(type === 'CIDR' && Number.parseInt(behaviour.version, 10) >= 22 ? 20009 : 20006);
}

const refused = (code: CollectionErrorCode): CheckedValue => ({ ok: false, code });
