import { badRequest } from './refusal.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The body of a request; nothing at all counts as `{}`. Throws 400. */
export function parseBody(text: string): JsonObject {
  if (text.trim() === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    if (isObject(value)) return value;
  } catch {
    throw badRequest('0x2005');
  }
  throw badRequest('0x2005');
}

/** The rows of `{"data":[...]}`, as v3 nests lists. */
export function nestedRows(value: unknown): readonly JsonObject[] {
  const rows: unknown = isObject(value) ? value['data'] : undefined;
  return Array.isArray(rows) ? rows.filter(isObject) : [];
}

/** A text or a number as text; both are taken by either version. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/** `true`, `"true"` and their opposites. Throws 400. */
export function flagOf(value: unknown): boolean | undefined {
  if (value === undefined || value === null) return undefined;
  const text = textOf(value)?.toLowerCase();
  if (text === 'true' || text === 'false') return text === 'true';
  throw badRequest('0x2005');
}

/** A number within bounds, also as text. Throws 400. */
export function numberOf(value: unknown, least: number, most: number): number | undefined {
  if (value === undefined || value === null) return undefined;
  const text = textOf(value) ?? '';
  const number = Number(text);
  if (text.trim() === '' || !(number >= least && number <= most)) throw badRequest('0x2005');
  return number;
}
