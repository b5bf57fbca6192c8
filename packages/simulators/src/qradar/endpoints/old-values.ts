import { badValue, elementMissing } from '../errors/old-set-errors.ts';
import { type Answer, type Call, type Endpoint, ok } from '../http/endpoint.ts';
import { type StoredValue, toStoredValue } from '../store/entry-value.ts';
import type { ReferenceSet } from '../store/reference-set.ts';
import type { QradarWorld } from '../world.ts';
import { domainParameter, knownDomain, namespaceParameter, sharedSet } from './old-set-access.ts';
import { oldSetJson, oldSetTree } from './old-set-json.ts';

export const oldValueEndpoints: readonly Endpoint[] = [
  {
    method: 'POST',
    path: '/reference_data/sets/{name}',
    since: '12.0',
    deprecatedSince: '18.0',
    parameters: [
      { name: 'value', place: 'query', type: 'text', required: true },
      { name: 'source', place: 'query', type: 'text' },
      domainParameter,
      namespaceParameter,
    ],
    fieldsIn: 'query',
    known: oldSetTree,
    answer: writeValue,
  },
  {
    method: 'DELETE',
    path: '/reference_data/sets/{name}/{value}',
    since: '12.0',
    deprecatedSince: '18.0',
    parameters: [domainParameter, namespaceParameter],
    fieldsIn: 'query',
    known: oldSetTree,
    answer: deleteValue,
  },
];

/** Throws 422/1005. */
export function storedValue(
  set: ReferenceSet,
  value: string,
  { behaviour }: QradarWorld,
): StoredValue {
  const stored =
    value.length > behaviour.maxValueLength
      ? undefined
      : toStoredValue(set.entryType, value, behaviour);
  if (stored === undefined) throw badValue(set.entryType, value);
  return stored;
}

function writeValue(call: Call): Answer {
  const { world, query, version } = call;
  const set = sharedSet(call, 'post');
  const domainId = knownDomain(query('domain_id'), call);
  const stored = storedValue(set, query('value') ?? '', world);
  const write = { ...stored, domainId, source: query('source'), notes: undefined };
  world.store.upsert(set, write, world.nowMs);
  return ok(oldSetJson(set, version));
}

function deleteValue(call: Call): Answer {
  const { world, query, version } = call;
  const set = sharedSet(call, 'delete');
  const domainId = knownDomain(query('domain_id'), call);
  const value = call.path('value');
  const entry = world.store.find(set, domainId, storedValue(set, value, world).key);
  if (entry === undefined) throw elementMissing(set.name, value);
  world.store.remove(entry);
  return ok(oldSetJson(set, version));
}
