import { columnTest } from '../render/row-list.ts';
import type { ContextOwner } from '../store/indicator-record.ts';
import { sourceLinks } from '../store/source-links.ts';
import type { ThreatqWorld } from '../world.ts';

/** The texts an object has in one column; several where a relation has. */
export type Column<Owner> = (owner: Owner, world: ThreatqWorld) => readonly string[];
export type Columns<Owner> = ReadonlyMap<string, Column<Owner>>;

/** `[RELATION].[FIELD]` of what hangs on objects of every kind. */
export const contextColumns: Columns<ContextOwner> = new Map<string, Column<ContextOwner>>([
  [
    'sources.name',
    (owner, { catalog }) =>
      sourceLinks(owner).map((link) => catalog.sources.byId(link.sourceId).name),
  ],
  [
    'tags.name',
    ({ context }, { catalog }) => context.tags.map((tag) => catalog.tags.byId(tag.tagId).name),
  ],
  [
    'attributes.name',
    ({ context }, { catalog }) =>
      context.attributes.map((each) => catalog.attributeNames.byId(each.nameId).name),
  ],
  ['attributes.value', ({ context }) => context.attributes.map((each) => each.value)],
]);

/** Whether an object equals what a list call asks for in all of these columns; other parameters are passed over. */
export function matchesColumns<Owner>(
  owner: Owner,
  columns: Columns<Owner>,
  query: URLSearchParams,
  world: ThreatqWorld,
): boolean {
  for (const [name, said] of query) {
    const column = columns.get(name);
    if (column !== undefined && !column(owner, world).some(columnTest(said))) return false;
  }
  return true;
}
