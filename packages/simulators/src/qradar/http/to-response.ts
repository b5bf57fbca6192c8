import { HttpResponse } from 'msw';
import type { ApiError } from '../errors/api-error.ts';
import { selectFields } from '../listing/fields.ts';
import { contentRange } from '../listing/range.ts';
import type { QradarBehaviour } from '../options.ts';
import type { Answer, Call } from './endpoint.ts';

const JSON_TYPE = 'application/json;charset=UTF-8';

/** An answer as it goes over the wire. */
export function toResponse(
  { status, value, total, headers = {} }: Answer,
  { range, fields, world }: Pick<Call, 'range' | 'fields' | 'world'>,
  isDeprecated: boolean,
): Response {
  const all = new Headers({
    'content-type': value === undefined ? 'text/plain' : JSON_TYPE,
    ...headers,
  });
  if (isDeprecated) all.set('Deprecated', 'true');
  const shown = total === undefined ? undefined : shownTotal(total, world.behaviour);
  if (range !== undefined && shown !== undefined)
    all.set('Content-Range', contentRange(range, shown));
  const body = value === undefined ? null : toJson(selectFields(value, fields), world.behaviour);
  return new HttpResponse(body, { status, headers: all });
}

export const errorResponse = (error: ApiError): Response =>
  new HttpResponse(JSON.stringify(error.body), {
    status: error.status,
    headers: { 'content-type': JSON_TYPE },
  });

export const htmlResponse = (status: number, text: string): Response =>
  new HttpResponse(`<!DOCTYPE html><html><body><h1>${text}</h1></body></html>`, {
    status,
    headers: { 'content-type': 'text/html;charset=UTF-8' },
  });

function shownTotal(total: number, behaviour: QradarBehaviour): number | undefined {
  if (behaviour.contentRange === 'missing') return undefined;
  return behaviour.contentRange === 'right' ? total : total + 1;
}

function toJson(value: unknown, { nullKeys }: QradarBehaviour): string {
  return nullKeys === 'null'
    ? JSON.stringify(value)
    : JSON.stringify(value, (_key, each: unknown) => (each === null ? undefined : each));
}
