import { collectionError } from '../errors/collection-errors.ts';
import { missingBody } from '../errors/framework-errors.ts';
import type { FilterProblem } from '../filter/filter-error.ts';
import { type Answer, type Call, type Endpoint, ok } from '../http/endpoint.ts';
import { sliceRange } from '../listing/range.ts';
import { toDomain } from '../store/domain.ts';
import { type EntryType, isEntryType } from '../store/entry-value.ts';
import { checkWrite } from '../store/write-entry.ts';
import { toBulkRows, toText } from '../tasks/bulk-rows.ts';
import { entryJson, entryTree } from './entry-json.ts';
import { bulkTaskJson, bulkTaskTree } from './task-json.ts';

const path = '/reference_data_collections/set_entries';
const known = () => entryTree;

export const entriesEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path,
    since: '16.0',
    fieldsIn: 'query',
    known,
    ranged: true,
    parameters: [{ name: 'entry_type', place: 'query', type: 'text' }],
    filterError,
    sortError: () => collectionError(24002),
    answer: listEntries,
  },
  {
    method: 'POST',
    path,
    since: '16.0',
    fieldsIn: 'header',
    known,
    bodyMissing: () => collectionError(20001),
    answer: writeEntry,
  },
  {
    method: 'PATCH',
    path,
    since: '16.0',
    fieldsIn: 'header',
    known: () => bulkTaskTree,
    bodyMissing: () => missingBody('set_entries'),
    answer: updateEntries,
  },
];

/** A value that does not fit has its own error when the type to convert it to was asked for. */
function filterError(problem: FilterProblem, { query }: Pick<Call, 'query'>) {
  const typed = problem === 'conversion' && query('entry_type') !== undefined;
  return collectionError(typed ? 24004 : 24001);
}

function listEntries({ world, query, filter, range }: Call): Answer {
  const { sharedDomainId } = world.behaviour;
  const entryType = toEntryType(query('entry_type'));
  const rows = world.listings.list({ filter, sort: query('sort'), entryType, sharedDomainId });
  const page = sliceRange(rows, range).map((entry) => entryJson(entry, sharedDomainId));
  return ok(page, { total: rows.length });
}

function toEntryType(text: string | undefined): EntryType | undefined {
  if (text !== undefined && !isEntryType(text)) throw collectionError(24003);
  return text;
}

function writeEntry({ world, json }: Call): Answer {
  const { store, behaviour, nowMs } = world;
  const body = json();
  if (body === null || typeof body !== 'object') throw collectionError(20001);
  const wire = body as Readonly<Record<string, unknown>>;
  const value = toText(wire['value']);
  if (typeof wire['collection_id'] !== 'number') throw collectionError(20002);
  if (value === undefined || value === '') throw collectionError(20003);
  const set = store.set(wire['collection_id']);
  if (set === undefined) throw collectionError(20004);
  const domainId = toDomain(wire['domain_id'], behaviour.domains);
  if (domainId === undefined) throw collectionError(20005);
  const notes = wire['notes'] === null ? null : toText(wire['notes']);
  const checked = checkWrite(set.entryType, value, notes, behaviour);
  if (!checked.ok) throw collectionError(checked.code);
  const write = { ...checked.stored, domainId, source: toText(wire['source']), notes };
  const done = store.upsert(set, write, nowMs);
  const entry = store.find(set, domainId, checked.stored.key);
  return {
    status: done === 'created' ? 201 : 200,
    value: entry && entryJson(entry, behaviour.sharedDomainId),
  };
}

/** The rows are read at once and carried out in the background. */
function updateEntries({ world, caller, json }: Call): Answer {
  const rows = toBulkRows(json(), world);
  const task = world.bulkUpdates.start(rows, caller.name);
  const value = bulkTaskJson(task);
  world.tasks.settle();
  return { status: 202, value };
}
