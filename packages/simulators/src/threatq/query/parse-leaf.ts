import type { Catalog } from '../catalog/catalog.ts';
import type { ThreatqBehaviour } from '../options.ts';
import type { ZonedText } from '../time/zoned-text.ts';
import { parseDateRange, parseScoreRange } from './parse-range.ts';
import { all, BadQuery, type ContextTime, group, none, type QueryNode } from './query-node.ts';

/** What names and dates in a query mean at the moment it is read. */
export interface QueryNames {
  readonly catalog: Catalog;
  readonly zone: ZonedText;
  readonly nowMs: number;
  readonly behaviour: Pick<ThreatqBehaviour, 'isOperator' | 'unknownLeaf'>;
}

type LeafReader = (value: unknown, names: QueryNames) => QueryNode;

/** One value or a list of alternatives. */
const anyOf =
  (read: LeafReader): LeafReader =>
  (value, names) => {
    if (!Array.isArray(value)) return read(value, names);
    return value.length === 0
      ? none
      : group(
          'or',
          value.map((each) => read(each, names)),
        );
  };

const idNode = (op: 'id' | 'type' | 'status' | 'source' | 'tag', id: number | undefined) =>
  id === undefined || Number.isNaN(id) ? none : ({ op, id } as const);

const textOf = (value: unknown): string => {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw new BadQuery('A query value must be text.');
};

const readValue: LeafReader = (value, names) => {
  if (typeof value !== 'object' || value === null)
    return { op: 'value', lower: textOf(value).toLowerCase() };
  const nodes = Object.entries(value).map(([operator, operand]): QueryNode => {
    if (operator === '+contains') return { op: 'contains', lower: textOf(operand).toLowerCase() };
    if (operator !== 'is') throw new BadQuery(`The operator ${operator} is not supported.`);
    if (names.behaviour.isOperator === 'ignored') return all;
    if (names.behaviour.isOperator === 'works') return readValue(operand, names);
    throw new BadQuery('The operator is is not supported.');
  });
  return group('and', nodes);
};

const readAttribute: LeafReader = (said, { catalog }) => {
  const pair = typeof said === 'string' ? { name: said } : (said ?? {});
  const { name, value } = pair as { name?: unknown; value?: unknown };
  const nameId = name === undefined ? null : catalog.attributeNames.idOf(textOf(name));
  if (nameId === undefined) return none;
  return {
    op: 'attribute',
    nameId,
    lower: value === undefined ? null : textOf(value).toLowerCase(),
  };
};

const contextTime =
  (field: ContextTime): LeafReader =>
  (value, names) => ({ op: 'contextTime', field, range: parseDateRange(value, names) });

const byTypeName: LeafReader = (value, { catalog }) =>
  idNode('type', catalog.types.byName(textOf(value))?.id);
const byStatusName: LeafReader = (value, { catalog }) =>
  idNode('status', catalog.statuses.byName(textOf(value))?.id);
const bySource: LeafReader = (value, { catalog }) =>
  idNode('source', catalog.sources.idOf(textOf(value)));
const byTag: LeafReader = (value, { catalog }) => idNode('tag', catalog.tags.idOf(textOf(value)));

/** Up to `last_detected_at` the names are the dossier's (§5.3, §3.1); the rest are how ours are called, nobody public says. */
const leaves: ReadonlyMap<string, LeafReader> = new Map<string, LeafReader>([
  ['value', anyOf(readValue)],
  ['type_name', anyOf(byTypeName)],
  ['type', anyOf(byTypeName)],
  ['status_name', anyOf(byStatusName)],
  ['status', anyOf(byStatusName)],
  ['score', (value) => ({ op: 'score', range: parseScoreRange(value) })],
  ['mentions', anyOf((value) => ({ op: 'mentions', lower: textOf(value).toLowerCase() }))],
  [
    'created_at',
    (value, names) => ({ op: 'time', field: 'createdS', range: parseDateRange(value, names) }),
  ],
  [
    'updated_at',
    (value, names) => ({ op: 'time', field: 'updatedS', range: parseDateRange(value, names) }),
  ],
  [
    'touched_at',
    (value, names) => ({ op: 'time', field: 'touchedS', range: parseDateRange(value, names) }),
  ],
  ['expires_at', contextTime('expiresS')],
  ['expired_at', contextTime('expiredS')],
  ['published_at', contextTime('publishedS')],
  ['last_detected_at', contextTime('lastDetectedS')],
  ['id', anyOf((value) => idNode('id', Number(value)))],
  ['type_id', anyOf((value) => idNode('type', Number(value)))],
  ['status_id', anyOf((value) => idNode('status', Number(value)))],
  ['source_name', anyOf(bySource)],
  ['tag_name', anyOf(byTag)],
  ['tags', anyOf(byTag)],
  ['attributes', anyOf(readAttribute)],
]);

/** One condition. A name of a type, status, source or tag that does not exist matches nothing. Throws `BadQuery`. */
export function parseLeaf(key: string, value: unknown, names: QueryNames): QueryNode {
  const read = leaves.get(key);
  if (read !== undefined) return read(value, names);
  if (names.behaviour.unknownLeaf === 'ignored') return all;
  throw new BadQuery(`The field ${key} is not searchable.`);
}
