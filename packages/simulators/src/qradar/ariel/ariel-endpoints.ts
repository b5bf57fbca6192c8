import { ApiError } from '../errors/api-error.ts';
import { oldFilterError } from '../errors/old-set-errors.ts';
import type { FilterFields } from '../filter/filter-field.ts';
import { type Answer, type Call, type Endpoint, ok } from '../http/endpoint.ts';
import { unsorted } from '../listing/list-rows.ts';
import { sliceRange } from '../listing/range.ts';
import { arielDown, badSearchChange, resultsMissing, searchMissing } from './ariel-errors.ts';
import { isEnded, type Search } from './search.ts';
import { message, shown, startSearch, understood } from './start-search.ts';

const path = '/ariel/searches';
const one = `${path}/{search_id}`;

/** The list is one of bare ids, which a filter calls `.`. */
const idFields: FilterFields<string> = {
  '.': { kind: 'text', filterable: true, get: (id) => id },
};

const endpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path,
    since: '12.0',
    parameters: [{ name: 'db_name', place: 'query', type: 'text' }],
    ranged: true,
    filterError: oldFilterError,
    answer: listSearches,
  },
  {
    method: 'POST',
    path,
    since: '12.0',
    parameters: [
      { name: 'query_expression', place: 'query', type: 'text' },
      { name: 'saved_search_id', place: 'query', type: 'number' },
    ],
    answer: startSearch,
  },
  { method: 'GET', path: one, since: '12.0', answer: lookAt },
  {
    method: 'POST',
    path: one,
    since: '12.0',
    parameters: [
      { name: 'status', place: 'query', type: 'text' },
      { name: 'save_results', place: 'query', type: 'boolean' },
    ],
    answer: change,
  },
  {
    method: 'DELETE',
    path: one,
    since: '12.0',
    answer: (call) => {
      const search = searchOf(call);
      call.world.searches.remove(search);
      return { status: 202, value: shown(search, call) };
    },
  },
  { method: 'GET', path: `${one}/results`, since: '12.0', ranged: true, answer: results },
  {
    method: 'POST',
    path: '/ariel/validators/aql',
    since: '12.0',
    parameters: [{ name: 'query_expression', place: 'query', type: 'text', required: true }],
    answer: validate,
  },
];

/** Searches over the events of offenses; all of them fail alike while Ariel is down. */
export const arielEndpoints: readonly Endpoint[] = endpoints.map((endpoint) => ({
  ...endpoint,
  answer: (call) => {
    if (call.world.behaviour.arielDown) throw arielDown();
    return endpoint.answer(call);
  },
}));

function searchOf({ world, path: parameter }: Call): Search {
  const search = world.searches.find(parameter('search_id'));
  if (search === undefined) throw searchMissing(parameter('search_id'));
  return search;
}

function listSearches(call: Call): Answer {
  const { world, query } = call;
  const database = query('db_name');
  const ids = world.searches.all
    .filter(
      ({ id, query: asked }) =>
        world.searches.find(id) && asked.database === (database ?? asked.database),
    )
    .map(({ id }) => id);
  return unsorted(ids, idFields, call);
}

/** `Prefer: wait=N` takes no real time: for the search N seconds have passed. 206 when that was not enough. */
function lookAt(call: Call): Answer {
  const { world, headers } = call;
  const said = /\bwait\s*=\s*(\d+)/i.exec(headers.get('prefer') ?? '')?.[1];
  const waits = said !== undefined && world.behaviour.preferWait === 'honoured';
  const search = searchOf(call);
  world.searches.look(search.id, waits ? Number(said) * 1_000 : 0);
  return { status: waits && !isEnded(search) ? 206 : 200, value: shown(search, call) };
}

/** A search that has ended stays as it ended. */
function change(call: Call): Answer {
  const { world, query } = call;
  const search = searchOf(call);
  const status = query('status');
  const save = query('save_results')?.toLowerCase();
  if (status === undefined && save === undefined) throw badSearchChange();
  if (status !== undefined && status !== 'CANCELED') throw badSearchChange();
  if (status !== undefined) world.searches.cancel(search);
  if (save !== undefined) search.saveResults = save === 'true';
  return ok(shown(search, call));
}

function results(call: Call): Answer {
  const { status, query, result } = searchOf(call);
  if (status !== 'COMPLETED' || result === undefined) throw resultsMissing();
  const { rows } = result;
  return ok({ [query.database]: sliceRange(rows, call.range) }, { total: rows.length });
}

/** `null` when there is nothing to complain about. */
function validate(call: Call): Answer {
  try {
    understood(call.query('query_expression') ?? '', call);
    return ok(null);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return ok({ error_messages: [message('ERROR', error.message)] });
  }
}
