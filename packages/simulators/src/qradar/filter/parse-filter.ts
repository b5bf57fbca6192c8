import type { Comparison, FieldPath, FilterNode, Literal } from './filter-node.ts';
import { TokenReader } from './token-reader.ts';

const MAX_DEPTH = 100;

const comparisons: Readonly<Record<string, Comparison>> = {
  '=': '=',
  '!=': '!=',
  '<>': '!=',
  '^=': '!=',
  '>': '>',
  '<': '<',
  '>=': '>=',
  '<=': '<=',
};

/** Reads a filter by the grammar of the dossier §2.2. Throws FilterError `syntax`. */
export function parseFilter(filter: string): FilterNode {
  const reader = new TokenReader(filter);
  const node = disjunction(reader, 0);
  reader.takeEnd();
  return node;
}

function disjunction(reader: TokenReader, depth: number): FilterNode {
  if (depth > MAX_DEPTH) reader.fail();
  return joined(reader, 'or', () => joined(reader, 'and', () => negation(reader, depth)));
}

function joined(reader: TokenReader, op: 'and' | 'or', next: () => FilterNode): FilterNode {
  const first = next();
  if (!reader.isKeyword(op)) return first;
  const nodes = [first];
  while (reader.skip(op)) nodes.push(next());
  return { op, nodes };
}

function negation(reader: TokenReader, depth: number): FilterNode {
  if (depth > MAX_DEPTH) reader.fail();
  if (reader.skip('not')) return { op: 'not', node: negation(reader, depth + 1) };
  if (!reader.skip('(')) return condition(reader, depth);
  const node = disjunction(reader, depth + 1);
  reader.take(')');
  return node;
}

function condition(reader: TokenReader, depth: number): FilterNode {
  const path = reader.takePath();
  if (reader.peek()?.kind === 'operator') return comparison(reader, path);
  if (reader.skip('is')) return nullTest(reader, path);
  if (reader.skip('like')) return like(reader, path, false);
  if (reader.skip('ilike')) return like(reader, path, true);
  if (reader.skip('contains')) return contains(reader, path, depth);
  const negated = reader.skip('not');
  if (reader.skip('in')) return { op: 'in', path, negated, values: literals(reader) };
  reader.take('between');
  const low = reader.takeLiteral();
  reader.take('and');
  return { op: 'between', path, negated, low, high: reader.takeLiteral() };
}

function comparison(reader: TokenReader, path: FieldPath): FilterNode {
  const known = comparisons[reader.takeToken('operator')];
  if (known === undefined) reader.fail();
  return { op: 'compare', path, comparison: known, value: reader.takeLiteral() };
}

function nullTest(reader: TokenReader, path: FieldPath): FilterNode {
  const negated = reader.skip('not');
  reader.take('null');
  return { op: 'null', path, negated };
}

const like = (reader: TokenReader, path: FieldPath, ignoreCase: boolean): FilterNode => ({
  op: 'like',
  path,
  ignoreCase,
  pattern: reader.takeToken('quoted'),
});

function literals(reader: TokenReader): Literal[] {
  reader.take('(');
  const values = [reader.takeLiteral()];
  while (reader.skip(',')) values.push(reader.takeLiteral());
  reader.take(')');
  return values;
}

/** `contains 5`, `contains (expr)` and, as the examples have it, `contains id=5` without brackets. */
function contains(reader: TokenReader, path: FieldPath, depth: number): FilterNode {
  if (reader.isMark('(') || startsCondition(reader)) {
    return { op: 'contains-where', path, node: negation(reader, depth + 1) };
  }
  return { op: 'contains', path, value: reader.takeLiteral() };
}

function startsCondition(reader: TokenReader): boolean {
  if (reader.isMark('.')) return true;
  if (reader.peek()?.kind !== 'word') return false;
  const next = reader.peek(1);
  const words = ['is', 'like', 'ilike', 'contains', 'in', 'between'];
  return (
    next?.kind === 'operator' ||
    reader.isMark('(', 1) ||
    words.some((word) => reader.isKeyword(word, 1))
  );
}
