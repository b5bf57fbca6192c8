import type { Catalog } from '../catalog/catalog.ts';
import type { ContextOwner } from '../store/indicator-record.ts';
import { sourceLinks } from '../store/source-links.ts';
import type { Matches } from './compile.ts';
import { leafNode, none } from './query-node.ts';
import { anyOf, type LeafReader, leafText, lowerText, namedNode } from './read-leaf.ts';

/** Conditions on what hangs on an object, whatever its kind. */
export type ContextLeaf =
  | { readonly op: 'mentions'; readonly lower: string }
  | { readonly op: 'source' | 'tag'; readonly id: number }
  | { readonly op: 'attribute'; readonly nameId: number | null; readonly lower: string | null };

export const byMention: LeafReader<ContextLeaf> = anyOf((value) =>
  leafNode({ op: 'mentions', lower: lowerText(value) }),
);

const bySource = anyOf<ContextLeaf>((value, names) =>
  namedNode('source', names.catalog.sources.idOf(leafText(value)), names, (id) => ({
    op: 'source',
    id,
  })),
);

const byTag = anyOf<ContextLeaf>((value, names) =>
  namedNode('tag', names.catalog.tags.idOf(leafText(value)), names, (id) => ({ op: 'tag', id })),
);

/** A name, or `{name, value}` of which either may be missing. */
const byAttribute: LeafReader<ContextLeaf> = anyOf((said, { catalog }) => {
  const pair = typeof said === 'string' ? { name: said } : (said ?? {});
  const { name, value } = pair as { name?: unknown; value?: unknown };
  const nameId = name === undefined ? null : catalog.attributeNames.idOf(leafText(name));
  if (nameId === undefined) return none;
  return leafNode({
    op: 'attribute',
    nameId,
    lower: value === undefined ? null : lowerText(value),
  });
});

export const contextReaders: Readonly<Record<string, LeafReader<ContextLeaf>>> = {
  source_name: bySource,
  tag_name: byTag,
  tags: byTag,
  attributes: byAttribute,
};

/** `texts` are the object's own, which a mention may be in besides its attributes. */
export function contextTest<Owner extends ContextOwner>(
  leaf: ContextLeaf,
  catalog: Catalog,
  texts: (owner: Owner) => readonly string[],
): Matches<Owner> {
  switch (leaf.op) {
    case 'mentions':
      return (owner) =>
        [...texts(owner), ...attributeTexts(owner, catalog)].some((text) =>
          text.toLowerCase().includes(leaf.lower),
        );
    case 'source':
      return (owner) => sourceLinks(owner).some((link) => link.sourceId === leaf.id);
    case 'tag':
      return ({ context }) => context.tags.some((tag) => tag.tagId === leaf.id);
    case 'attribute':
      return ({ context }) =>
        context.attributes.some(
          ({ nameId, value }) =>
            (leaf.nameId === null || nameId === leaf.nameId) &&
            (leaf.lower === null || value.toLowerCase() === leaf.lower),
        );
  }
}

/** Full text covers values, attributes and descriptions. */
const attributeTexts = ({ context }: ContextOwner, { attributeNames }: Catalog): string[] => [
  context.description ?? '',
  ...context.attributes.flatMap(({ nameId, value }) => [attributeNames.byId(nameId).name, value]),
];
