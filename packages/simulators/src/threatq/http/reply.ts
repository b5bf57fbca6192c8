import { HttpResponse } from 'msw';
import type { ThreatqBehaviour } from '../options.ts';

const jsonHeaders = { 'content-type': 'application/json' };

export const jsonText = (text: string, status = 200): Response =>
  new HttpResponse(text, { status, headers: jsonHeaders });

export const json = (value: unknown, status = 200): Response =>
  jsonText(JSON.stringify(value), status);

/** `{"data":{...}}`. */
export const single = (data: unknown, status = 200): Response => json({ data }, status);

export const noContent = (): Response => new HttpResponse(null, { status: 204 });

type Emptiness = Pick<ThreatqBehaviour, 'emptyAs'>;

/** A list as JSON text, an empty one in the way that is switched on. */
export function dataText(
  rowsText: string,
  { emptyAs }: Emptiness,
  place: 'cursor' | 'list',
): string {
  if (rowsText !== '[]' || emptyAs === 'array') return rowsText;
  if (emptyAs === 'null') return 'null';
  return emptyAs === 'object' || place === 'cursor' ? '{}' : '[]';
}

/** `{"total":n,"data":[...]}`. */
export function list(
  rows: readonly unknown[],
  behaviour: Emptiness,
  { total = rows.length, status = 200 }: { readonly total?: number; readonly status?: number } = {},
): Response {
  const data = dataText(JSON.stringify(rows), behaviour, 'list');
  return jsonText(`{"total":${total},"data":${data}}`, status);
}
