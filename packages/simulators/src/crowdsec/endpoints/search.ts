import type { Call } from '../http/endpoint.ts';
import { badRequest } from '../http/refusal.ts';
import { jsonReply } from '../http/reply.ts';
import type { WireObject } from '../http/wire-json.ts';
import { defaultBehaviour } from '../options.ts';
import { renderReport } from '../render/render-report.ts';
import { matches } from '../search/matches.ts';
import { parseSearch } from '../search/parse-search.ts';
import { BadSearch, type SearchNode } from '../search/search-node.ts';
import type { Report } from '../store/report.ts';
import { linksOf, type Page, pageOf, rowsOf, sinceOf } from './paging.ts';

/** `GET /v2/smoke/search?query=` (dossier §2.4). */
export function answerSearch({ world, key, url }: Call): Response {
  const { behaviour, nowMs } = world;
  const page = pageOf(url, behaviour);
  const sinceMs = sinceOf(url, nowMs);
  const query = queryOf(url, behaviour.unsearchableIs);
  const found = [...world.current()].filter(
    (report) => report.lastSeenMs >= sinceMs && matches(query, searched(report, nowMs)),
  );
  const rows = rowsOf(found, page);
  const neighbours = { prev: page.number > 1, next: found.length > page.number * page.limit };
  world.keys.spend(key, behaviour.listsCost ? rows.length : 0);
  const origin = behaviour.searchHrefs === 'absolute' ? url.origin : '';
  const _links = linksOf(page, neighbours, (number = 1) => `${origin}${pathOf(url, page, number)}`);
  return jsonReply(
    { items: rows.map((report) => renderReport(report, { behaviour, nowMs })), _links },
    behaviour,
  );
}

/** What the index has does not depend on how replies are bent. */
const searched = (report: Report, nowMs: number): WireObject =>
  renderReport({ ...report, vintage: '2026' }, { behaviour: defaultBehaviour, nowMs });

function queryOf({ searchParams }: URL, unsearchable: 'no-hits' | '400'): SearchNode {
  try {
    return parseSearch(searchParams.get('query') ?? '', unsearchable);
  } catch (error) {
    if (error instanceof BadSearch) throw badRequest(error.message);
    throw error;
  }
}

function pathOf({ pathname, searchParams }: URL, { limit }: Page, page: number): string {
  const query = new URLSearchParams(searchParams);
  query.set('page', String(page));
  query.set('limit', String(limit));
  return `${pathname}?${query.toString()}`;
}
