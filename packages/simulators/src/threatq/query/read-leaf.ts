import type { Catalog } from '../catalog/catalog.ts';
import type { ThreatqBehaviour } from '../options.ts';
import type { ZonedText } from '../time/zoned-text.ts';
import type { ParseLeaf } from './parse-query.ts';
import { all, BadQuery, group, leafNode, none, type QueryNode } from './query-node.ts';

/** What names and dates in a query mean at the moment it is read. */
export interface QueryNames {
  readonly catalog: Catalog;
  readonly zone: ZonedText;
  readonly nowMs: number;
  readonly behaviour: Pick<
    ThreatqBehaviour,
    'isOperator' | 'undocumentedLeaves' | 'unknownLeaf' | 'unknownName'
  >;
}

export type LeafReader<Leaf> = (value: unknown, names: QueryNames) => QueryNode<Leaf>;

/** The conditions of one kind of objects by their names. */
export interface LeafNames<Leaf> {
  /** Of the dossier (§5.3). */
  readonly documented: Readonly<Record<string, LeafReader<Leaf>>>;
  /** Columns and relations that no source names as a condition. */
  readonly undocumented: Readonly<Record<string, LeafReader<Leaf>>>;
}

export const leafParser =
  <Leaf>({ documented, undocumented }: LeafNames<Leaf>, names: QueryNames): ParseLeaf<Leaf> =>
  (key, value) => {
    const { undocumentedLeaves, unknownLeaf } = names.behaviour;
    const readers = undocumentedLeaves === 'work' ? { ...undocumented, ...documented } : documented;
    const read = Object.hasOwn(readers, key) ? readers[key] : undefined;
    if (read !== undefined) return read(value, names);
    if (unknownLeaf === 'ignored') return all;
    throw new BadQuery(`The field ${key} is not searchable.`);
  };

/** One value or a list of alternatives. */
export const anyOf =
  <Leaf>(read: LeafReader<Leaf>): LeafReader<Leaf> =>
  (value, names) => {
    if (!Array.isArray(value)) return read(value, names);
    return value.length === 0
      ? none
      : group(
          'or',
          value.map((each) => read(each, names)),
        );
  };

export const leafText = (value: unknown): string => {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw new BadQuery('A query value must be text.');
};

export const lowerText = (value: unknown): string => leafText(value).toLowerCase();

export interface TextLeaf {
  readonly op: 'equals' | 'contains';
  readonly lower: string;
}

/** The text an object is looked up by: `"x"`, `{"+contains":"x"}` or, as it was until 2025, `{"is":"x"}`. */
export const readText: LeafReader<TextLeaf> = (value, names) => {
  if (typeof value !== 'object' || value === null)
    return leafNode({ op: 'equals', lower: lowerText(value) });
  const nodes = Object.entries(value).map(([operator, operand]): QueryNode<TextLeaf> => {
    if (operator === '+contains') return leafNode({ op: 'contains', lower: lowerText(operand) });
    if (operator !== 'is') throw new BadQuery(`The operator ${operator} is not supported.`);
    if (names.behaviour.isOperator === 'ignored') return all;
    if (names.behaviour.isOperator === 'works') return readText(operand, names);
    throw new BadQuery('The operator is is not supported.');
  });
  return group('and', nodes);
};

/** A leaf for an id that a name stands for; nobody public says what becomes of a name that does not exist. */
export function namedNode<Leaf>(
  what: string,
  id: number | undefined,
  { behaviour }: QueryNames,
  toLeaf: (id: number) => Leaf,
): QueryNode<Leaf> {
  if (id !== undefined && !Number.isNaN(id)) return leafNode(toLeaf(id));
  if (behaviour.unknownName === 'ignored') return all;
  if (behaviour.unknownName === 'no-match') return none;
  throw new BadQuery(`The selected ${what} is invalid.`);
}
