import type { AskedIndicator } from './asked-indicator.ts';
import type { Copy } from './copy.ts';
import { storedAddress } from './stored-address.ts';

/** Paths of URLs tell upper from lower case; nothing else does. */
const CASE_COUNTS: ReadonlySet<string> = new Set(['URL']);

/** What an indicator and its copies have in common, one key for each form. */
export const keysOf = ({ kind, forms }: AskedIndicator): readonly string[] =>
  forms.map((form) => key(kind.typeName, form));

/** Of a file: each of its hashes. */
export const copyKeys = ({ typeName, values }: Copy): readonly string[] =>
  values.map((value) => key(typeName, typeName === 'Address' ? storedAddress(value) : value));

/** What a copy is called, in the form that was asked for: a file has several. */
export function valueAsAsked(copy: Copy, asked: AskedIndicator): string {
  const keys = new Set(keysOf(asked));
  const at = copyKeys(copy).findIndex((each) => keys.has(each));
  return copy.values[at] ?? asked.subject.value;
}

const key = (typeName: string, value: string): string =>
  `${typeName} ${CASE_COUNTS.has(typeName) ? value : value.toLowerCase()}`;

/** The default owner's copy first, the others by name. */
export const ownFirst = (copies: readonly Copy[], owner: string | undefined): readonly Copy[] =>
  copies.toSorted(
    (a, b) =>
      Number(b.owner === owner) - Number(a.owner === owner) || a.owner.localeCompare(b.owner),
  );
