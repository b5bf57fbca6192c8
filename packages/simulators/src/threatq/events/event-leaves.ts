import type { Catalog } from '../catalog/catalog.ts';
import type { Matches } from '../query/compile.ts';
import {
  byMention,
  type ContextLeaf,
  contextReaders,
  contextTest,
} from '../query/context-leaves.ts';
import { parseDateRange } from '../query/parse-range.ts';
import { isInside, leafNode, type QueryNode, type Range } from '../query/query-node.ts';
import {
  anyOf,
  type LeafNames,
  type LeafReader,
  namedNode,
  readText,
  type TextLeaf,
} from '../query/read-leaf.ts';
import type { EventRecord } from './event-store.ts';
import type { EventTypes } from './event-types.ts';

type EventTime = 'happenedS' | 'createdS' | 'updatedS' | 'touchedS';

export type EventLeaf =
  | TextLeaf
  | ContextLeaf
  | { readonly op: 'id' | 'type'; readonly id: number }
  | { readonly op: 'time'; readonly field: EventTime; readonly range: Range };

export type EventQuery = QueryNode<EventLeaf>;

const time =
  (field: EventTime): LeafReader<EventLeaf> =>
  (value, names) =>
    leafNode({ op: 'time', field, range: parseDateRange(value, names) });

/** `title` and `happened_at` are to an event what value and date are to an indicator. */
export function eventLeaves(types: EventTypes): LeafNames<EventLeaf> {
  const byType: LeafReader<EventLeaf> = anyOf((value, names) =>
    namedNode('type', types.find(value)?.id, names, (id): EventLeaf => ({ op: 'type', id })),
  );
  return {
    documented: {
      title: anyOf(readText),
      type_name: byType,
      type: byType,
      mentions: byMention,
      happened_at: time('happenedS'),
      created_at: time('createdS'),
      updated_at: time('updatedS'),
      touched_at: time('touchedS'),
    },
    undocumented: {
      ...contextReaders,
      id: anyOf((value, names) =>
        namedNode('id', Number(value), names, (id): EventLeaf => ({ op: 'id', id })),
      ),
      type_id: byType,
    },
  };
}

/** One condition as a function over one event. */
export const eventTest =
  (catalog: Catalog) =>
  (leaf: EventLeaf): Matches<EventRecord> => {
    switch (leaf.op) {
      case 'equals':
        return ({ title }) => title.toLowerCase() === leaf.lower;
      case 'contains':
        return ({ title }) => title.toLowerCase().includes(leaf.lower);
      case 'id':
        return ({ id }) => id === leaf.id;
      case 'type':
        return ({ typeId }) => typeId === leaf.id;
      case 'time':
        return (event) => isInside(event[leaf.field] * 1000, leaf.range);
      default:
        return contextTest(leaf, catalog, ({ title }: EventRecord) => [title]);
    }
  };
