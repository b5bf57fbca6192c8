import { FilterError } from '../filter/filter-error.ts';
import type { FilterNode } from '../filter/filter-node.ts';
import { parseFilter } from '../filter/parse-filter.ts';
import { type FieldChoice, parseFields } from '../listing/fields.ts';
import { toFilterText } from '../listing/filter-text.ts';
import { parseRange } from '../listing/range.ts';
import { SortError } from '../listing/sort.ts';
import type { ListedVersion } from '../version/version-list.ts';
import type { QradarWorld } from '../world.ts';
import type { Call, Caller, Endpoint } from './endpoint.ts';
import { parseJson } from './json-body.ts';
import { checkParameters, toQuery } from './parameters.ts';
import type { PathMatch } from './path-match.ts';
import { toResponse } from './to-response.ts';

/** A request whose caller and version are known. */
export interface Admitted {
  readonly request: Request;
  readonly url: URL;
  readonly body: string;
  readonly world: QradarWorld;
  readonly caller: Caller;
  readonly version: ListedVersion;
}

/** Checks what every endpoint has checked, then lets it answer. */
export function runEndpoint(
  { endpoint, path }: PathMatch,
  { request, url, body, world, caller, version }: Admitted,
  isDeprecated: boolean,
): Response {
  const { headers } = request;
  const query = toQuery(url, headers.get('content-type'), body);
  const early =
    endpoint.fieldsFirst === true ? chosenFields(endpoint, version, query, headers) : undefined;
  checkParameters(endpoint, version, (name) => path[name], query);
  if (endpoint.bodyMissing !== undefined && body.trim() === '') throw endpoint.bodyMissing();
  const fields = early ?? chosenFields(endpoint, version, query, headers);
  const range = toRange(endpoint, headers);
  const call: Call = {
    world,
    version,
    caller,
    query,
    range,
    fields,
    headers,
    path: (name) => path[name] ?? '',
    json: () => parseJson(body),
    filter: toFilter(endpoint, query, world),
  };
  return toResponse(answered(endpoint, call), call, isDeprecated);
}

function chosenFields(
  { fieldsIn, known }: Endpoint,
  version: ListedVersion,
  query: Call['query'],
  headers: Headers,
): FieldChoice | undefined {
  if (fieldsIn === undefined || known === undefined) return undefined;
  const text = fieldsIn === 'query' ? query('fields') : (headers.get('fields') ?? undefined);
  return text === undefined ? undefined : parseFields(text, known(version));
}

function toRange({ ranged }: Endpoint, headers: Headers): Call['range'] {
  const header = headers.get('range');
  return ranged === true && header !== null ? parseRange(header) : undefined;
}

function toFilter(
  { filterError }: Endpoint,
  query: Call['query'],
  world: QradarWorld,
): FilterNode | undefined {
  const text = query('filter');
  if (filterError === undefined || text === undefined) return undefined;
  try {
    return parseFilter(toFilterText(text, world.behaviour.filterDecoding));
  } catch (error) {
    throw error instanceof FilterError ? filterError(error.problem, { query }) : error;
  }
}

/** What a filter or an order means is found out only where its fields are known. */
function answered(endpoint: Endpoint, call: Call): ReturnType<Endpoint['answer']> {
  try {
    return endpoint.answer(call);
  } catch (error) {
    if (error instanceof FilterError && endpoint.filterError)
      throw endpoint.filterError(error.problem, call);
    if (error instanceof SortError && endpoint.sortError) throw endpoint.sortError(error.problem);
    throw error;
  }
}
