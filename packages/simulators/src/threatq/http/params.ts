import type { IndicatorRecord } from '../store/indicator-record.ts';
import { notFound, refusal } from './refusal.ts';
import type { Call, OpenCall } from './route.ts';

/** Rows per page when a call does not say; the real figure is not public. */
const usualLimit = 100;

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function wholeNumber(text: string | null, otherwise: number): number {
  const value = Number(text ?? Number.NaN);
  return text?.trim() !== '' && Number.isInteger(value) && value >= 0 ? value : otherwise;
}

export interface Window {
  readonly limit: number;
  readonly offset: number;
}

/** `limit` and `offset`, capped; what is not a whole number counts as not said. */
export const windowOf = ({ query, world }: Call, otherwise: number = usualLimit): Window => ({
  limit: Math.min(wholeNumber(query.get('limit'), otherwise), world.behaviour.maxLimit),
  offset: wholeNumber(query.get('offset'), 0),
});

export const inWindow = <Row>(rows: readonly Row[], { limit, offset }: Window): readonly Row[] =>
  rows.slice(offset, offset + limit);

export const commaList = (text: string | null): string[] =>
  (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** The body as JSON; nothing at all counts as `{}`. */
export async function bodyOf({ request }: OpenCall): Promise<unknown> {
  const text = await request.text();
  if (text === '') return {};
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw refusal(400, 'The body is not valid JSON.');
  }
}

/** Query parameters and the body's members together; the body wins. Both are read by the appliance. */
export async function fieldsOf(call: OpenCall): Promise<JsonObject> {
  const body = await bodyOf(call);
  const said = Array.isArray(body) ? (body[0] as unknown) : body;
  return { ...Object.fromEntries(call.query), ...(isObject(said) ? said : {}) };
}

/** A body of one object or a list of them, as a list. */
export async function rowsOf(call: OpenCall): Promise<readonly JsonObject[]> {
  const body = await bodyOf(call);
  return (Array.isArray(body) ? body : [body]).filter(isObject);
}

export const idOf = (call: Call, name = 'id'): number => Number(call.params[name]);

/** The indicator of the path. Throws 404. */
export function indicatorOf(call: Call): IndicatorRecord {
  const record = call.world.store.get(idOf(call));
  if (record === undefined) throw notFound();
  return record;
}
