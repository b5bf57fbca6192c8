import { parseLeaf, type QueryNames } from './parse-leaf.ts';
import { all, BadQuery, group, negate, type QueryNode } from './query-node.ts';

const groups: ReadonlyMap<string, readonly [op: 'and' | 'or', negated: boolean]> = new Map([
  ['+and', ['and', false]],
  ['+or', ['or', false]],
  ['-and', ['and', true]],
  ['-or', ['or', true]],
]);

/** `criteria` AND `filters` of a query body. Missing, null or empty means everything. Throws `BadQuery`. */
export function parseQuery(body: Readonly<Record<string, unknown>>, names: QueryNames): QueryNode {
  return group('and', [parsePart(body['criteria'], names), parsePart(body['filters'], names)]);
}

/** A group, a bare leaf, several of them in one object (all must hold), or a list of those (all must hold). */
function parsePart(part: unknown, names: QueryNames): QueryNode {
  if (part === undefined || part === null) return all;
  if (Array.isArray(part)) return group('and', parseMembers(part, names));
  if (typeof part !== 'object') throw new BadQuery('A query part must be an object.');
  const nodes = Object.entries(part).map(([key, value]) => parseEntry(key, value, names));
  return group('and', nodes);
}

function parseEntry(key: string, value: unknown, names: QueryNames): QueryNode {
  const known = groups.get(key);
  if (known === undefined) return parseLeaf(key, value, names);
  const [op, negated] = known;
  const node = group(op, parseMembers(Array.isArray(value) ? value : [value], names));
  return negated ? negate(node) : node;
}

const parseMembers = (members: readonly unknown[], names: QueryNames): QueryNode[] =>
  members.map((member) => parsePart(member, names));
