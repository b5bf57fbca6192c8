import { all, BadQuery, group, negate, type QueryNode } from './query-node.ts';

/** One condition of a kind of objects. Throws `BadQuery`. */
export type ParseLeaf<Leaf> = (key: string, value: unknown) => QueryNode<Leaf>;

const groups: ReadonlyMap<string, readonly [op: 'and' | 'or', negated: boolean]> = new Map([
  ['+and', ['and', false]],
  ['+or', ['or', false]],
  ['-and', ['and', true]],
  ['-or', ['or', true]],
]);

/** `criteria` AND `filters` of a query body, for any kind of objects. Missing, null or empty means everything. Throws `BadQuery`. */
export const parseQuery = <Leaf>(
  body: Readonly<Record<string, unknown>>,
  parseLeaf: ParseLeaf<Leaf>,
): QueryNode<Leaf> =>
  group('and', [parsePart(body['criteria'], parseLeaf), parsePart(body['filters'], parseLeaf)]);

/** A group, a bare leaf, several of them in one object (all must hold), or a list of those (all must hold). */
function parsePart<Leaf>(part: unknown, parseLeaf: ParseLeaf<Leaf>): QueryNode<Leaf> {
  if (part === undefined || part === null) return all;
  if (Array.isArray(part)) return group('and', parseMembers(part, parseLeaf));
  if (typeof part !== 'object') throw new BadQuery('A query part must be an object.');
  const nodes = Object.entries(part).map(([key, value]) => parseEntry(key, value, parseLeaf));
  return group('and', nodes);
}

function parseEntry<Leaf>(
  key: string,
  value: unknown,
  parseLeaf: ParseLeaf<Leaf>,
): QueryNode<Leaf> {
  const known = groups.get(key);
  if (known === undefined) return parseLeaf(key, value);
  const [op, negated] = known;
  const node = group(op, parseMembers(Array.isArray(value) ? value : [value], parseLeaf));
  return negated ? negate(node) : node;
}

const parseMembers = <Leaf>(
  members: readonly unknown[],
  parseLeaf: ParseLeaf<Leaf>,
): QueryNode<Leaf>[] => members.map((member) => parsePart(member, parseLeaf));
