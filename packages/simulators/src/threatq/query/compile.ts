import type { Catalog } from '../catalog/catalog.ts';
import type { IndicatorRecord } from '../store/indicator-record.ts';
import { sourceLinks } from '../store/source-links.ts';
import type { QueryNode, Range } from './query-node.ts';

export type Matches = (record: IndicatorRecord) => boolean;
type Leaf = Exclude<QueryNode, { op: 'all' | 'and' | 'or' | 'not' }>;

const inside = (at: number, { above, below }: Range): boolean =>
  (above === null || at > above) && (below === null || at < below);

/** A query as a function over one record. */
export function compileQuery(node: QueryNode, catalog: Catalog): Matches {
  switch (node.op) {
    case 'all':
      return () => true;
    case 'not': {
      const inner = compileQuery(node.node, catalog);
      return (record) => !inner(record);
    }
    case 'and': {
      const parts = node.nodes.map((each) => compileQuery(each, catalog));
      return (record) => parts.every((matches) => matches(record));
    }
    case 'or': {
      const parts = node.nodes.map((each) => compileQuery(each, catalog));
      return (record) => parts.some((matches) => matches(record));
    }
    default:
      return compileLeaf(node, catalog);
  }
}

function compileLeaf(leaf: Leaf, catalog: Catalog): Matches {
  switch (leaf.op) {
    case 'id':
      return (record) => record.id === leaf.id;
    case 'type':
      return (record) => record.typeId === leaf.id;
    case 'status':
      return (record) => record.statusId === leaf.id;
    case 'score':
      return (record) => inside(record.score, leaf.range);
    case 'time':
      return (record) => inside(record[leaf.field] * 1000, leaf.range);
    case 'contextTime':
      return (record) => {
        const at = record.context[leaf.field];
        return at !== null && inside(at * 1000, leaf.range);
      };
    default:
      return compileText(leaf, catalog);
  }
}

type TextLeaf = Extract<
  Leaf,
  { op: 'value' | 'contains' | 'mentions' | 'source' | 'tag' | 'attribute' }
>;

function compileText(leaf: TextLeaf, catalog: Catalog): Matches {
  switch (leaf.op) {
    case 'value':
      return (record) => record.value.toLowerCase() === leaf.lower;
    case 'contains':
      return (record) => record.value.toLowerCase().includes(leaf.lower);
    case 'mentions':
      return (record) => mentions(record, leaf.lower, catalog);
    case 'source':
      return (record) => sourceLinks(record).some((link) => link.sourceId === leaf.id);
    case 'tag':
      return (record) => record.context.tags.some((tag) => tag.tagId === leaf.id);
    case 'attribute':
      return (record) =>
        record.context.attributes.some(
          ({ nameId, value }) =>
            (leaf.nameId === null || nameId === leaf.nameId) &&
            (leaf.lower === null || value.toLowerCase() === leaf.lower),
        );
  }
}

function mentions(record: IndicatorRecord, lower: string, { attributeNames }: Catalog): boolean {
  const { description, attributes } = record.context;
  const texts = [record.value, description ?? ''];
  for (const { nameId, value } of attributes) texts.push(attributeNames.byId(nameId).name, value);
  return texts.some((text) => text.toLowerCase().includes(lower));
}
