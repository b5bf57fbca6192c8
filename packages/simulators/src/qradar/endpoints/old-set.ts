import { badPurgeOnly, oldFilterError } from '../errors/old-set-errors.ts';
import { compileFilter } from '../filter/compile-filter.ts';
import type { FilterNode } from '../filter/filter-node.ts';
import { type Answer, type Call, type Endpoint, ok } from '../http/endpoint.ts';
import { sliceRange } from '../listing/range.ts';
import { entryFields } from '../store/entry-fields.ts';
import type { Entry, ReferenceSet } from '../store/reference-set.ts';
import { startDelete } from './delete-tasks.ts';
import { namespaceParameter, sharedSet } from './old-set-access.ts';
import { oldEntryJson, oldEntryTree, oldSetJson, oldSetTree } from './old-set-json.ts';
import { taskTree } from './task-json.ts';

const path = '/reference_data/sets/{name}';

export const oldSetEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path,
    since: '12.0',
    deprecatedSince: '18.0',
    parameters: [namespaceParameter],
    fieldsIn: 'query',
    known: (version) => ({ ...oldSetTree(version), data: oldEntryTree }),
    ranged: true,
    filterError: oldFilterError,
    answer: readSet,
  },
  {
    method: 'DELETE',
    path,
    since: '12.0',
    deprecatedSince: '18.0',
    parameters: [{ name: 'purge_only', place: 'query', type: 'text' }, namespaceParameter],
    fieldsIn: 'query',
    known: () => taskTree,
    answer: deleteSet,
  },
];

/** `data` is missing where a page has no elements. */
function readSet(call: Call): Answer {
  const set = sharedSet(call, 'get');
  const rows = elements(set, call);
  const page = sliceRange(rows, call.range).map(oldEntryJson);
  const json = oldSetJson(set, call.version);
  return ok(page.length === 0 ? json : { ...json, data: page }, { total: rows.length });
}

/** Fields that the old family does not know. */
const HIDDEN = new Set(['id', 'notes', 'collection_id']);

function elements(set: ReferenceSet, { filter, world }: Call): readonly Entry[] {
  const fields = Object.fromEntries(
    Object.entries(entryFields(undefined, null)).filter(([name]) => !HIDDEN.has(name)),
  );
  if (filter !== undefined) compileFilter(filter, fields);
  const inSet: FilterNode = {
    op: 'compare',
    path: ['collection_id'],
    comparison: '=',
    value: { text: String(set.id), quoted: false },
  };
  return world.listings.list({
    filter: filter === undefined ? inSet : { op: 'and', nodes: [inSet, filter] },
    sort: undefined,
    entryType: undefined,
    sharedDomainId: null,
  });
}

function deleteSet(call: Call): Answer {
  const purgeOnly = call.query('purge_only') ?? 'false';
  const set = sharedSet(call, 'delete');
  if (purgeOnly !== 'true' && purgeOnly !== 'false') throw badPurgeOnly(purgeOnly);
  return startDelete(set, purgeOnly === 'true', call, 'old');
}
