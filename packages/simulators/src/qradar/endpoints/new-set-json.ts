import type { FilterFields } from '../filter/filter-field.ts';
import type { FieldTree } from '../listing/fields.ts';
import type { QradarBehaviour } from '../options.ts';
import { intervalMs } from '../store/interval.ts';
import type { ReferenceSet } from '../store/reference-set.ts';
import { type ApiVersion, isAtLeast } from '../version/api-version.ts';

type TtlUnit = Pick<QradarBehaviour, 'ttlUnit'>;

/** A set as the new family shows it. */
export function newSetJson(set: ReferenceSet, version: ApiVersion, unit: TtlUnit): object {
  return {
    id: set.id,
    name: set.name,
    ...(isAtLeast(version, '21.0') ? { description: set.description } : {}),
    entry_type: set.entryType,
    namespace: set.namespace,
    tenant_id: set.tenantId,
    expiry_type: set.expiryType,
    time_to_live: timeToLive(set, unit),
    expired_log_option: set.logOption,
    number_of_entries: set.entries.size,
    creation_time: set.createdMs,
    global_id: null,
    delete_entries: null,
  };
}

function timeToLive({ timeToLive: ttl }: ReferenceSet, { ttlUnit }: TtlUnit): number | null {
  if (ttl === undefined) return null;
  return ttlUnit === 'ms' ? intervalMs(ttl) : Math.floor(intervalMs(ttl) / 1_000);
}

export function newSetTree(version: ApiVersion): FieldTree {
  const names = {
    id: true,
    name: true,
    entry_type: true,
    namespace: true,
    tenant_id: true,
  } as const;
  const expiry = { expiry_type: true, time_to_live: true, expired_log_option: true } as const;
  const rest = { number_of_entries: true, creation_time: true, global_id: true } as const;
  const later = isAtLeast(version, '21.0') ? ({ description: true } as const) : {};
  return { ...names, ...expiry, ...rest, ...later, delete_entries: true };
}

const both = { filterable: true, sortable: true } as const;

export const newSetFields = (unit: TtlUnit): FilterFields<ReferenceSet> => ({
  id: { kind: 'number', get: ({ id }) => id, ...both },
  name: { kind: 'text', get: ({ name }) => name, ...both },
  description: { kind: 'text', get: ({ description }) => description, ...both },
  entry_type: { kind: 'text', get: ({ entryType }) => entryType, ...both },
  namespace: { kind: 'text', get: ({ namespace }) => namespace, ...both },
  tenant_id: { kind: 'number', get: ({ tenantId }) => tenantId, ...both },
  expiry_type: { kind: 'text', get: ({ expiryType }) => expiryType, ...both },
  time_to_live: { kind: 'number', get: (set) => timeToLive(set, unit), ...both },
  expired_log_option: { kind: 'text', get: ({ logOption }) => logOption, ...both },
  number_of_entries: { kind: 'number', get: ({ entries }) => entries.size, ...both },
  creation_time: { kind: 'number', get: ({ createdMs }) => createdMs, ...both },
});
