import { ApiError } from '../errors/api-error.ts';
import { missingBody, unreadableJson } from '../errors/framework-errors.ts';
import {
  badValue,
  bulkFailed,
  namespaceNotShared,
  namespaceUnknown,
  setMissing,
} from '../errors/old-set-errors.ts';
import { type Answer, type Call, type Endpoint, ok } from '../http/endpoint.ts';
import type { StoredValue } from '../store/entry-value.ts';
import { type ReferenceSet, SHARED_DOMAIN } from '../store/reference-set.ts';
import { toText } from '../tasks/bulk-rows.ts';
import { knownDomain, sharedSet } from './old-set-access.ts';
import { oldSetJson, oldSetTree } from './old-set-json.ts';
import { storedValue } from './old-values.ts';

const bodyMissing = () => missingBody('data');

export const oldBulkLoadEndpoints: readonly Endpoint[] = [
  {
    method: 'POST',
    path: '/reference_data/sets/bulk_load/{name}',
    since: '12.0',
    until: '16.0',
    bodyMissing,
    fieldsIn: 'header',
    known: oldSetTree,
    answer: (call) => load(sharedSet(call, 'post'), SHARED_DOMAIN, call),
  },
  {
    method: 'POST',
    path: '/reference_data/sets/bulk_load/{namespace}/{name}/{domain_id}',
    since: '13.1',
    deprecatedSince: '18.0',
    bodyMissing,
    fieldsIn: 'header',
    known: oldSetTree,
    answer: (call) => load(namespacedSet(call), pathDomain(call), call),
  },
];

function namespacedSet(call: Call): ReferenceSet {
  const namespace = call.path('namespace');
  if (namespace !== 'SHARED' && namespace !== 'TENANT') throw namespaceUnknown();
  if (namespace === 'TENANT') throw namespaceNotShared();
  const name = call.path('name');
  const set = call.world.store.setNamed(name);
  if (set === undefined || set.namespace !== 'SHARED') throw setMissing(name, 'post');
  return set;
}

/** A number, or the word SHARED, which only administrators may use. */
function pathDomain(call: Call): number {
  const id = call.path('domain_id');
  return knownDomain(id === 'SHARED' ? undefined : id, call);
}

/** The whole array or, on the first bad element, whatever the console is switched to. */
function load(set: ReferenceSet, domainId: number, call: Call): Answer {
  const { world, version } = call;
  const body = call.json();
  if (!Array.isArray(body)) throw unreadableJson('Expected a JSON Array');
  const good: StoredValue[] = [];
  const failure = firstFailure(set, body, good, call);
  if (failure === undefined || world.behaviour.bulkLoadBadValue === '422-prefix') {
    for (const stored of good) {
      const write = { ...stored, domainId, source: undefined, notes: undefined };
      world.store.upsert(set, write, world.nowMs);
    }
  }
  if (failure === undefined) return ok(oldSetJson(set, version));
  throw world.behaviour.bulkLoadBadValue === '500-nothing' ? bulkFailed(set.name) : failure;
}

/** Collects the elements up to the first bad one and returns its error. */
function firstFailure(
  set: ReferenceSet,
  body: readonly unknown[],
  good: StoredValue[],
  { world }: Call,
): ApiError | undefined {
  for (const element of body) {
    const text = toText(element);
    if (text === undefined) return badValue(set.entryType, JSON.stringify(element));
    try {
      good.push(storedValue(set, text, world));
    } catch (error) {
      if (error instanceof ApiError) return error;
      throw error;
    }
  }
  return undefined;
}
