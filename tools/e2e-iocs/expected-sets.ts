import {
  type ElementType,
  elementTypeFor,
  entriesOf,
  entryKey,
  MAX_ENTRY_LENGTH,
  setName,
} from '@intelbridge/core';

/** Our brand, the first word of every set's name. */
const BRAND = 'ThreatQ';

export interface ExpectedSet {
  readonly type: string;
  readonly elementType: ElementType;
  /** Entries by what the console compares them by; each with a line that asks for it. */
  readonly entries: Map<string, string>;
  /** Published values that no set can hold, with the reason. */
  readonly rejects: Map<string, string>;
}

export type ExpectedSets = Map<string, ExpectedSet>;

/** Where indicators have to end: each either in its set in canonical form, or among the rejects. */
export class Expectation {
  readonly sets: ExpectedSets = new Map();
  readonly #offered: ReadonlySet<ElementType>;

  constructor(offered: ReadonlySet<ElementType>) {
    this.#offered = offered;
  }

  add(type: string, value: string): void {
    const set = this.#set(type);
    const entries = entriesOf(type, value, set.elementType, { prefixScheme: true });
    if (!entries.ok) {
      set.rejects.set(value, entries.reason);
      return;
    }
    for (const entry of entries.values) set.entries.set(entryKey(set.elementType, entry), value);
  }

  #set(type: string): ExpectedSet {
    const name = setName(BRAND, type);
    const set = this.sets.get(name) ?? {
      type,
      elementType: elementTypeFor(type, this.#offered),
      entries: new Map<string, string>(),
      rejects: new Map<string, string>(),
    };
    this.sets.set(name, set);
    return set;
  }
}

export const total = (sets: ExpectedSets, of: 'entries' | 'rejects'): number =>
  [...sets.values()].reduce((sum, set) => sum + set[of].size, 0);

/** What entries of a type look like, written down apart from the code that makes them; undefined: anything. */
export function hasShape(type: string, entry: string): boolean {
  if (entry.length > MAX_ENTRY_LENGTH || entry !== entry.trim()) return false;
  return SHAPES.get(type)?.test(entry) ?? true;
}

const OCTET = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)';
const IPV4 = `${OCTET}(?:\\.${OCTET}){3}`;

const SHAPES: ReadonlyMap<string, RegExp> = new Map([
  ['IP Address', new RegExp(`^${IPV4}$`)],
  ['IPv6 Address', /^[0-9a-f:]*:[0-9a-f:.]*$/],
  ['CIDR Block', new RegExp(`^(?:${IPV4}/(?:3[0-2]|[12]?\\d)|[0-9a-f:]+(?:${IPV4})?/\\d{1,3})$`)],
  ['FQDN', /^[^\s/@A-Z]*[^\s/@A-Z.]$/],
  ['Email Address', /^[^@\sA-Z]+@[^@\sA-Z]+$/],
  ['MD5', /^[0-9a-f]{32}$/],
  ['SHA-1', /^[0-9a-f]{40}$/],
  ['SHA-256', /^[0-9a-f]{64}$/],
  ['CVE', /^cve-\d{4}-\d{4,}$/],
  ['URL', /^[a-z][a-z0-9+.-]*:\/\/\S/],
]);
