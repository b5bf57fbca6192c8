import type { Answer, Call } from '../http/endpoint.ts';
import { AqlError } from './aql-reader.ts';
import { invalidAql, oneParameterRequired, savedSearchMissing } from './ariel-errors.ts';
import { type AqlQuery, parseAql } from './parse-aql.ts';
import type { Search, SearchMessage, SearchResult } from './search.ts';
import { searchJson } from './search-json.ts';
import { selectRows, toSelection } from './select-rows.ts';

/** `POST /ariel/searches`: exactly one of a query and a saved one. The search is shown as it is before it starts. */
export function startSearch(call: Call): Answer {
  const { world } = call;
  const aql = aqlOf(call);
  const { query, toRow } = understood(aql, call);
  const search = world.searches.start({ aql, query, run: () => run(query, toRow, world) });
  return { status: 201, value: shown(search, call) };
}

export const shown = (search: Search, { world }: Call): object =>
  searchJson(search, world.behaviour.searchRetentionMs);

function aqlOf({ query, world }: Call): string {
  const aql = query('query_expression');
  const savedId = query('saved_search_id');
  if ((aql === undefined) === (savedId === undefined)) throw oneParameterRequired();
  if (savedId === undefined) return aql ?? '';
  const saved = world.searches.savedQuery(Number(savedId));
  if (saved === undefined) throw savedSearchMissing(savedId);
  return saved.aql;
}

type Understood = { readonly query: AqlQuery; readonly toRow: ReturnType<typeof toSelection> };

/** Throws 422/2000. */
export function understood(aql: string, { world }: Call): Understood {
  try {
    const query = parseAql(aql, world.nowMs);
    return { query, toRow: toSelection(query, world.behaviour.customProperties) };
  } catch (error) {
    throw error instanceof AqlError ? invalidAql() : error;
  }
}

/** Carried out when the search ends, over the events that are there then. */
function run(query: AqlQuery, toRow: Understood['toRow'], world: Call['world']): SearchResult {
  const { searchEnd, searchMaxRows } = world.behaviour;
  if (world.offenses.get(query.offenseId) === undefined)
    return failed('InOffense function: Error loading Offense');
  if (searchEnd === 'ERROR') return failed('The search could not be carried out.');
  const events = world.events.of(query.offenseId);
  const rows = selectRows(events, query, toRow);
  const isCut = rows.length > searchMaxRows;
  return {
    status: 'COMPLETED',
    rows: isCut ? rows.slice(0, searchMaxRows) : rows,
    processed: events.length,
    messages: isCut ? [message('WARN', 'Resource restrictions cut the results off.')] : [],
  };
}

const failed = (text: string): SearchResult => ({
  status: 'ERROR',
  rows: [],
  processed: 0,
  messages: [message('ERROR', text)],
});

export const message = (severity: SearchMessage['severity'], text: string): SearchMessage => ({
  code: 'INTERNAL',
  contexts: [],
  message: text,
  severity,
});
