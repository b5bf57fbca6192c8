import { type Call, queryValue } from '../http/call.ts';
import { invalidField } from '../http/refusal.ts';
import { type Answer, v2Success } from '../http/reply.ts';

const usualLimit = 100;

/** A list of v2: the total stands on the first page only (dossier §2.1). Throws 400. */
export function v2List<Row>(
  call: Call,
  key: string,
  rows: readonly Row[],
  write: (row: Row) => object,
): Answer {
  const { v2EmptyList, v2MaxResultLimit } = call.world.behaviour;
  const start = wholeNumber(call, 'resultStart', 0, Number.MAX_SAFE_INTEGER);
  const limit = wholeNumber(call, 'resultLimit', usualLimit, v2MaxResultLimit);
  const page = rows.slice(start, start + limit).map(write);
  if (page.length === 0 && v2EmptyList === 'no-data') return v2Success({});
  const listed = page.length === 0 && v2EmptyList === 'absent' ? {} : { [key]: page };
  return v2Success({ ...(start === 0 ? { resultCount: rows.length } : {}), ...listed });
}

function wholeNumber(call: Call, name: string, usual: number, most: number): number {
  const text = queryValue(call, name);
  if (text === undefined) return usual;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > most) {
    const { v2MaxResultLimit } = call.world.behaviour;
    throw invalidField(
      `The resultStart and resultLimit query parameters must be integers and the maximum value for resultLimit is ${v2MaxResultLimit}`,
    );
  }
  return value;
}
