import type { FilterFields } from '../filter/filter-field.ts';
import type { FieldTree } from '../listing/fields.ts';
import { intervalText } from '../store/interval.ts';
import { type Entry, type ReferenceSet, SHARED_DOMAIN } from '../store/reference-set.ts';
import { type ApiVersion, isAtLeast } from '../version/api-version.ts';

/** A set as the old family shows it; what a version did not have yet is left out. */
export function oldSetJson(set: ReferenceSet, version: ApiVersion): Record<string, unknown> {
  const json: Record<string, unknown> = {};
  if (set.timeToLive !== undefined) json['time_to_live'] = intervalText(set.timeToLive);
  json['timeout_type'] = set.expiryType === 'NO_EXPIRY' ? 'UNKNOWN' : set.expiryType;
  json['number_of_elements'] = set.entries.size;
  json['creation_time'] = set.createdMs;
  json['name'] = set.name;
  if (isAtLeast(version, '13.1')) json['namespace'] = set.namespace;
  if (set.entryType !== 'CIDR' || isAtLeast(version, '21.0')) json['element_type'] = set.entryType;
  if (isAtLeast(version, '13.1')) json['collection_id'] = set.id;
  return json;
}

export const oldEntryJson = ({ lastSeen, firstSeen, source, value, domainId }: Entry): object => ({
  last_seen: lastSeen,
  first_seen: firstSeen,
  source,
  value,
  domain_id: domainId === SHARED_DOMAIN ? null : domainId,
});

export const oldEntryTree: FieldTree = {
  last_seen: true,
  first_seen: true,
  source: true,
  value: true,
  domain_id: true,
};

export function oldSetTree(version: ApiVersion): FieldTree {
  const always = { time_to_live: true, timeout_type: true, number_of_elements: true } as const;
  const rest = { creation_time: true, name: true, element_type: true } as const;
  const later = isAtLeast(version, '13.1')
    ? ({ namespace: true, collection_id: true } as const)
    : {};
  return { ...always, ...rest, ...later };
}

/** Of the list of sets. */
export const oldSetFields: FilterFields<ReferenceSet> = {
  name: { kind: 'text', filterable: true, get: ({ name }) => name },
  element_type: { kind: 'text', filterable: true, get: ({ entryType }) => entryType },
  timeout_type: {
    kind: 'text',
    filterable: true,
    get: ({ expiryType }) => (expiryType === 'NO_EXPIRY' ? 'UNKNOWN' : expiryType),
  },
  time_to_live: {
    kind: 'text',
    filterable: true,
    get: ({ timeToLive }) => timeToLive && intervalText(timeToLive),
  },
  number_of_elements: { kind: 'number', filterable: true, get: ({ entries }) => entries.size },
  creation_time: { kind: 'number', filterable: true, get: ({ createdMs }) => createdMs },
  namespace: { kind: 'text', filterable: true, get: ({ namespace }) => namespace },
  collection_id: { kind: 'number', filterable: true, get: ({ id }) => id },
};
