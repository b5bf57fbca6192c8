import { type Call, queryValue } from '../http/call.ts';
import { badRequest } from '../http/refusal.ts';
import { compileTql } from '../tql/compile-tql.ts';
import type { Keyword, KeywordKind, KeywordValue, Vocabulary } from '../tql/keyword.ts';
import { parseTql } from '../tql/parse-tql.ts';
import type { TqlNode } from '../tql/tql-node.ts';

export interface ParsedQuery<Row> {
  readonly test: (row: Row) => boolean;
  /** Whether a keyword is used anywhere in the query. */
  readonly names: (keyword: string) => boolean;
}

/** The `tql` of a call; without one everything passes. Throws TqlError and NotSimulated. */
export function tqlOf<Row>(call: Call, vocabulary: Vocabulary<Row>): ParsedQuery<Row> {
  const text = queryValue(call, 'tql');
  if (text === undefined || text.trim() === '') return { test: () => true, names: () => false };
  const node = parseTql(text, call.world.behaviour.tqlPrecedence);
  const named = new Set(keywordsOf(node));
  return {
    test: compileTql(node, { vocabulary, nowMs: call.world.nowMs }),
    names: (keyword) => named.has(keyword.toLowerCase()),
  };
}

function keywordsOf(node: TqlNode): readonly string[] {
  if (node.kind === 'comparison') return [node.keyword.toLowerCase()];
  if (node.kind === 'not') return keywordsOf(node.of);
  return [...keywordsOf(node.left), ...keywordsOf(node.right)];
}

type Compare<Row> = (left: Row, right: Row) => number;

/** `sorting=dateAdded desc rating asc nullslast` as an order; nothing when it is not there. Throws 400. */
export function sortingOf<Row>(
  call: Call,
  { keywords }: Vocabulary<Row>,
): Compare<Row> | undefined {
  const text = queryValue(call, 'sorting');
  if (text === undefined) return undefined;
  const parts = [...text.matchAll(partShape)];
  if (parts.length === 0 || parts.map(([part]) => part).join('') !== text) throw badRequest();
  const orders = parts.map(([, name = '', direction = 'asc', nulls]) => {
    const found = keywords.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (found === undefined) throw badRequest();
    const sign = direction.toLowerCase() === 'desc' ? -1 : 1;
    return orderBy(found, sign, nulls?.toLowerCase() === 'nullsfirst' ? -1 : 1);
  });
  return (left, right) => orders.map((order) => order(left, right)).find((n) => n !== 0) ?? 0;
}

const partShape = /(\w+)(?:\s+(asc|desc))?(?:\s+(nullsfirst|nullslast))?(?:[\s,]+|$)/gi;

function orderBy<Row>({ kind, read }: Keyword<Row>, sign: number, nulls: number): Compare<Row> {
  return (left, right) => {
    const [a, b] = [rank(read(left), kind), rank(read(right), kind)];
    if (a === b) return 0;
    if (a === undefined) return nulls;
    if (b === undefined) return -nulls;
    return a < b ? -sign : sign;
  };
}

function rank(value: KeywordValue, kind: KeywordKind): string | number | bigint | undefined {
  const [first] = [value ?? []].flat();
  if (first === undefined) return undefined;
  if (kind === 'id') return BigInt(first);
  return typeof first === 'boolean' ? Number(first) : first;
}
