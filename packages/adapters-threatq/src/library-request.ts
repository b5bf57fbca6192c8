import { isRecord } from './json.ts';

/** One search of the Threat Library, to be read page by page. */
export interface LibraryRequest {
  readonly path: string;
  /** Without one the search is a saved one, run by GET. */
  readonly body?: Readonly<Record<string, unknown>>;
  readonly fields: readonly string[];
}

/** Absolute times in the instance's own words. */
export interface TouchedRange {
  readonly after: string;
  readonly before: string;
}

/** Always named: since 2026 a reply has no attributes unless asked (dossier §3.2). */
const FIELDS = ['id', 'value', 'type', 'status', 'score', 'attributes', 'touched_at', 'updated_at'];
const QUERY = '/api/indicators/query';

/** What a data collection lists, of a time only if a range is given. Undefined if its query cannot be made out. */
export function memberRequest(
  collection: unknown,
  touched: TouchedRange | undefined,
): LibraryRequest | undefined {
  const query = apiQuery(collection);
  if (query === undefined) return undefined;
  const { criteria, filters } = query;
  const parts = [filters, touched && touchedLeaf(touched)].filter((part) => !isEmpty(part));
  const [only = {}] = parts;
  return library(criteria ?? {}, parts.length > 1 ? { '+and': parts } : only);
}

/** The same by the platform's own run of it, which knows no other filter. */
export function savedRequest(hash: string): LibraryRequest {
  return { path: `${QUERY}/hash/${encodeURIComponent(hash)}`, fields: FIELDS };
}

/** What may have to leave the sets, whichever collection listed it: it may be in none any more. */
export function withdrawnRequest(touched: TouchedRange): LibraryRequest {
  const statuses = ['Whitelisted', 'Expired', 'Review'].map((name) => ({ status_name: name }));
  return library({}, { '+and': [{ '+or': statuses }, touchedLeaf(touched)] });
}

function library(criteria: unknown, filters: unknown): LibraryRequest {
  return { path: QUERY, body: { criteria, filters, fields: FIELDS }, fields: FIELDS };
}

const touchedLeaf = ({ after, before }: TouchedRange) => ({
  touched_at: { '+gt': after, '+lt': before },
});

/** `json` of a saved search is an object or that object as text (dossier §5.4). */
function apiQuery(json: unknown): { criteria?: unknown; filters?: unknown } | undefined {
  const read = typeof json === 'string' ? parsed(json) : json;
  if (!isRecord(read)) return undefined;
  const query = parsed(read['api_query']);
  return isRecord(query) ? query : undefined;
}

function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return undefined;
  }
}

/** PHP writes an empty object as an empty list. */
const isEmpty = (part: unknown): boolean =>
  part === undefined ||
  part === null ||
  (typeof part === 'object' && Object.keys(part).length === 0);
