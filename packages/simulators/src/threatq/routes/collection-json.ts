import { isObject, type JsonObject } from '../http/params.ts';

/** The query part of a collection's `json`, whether that is an object or text. Anything else selects everything. */
export function apiQueryOf(json: unknown): JsonObject {
  const read = typeof json === 'string' ? parsed(json) : json;
  const query = isObject(read) ? read['api_query'] : undefined;
  return isObject(query) ? query : {};
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A `json` such as the user interface saves, around a query. */
export const collectionJson = (criteria: JsonObject, filters: JsonObject): JsonObject => ({
  ui_query: {
    columns: {},
    criteria: { matchType: ['+and'], items: [] },
    filters: {},
    objects: { current: 'indicators', selected: ['indicators'] },
    filter_sets: [{ id: 0, operator: 'and', isNegated: false, expanded: true }],
  },
  api_query: { criteria, filters },
});
