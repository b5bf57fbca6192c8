import { collectionError } from '../errors/collection-errors.ts';
import { missingBody } from '../errors/framework-errors.ts';
import type { Answer, Call, Endpoint } from '../http/endpoint.ts';
import { listed } from '../listing/list-rows.ts';
import { type EntryType, entryTypes } from '../store/entry-value.ts';
import type { ExpiryType, LogOption, Namespace } from '../store/reference-set.ts';
import { isAtLeast } from '../version/api-version.ts';
import { newSetFields, newSetJson, newSetTree } from './new-set-json.ts';
import { SetBody } from './set-body.ts';

export const expiryTypes: readonly ExpiryType[] = ['FIRST_SEEN', 'LAST_SEEN', 'NO_EXPIRY'];
export const logOptions: readonly LogOption[] = ['LOG_NONE', 'LOG_EACH', 'LOG_BATCH'];
const namespaces: readonly Namespace[] = ['PRIVATE', 'SHARED', 'TENANT'];
const path = '/reference_data_collections/sets';

export const newSetsEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path,
    since: '16.0',
    fieldsIn: 'query',
    known: newSetTree,
    ranged: true,
    filterError: () => collectionError(14001),
    sortError: () => collectionError(14e3),
    answer: listSets,
  },
  {
    method: 'POST',
    path,
    since: '16.0',
    fieldsIn: 'header',
    known: newSetTree,
    bodyMissing: () => missingBody('set'),
    answer: createSet,
  },
];

function listSets(call: Call): Answer {
  const { world, version } = call;
  const { behaviour, store } = world;
  const fields = newSetFields(behaviour);
  return listed(store.sets(), fields, call, (set) => newSetJson(set, version, behaviour));
}

function createSet({ world, version, json }: Call): Answer {
  const { behaviour, store } = world;
  const body = new SetBody(json(), 10002);
  const entryType = body.oneOf<EntryType>('entry_type', typesOf(version));
  if (entryType === undefined) throw collectionError(10001);
  const name = body.text('name');
  if (name === undefined) throw collectionError(10002);
  const namespace = body.oneOf('namespace', namespaces) ?? behaviour.defaultNamespace;
  checkTenant(namespace, body);
  const set = {
    name,
    entryType,
    namespace,
    tenantId: null,
    createdMs: world.nowMs,
    ...toExpiry(body, behaviour.ttlUnit),
    logOption: body.oneOf('expired_log_option', logOptions) ?? 'LOG_NONE',
    description: isAtLeast(version, '21.0') ? body.description() : null,
  };
  if (store.setNamed(name) !== undefined) throw collectionError(10006);
  return {
    status: behaviour.createStatus,
    value: newSetJson(store.addSet(set), version, behaviour),
  };
}

const typesOf = (version: Call['version']): readonly EntryType[] =>
  entryTypes.filter((type) => type !== 'CIDR' || isAtLeast(version, '21.0'));

/** No tenant exists here, so the namespace of tenants is never open. */
function checkTenant(namespace: Namespace, body: SetBody): void {
  const hasTenant = body.has('tenant_id') && !body.is('tenant_id', null);
  if (namespace !== 'TENANT' && hasTenant) throw collectionError(10004);
  if (namespace === 'TENANT') throw collectionError(hasTenant ? 10005 : 10003);
}

/** A time to live and a basis for it come together or not at all. */
function toExpiry(body: SetBody, unit: 's' | 'ms') {
  const timeToLive = body.timeToLive(10007, unit);
  const expiryType = body.oneOf('expiry_type', expiryTypes) ?? 'NO_EXPIRY';
  if ((expiryType === 'NO_EXPIRY') !== (timeToLive === undefined)) throw collectionError(10007);
  return { timeToLive, expiryType };
}
