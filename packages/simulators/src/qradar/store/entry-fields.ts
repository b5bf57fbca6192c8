import type { FilterFields, ValueKind } from '../filter/filter-field.ts';
import type { EntryType } from './entry-value.ts';
import { type Entry, SHARED_DOMAIN } from './reference-set.ts';

const kinds: Readonly<Record<EntryType, ValueKind>> = {
  ALN: 'text',
  ALNIC: 'caseless',
  NUM: 'number',
  IP: 'address',
  PORT: 'number',
  DATE: 'number',
  CIDR: 'text',
};

/** The fields of an element; with `entry_type` its values compare as that type does. */
export function entryFields(
  entryType: EntryType | undefined,
  sharedDomainId: number | null,
): FilterFields<Entry> {
  const both = { filterable: true, sortable: true } as const;
  return {
    id: { kind: 'number', get: ({ id }) => id, ...both },
    collection_id: { kind: 'number', get: ({ set }) => set.id, ...both },
    value: { kind: entryType ? kinds[entryType] : 'text', get: ({ value }) => value, ...both },
    domain_id: {
      kind: 'number',
      get: ({ domainId }) => (domainId === SHARED_DOMAIN ? sharedDomainId : domainId),
      ...both,
    },
    first_seen: { kind: 'number', get: ({ firstSeen }) => firstSeen, ...both },
    last_seen: { kind: 'number', get: ({ lastSeen }) => lastSeen, ...both },
    source: { kind: 'text', get: ({ source }) => source, ...both },
    notes: { kind: 'text', get: ({ notes }) => notes, ...both },
  };
}
