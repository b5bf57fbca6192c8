import type { Call } from '../http/endpoint.ts';
import { jsonReply } from '../http/reply.ts';
import { renderReport } from '../render/render-report.ts';
import type { Report } from '../store/report.ts';
import { linksOf, type Page, pageOf, rowsOf, sinceOf } from './paging.ts';

/** `GET /v2/fire`: the community blocklist with what is known about its members (dossier §2.3). */
export function answerFire({ world, key, url }: Call): Response {
  const { behaviour, nowMs } = world;
  const page = pageOf(url, behaviour);
  const sinceMs = sinceOf(url, nowMs);
  const listed = [...world.current()].filter(
    ({ fire, lastSeenMs }) => isListed(fire, nowMs) && lastSeenMs >= sinceMs,
  );
  const rows = rowsOf(listed, page);
  const isFull = rows.length === page.limit;
  const more = listed.length > page.number * page.limit;
  const neighbours = {
    prev: rows.length > 0 && page.number > 1,
    next: behaviour.fireNext === 'full-page' ? isFull : more,
  };
  world.keys.spend(key, behaviour.listsCost ? rows.length : 0);
  const items = rows.map((report) => renderReport(report, { behaviour, nowMs, fire: true }));
  const _links = linksOf(page, neighbours, (number) => hrefOf(url, page, number));
  return jsonReply({ _links, items }, behaviour);
}

/** A refused one was taken out by hand and stays visible as such. */
const isListed = (fire: Report['fire'], nowMs: number): boolean =>
  fire !== null && fire.expiresMs > nowMs;

function hrefOf({ origin, pathname, searchParams }: URL, page: Page, number?: number): string {
  const since = searchParams.get('since');
  if (number === undefined) return `${origin}${pathname}`;
  const rest = since === null ? '' : `&since=${since}`;
  return `${origin}${pathname}?page=${number}&limit=${page.limit}${rest}`;
}
