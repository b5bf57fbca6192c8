import type { FieldTree } from '../listing/fields.ts';
import { type Entry, SHARED_DOMAIN } from '../store/reference-set.ts';

/** An element as the new family shows it. */
export const entryJson = (entry: Entry, sharedDomainId: number | null): object => ({
  id: entry.id,
  collection_id: entry.set.id,
  value: entry.value,
  domain_id: entry.domainId === SHARED_DOMAIN ? sharedDomainId : entry.domainId,
  first_seen: entry.firstSeen,
  last_seen: entry.lastSeen,
  source: entry.source,
  notes: entry.notes,
  delete_entry: null,
});

export const entryTree: FieldTree = {
  id: true,
  collection_id: true,
  value: true,
  domain_id: true,
  first_seen: true,
  last_seen: true,
  source: true,
  notes: true,
  delete_entry: true,
};
