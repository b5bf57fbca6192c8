import { badRequest } from '../http/refusal.ts';
import type { WireObject } from '../http/wire-json.ts';
import type { CrowdSecBehaviour } from '../options.ts';

const unitMs: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Which part of a listing is asked for. */
export interface Page {
  readonly number: number;
  readonly limit: number;
}

/** Reads `page` and `limit`. Throws a 400 for what is no number from 1. */
export function pageOf({ searchParams }: URL, { defaultLimit, maxLimit }: CrowdSecBehaviour): Page {
  const limit = countOf('limit', searchParams.get('limit') ?? String(defaultLimit));
  const number = countOf('page', searchParams.get('page') ?? '1');
  return { number, limit: Math.min(limit, maxLimit) };
}

function countOf(name: string, text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw badRequest(`${name} is not a number from 1`);
  return Number(text);
}

/** Reads `since`, such as `3d`; the beginning of time without it. Throws a 400 for anything else. */
export function sinceOf({ searchParams }: URL, nowMs: number): number {
  const text = searchParams.get('since');
  if (text === null) return Number.NEGATIVE_INFINITY;
  const [, count, unit = ''] = /^(\d+)([hdm])$/.exec(text) ?? [];
  if (count === undefined) throw badRequest('since is not a number with h, d or m');
  return nowMs - Number(count) * (unitMs[unit] ?? 0);
}

/** The rows of a page. */
export const rowsOf = <Row>(rows: readonly Row[], { number, limit }: Page): readonly Row[] =>
  rows.slice((number - 1) * limit, number * limit);

/** Whether there are links to the pages before and after. */
export interface Neighbours {
  readonly prev: boolean;
  readonly next: boolean;
}

/** `_links` as listings have them; `hrefOf` says where a page is, the first one without a number. */
export function linksOf(
  { number }: Page,
  { prev, next }: Neighbours,
  hrefOf: (page?: number) => string,
): WireObject {
  const link = (page?: number): WireObject => ({ href: hrefOf(page) });
  return {
    first: link(),
    self: link(number),
    ...(prev ? { prev: link(number - 1) } : {}),
    ...(next ? { next: link(number + 1) } : {}),
  };
}
