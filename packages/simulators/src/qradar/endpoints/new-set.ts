import { collectionError } from '../errors/collection-errors.ts';
import { type Answer, type Call, type Endpoint, ok, pathNumber } from '../http/endpoint.ts';
import type { ReferenceSet } from '../store/reference-set.ts';
import { isAtLeast } from '../version/api-version.ts';
import { startDelete } from './delete-tasks.ts';
import { newSetJson, newSetTree } from './new-set-json.ts';
import { expiryTypes, logOptions } from './new-sets.ts';
import { SetBody } from './set-body.ts';
import { taskTree } from './task-json.ts';

const path = '/reference_data_collections/sets/{id}';
const parameters = [pathNumber()];

export const newSetEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path,
    since: '16.0',
    parameters,
    fieldsIn: 'query',
    known: newSetTree,
    answer: (call) => {
      const set = setOf(call);
      if (set === undefined) throw collectionError(15e3);
      return ok(newSetJson(set, call.version, call.world.behaviour));
    },
  },
  {
    method: 'POST',
    path,
    since: '16.0',
    parameters,
    fieldsIn: 'header',
    known: newSetTree,
    bodyMissing: () => collectionError(11002),
    answer: changeSet,
  },
  {
    method: 'DELETE',
    path,
    since: '16.0',
    parameters,
    fieldsIn: 'query',
    known: () => taskTree,
    answer: (call) => {
      const set = setOf(call);
      if (set === undefined) throw collectionError(12e3);
      return startDelete(set, false, call, 'new');
    },
  },
];

const setOf = ({ world, path: parameter }: Call): ReferenceSet | undefined =>
  world.store.set(Number(parameter('id')));

/** Only expiry, log option and description can be changed; anything else in the body is passed over. */
function changeSet(call: Call): Answer {
  const { world, version, json } = call;
  const set = setOf(call);
  if (set === undefined) throw collectionError(11001);
  const body = new SetBody(json(), 11002);
  const change = toChange(set, body, call);
  Object.assign(set, change);
  if (body.is('delete_entries', true)) world.store.purge(set);
  world.store.changed(set);
  return ok(newSetJson(set, version, world.behaviour));
}

/** Everything is read before anything is changed. */
function toChange(
  set: ReferenceSet,
  body: SetBody,
  { world, version }: Call,
): Partial<ReferenceSet> {
  const { ttlUnit } = world.behaviour;
  const timeToLive = body.has('time_to_live') ? body.timeToLive(11003, ttlUnit) : set.timeToLive;
  const expiryType = body.oneOf('expiry_type', expiryTypes) ?? set.expiryType;
  const touched = body.has('time_to_live') || body.has('expiry_type');
  if (touched && (expiryType === 'NO_EXPIRY') !== (timeToLive === undefined))
    throw collectionError(11004);
  const hasDescription = body.has('description') && isAtLeast(version, '21.0');
  return {
    expiryType,
    timeToLive,
    logOption: body.oneOf('expired_log_option', logOptions) ?? set.logOption,
    description: hasDescription ? body.description() : set.description,
  };
}
