import { type Call, isTrue, queryValue } from '../http/call.ts';
import { badRequest } from '../http/refusal.ts';
import { type Answer, v3Success } from '../http/reply.ts';

const usualLimit = 100;

/** A list of v3 with links to its neighbours; `count` on request and on the first page only (dossier §3.1). Throws 400. */
export function v3List<Row>(call: Call, rows: readonly Row[], write: (row: Row) => object): Answer {
  const { v3MaxResultLimit } = call.world.behaviour;
  const start = wholeNumber(call, 'resultStart', 0, Number.MAX_SAFE_INTEGER);
  const limit = wholeNumber(call, 'resultLimit', usualLimit, v3MaxResultLimit);
  const data = rows.slice(start, start + limit).map(write);
  const hasNext = start + limit < rows.length;
  const previous = Math.max(0, start - limit);
  return v3Success({
    ...(hasNext ? { next: pageLink(call, start + limit, limit) } : {}),
    data,
    ...(isTrue(call, 'count') && start === 0 ? { count: rows.length } : {}),
    ...(start > 0 ? { prev: pageLink(call, previous, limit) } : {}),
  });
}

/** Absolute, with everything else as it was sent. */
function pageLink({ target, origin, world }: Call, start: number, limit: number): string {
  const [path = '', query = ''] = target.split(/\?(.*)/s);
  const others = query
    .split('&')
    .filter((part) => part !== '' && !/^result(?:Start|Limit)=/i.test(part));
  const all = [`resultStart=${start}`, `resultLimit=${limit}`, ...others];
  return `${world.behaviour.nextOrigin ?? origin}${path}?${all.join('&')}`;
}

function wholeNumber(call: Call, name: string, usual: number, most: number): number {
  const text = queryValue(call, name);
  if (text === undefined) return usual;
  if (!/^\d+$/.test(text) || Number(text) > most) throw badRequest();
  return Number(text);
}
