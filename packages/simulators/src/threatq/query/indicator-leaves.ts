import type { Catalog } from '../catalog/catalog.ts';
import { dueS } from '../store/expiry.ts';
import type { IndicatorRecord } from '../store/indicator-record.ts';
import type { TimeField } from '../store/time-spans.ts';
import type { Matches } from './compile.ts';
import { byMention, type ContextLeaf, contextReaders, contextTest } from './context-leaves.ts';
import { parseDateRange, parseScoreRange } from './parse-range.ts';
import { isInside, leafNode, type QueryNode, type Range } from './query-node.ts';
import {
  anyOf,
  type LeafNames,
  type LeafReader,
  leafText,
  namedNode,
  readText,
  type TextLeaf,
} from './read-leaf.ts';

type ContextTime = 'expiredS' | 'publishedS' | 'lastDetectedS';

export type IndicatorLeaf =
  | TextLeaf
  | ContextLeaf
  | { readonly op: 'id' | 'type' | 'status'; readonly id: number }
  | { readonly op: 'score'; readonly range: Range }
  | { readonly op: 'time'; readonly field: TimeField; readonly range: Range }
  | { readonly op: 'contextTime'; readonly field: ContextTime; readonly range: Range }
  | { readonly op: 'expiry'; readonly range: Range };

export type IndicatorQuery = QueryNode<IndicatorLeaf>;
type Reader = LeafReader<IndicatorLeaf>;

const byTypeName: Reader = anyOf((value, names) =>
  namedNode('type', names.catalog.types.byName(leafText(value))?.id, names, typeLeaf),
);

const byStatusName: Reader = anyOf((value, names) =>
  namedNode('status', names.catalog.statuses.byName(leafText(value))?.id, names, statusLeaf),
);

const typeLeaf = (id: number): IndicatorLeaf => ({ op: 'type', id });
const statusLeaf = (id: number): IndicatorLeaf => ({ op: 'status', id });

const time =
  (field: TimeField): Reader =>
  (value, names) =>
    leafNode({ op: 'time', field, range: parseDateRange(value, names) });

const contextTime =
  (field: ContextTime): Reader =>
  (value, names) =>
    leafNode({ op: 'contextTime', field, range: parseDateRange(value, names) });

export const indicatorLeaves: LeafNames<IndicatorLeaf> = {
  documented: {
    value: anyOf(readText),
    type_name: byTypeName,
    type: byTypeName,
    status_name: byStatusName,
    score: (value) => leafNode({ op: 'score', range: parseScoreRange(value) }),
    mentions: byMention,
    created_at: time('createdS'),
    updated_at: time('updatedS'),
    touched_at: time('touchedS'),
  },
  undocumented: {
    ...contextReaders,
    status: byStatusName,
    id: anyOf((value, names) =>
      namedNode('id', Number(value), names, (id): IndicatorLeaf => ({ op: 'id', id })),
    ),
    type_id: anyOf((value, names) => namedNode('type', Number(value), names, typeLeaf)),
    status_id: anyOf((value, names) => namedNode('status', Number(value), names, statusLeaf)),
    expires_at: (value, names) => leafNode({ op: 'expiry', range: parseDateRange(value, names) }),
    expired_at: contextTime('expiredS'),
    published_at: contextTime('publishedS'),
    last_detected_at: contextTime('lastDetectedS'),
  },
};

/** One condition as a function over one indicator. */
export const indicatorTest =
  (catalog: Catalog) =>
  (leaf: IndicatorLeaf): Matches<IndicatorRecord> => {
    switch (leaf.op) {
      case 'equals':
        return ({ value }) => value.toLowerCase() === leaf.lower;
      case 'contains':
        return ({ value }) => value.toLowerCase().includes(leaf.lower);
      case 'id':
        return ({ id }) => id === leaf.id;
      case 'type':
        return ({ typeId }) => typeId === leaf.id;
      case 'status':
        return ({ statusId }) => statusId === leaf.id;
      case 'score':
        return ({ score }) => isInside(score, leaf.range);
      case 'time':
        return (record) => isInside(record[leaf.field] * 1000, leaf.range);
      case 'contextTime':
        return ({ context }) => {
          const at = context[leaf.field];
          return at !== null && isInside(at * 1000, leaf.range);
        };
      case 'expiry':
        return (record) => {
          const at = dueS(record, catalog.sources);
          return at !== null && isInside(at * 1000, leaf.range);
        };
      default:
        return contextTest(leaf, catalog, ({ value }: IndicatorRecord) => [value]);
    }
  };
