import { type CollectionErrorCode, collectionError } from '../errors/collection-errors.ts';
import { type Answer, type Call, type Endpoint, ok, pathNumber } from '../http/endpoint.ts';
import type { Entry } from '../store/reference-set.ts';
import { toText } from '../tasks/bulk-rows.ts';
import { entryJson, entryTree } from './entry-json.ts';

const path = '/reference_data_collections/set_entries/{id}';
const parameters = [pathNumber()];
const known = () => entryTree;

export const entryEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path,
    since: '16.0',
    parameters,
    fieldsIn: 'query',
    known,
    answer: (call) => shown(entryOf(call, 25e3), call),
  },
  {
    method: 'POST',
    path,
    since: '16.0',
    parameters,
    fieldsIn: 'header',
    known,
    bodyMissing: () => collectionError(21001),
    answer: changeNotes,
  },
  {
    method: 'DELETE',
    path,
    since: '16.0',
    parameters,
    answer: (call) => {
      call.world.store.remove(entryOf(call, 22001));
      return { status: 204 };
    },
  },
];

function entryOf({ world, path: parameter }: Call, missing: CollectionErrorCode): Entry {
  const entry = world.store.entry(Number(parameter('id')));
  if (entry === undefined) throw collectionError(missing);
  return entry;
}

const shown = (entry: Entry, { world }: Call): Answer =>
  ok(entryJson(entry, world.behaviour.sharedDomainId));

/** Only the notes change; a value in the body is passed over, source and last_seen follow the call. */
function changeNotes(call: Call): Answer {
  const { world, json } = call;
  const entry = entryOf(call, 21000);
  const body = json();
  if (body === null || typeof body !== 'object') throw collectionError(21001);
  const wire = body as Readonly<Record<string, unknown>>;
  const notes = wire['notes'] === null ? null : toText(wire['notes']);
  if ((notes?.length ?? 0) > world.behaviour.maxNotesLength) throw collectionError(21003);
  const { key, value, domainId, set } = entry;
  world.store.upsert(set, { key, value, domainId, source: undefined, notes }, world.nowMs);
  return shown(entry, call);
}
