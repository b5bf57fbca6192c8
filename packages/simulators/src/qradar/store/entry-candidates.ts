import type { FilterNode } from '../filter/filter-node.ts';
import type { EntryType } from './entry-value.ts';
import { type Entry, entryKey, type ReferenceSet } from './reference-set.ts';
import type { SetStore } from './set-store.ts';

/**
 * The elements that a filter can match at all, in the order of their ids: those of the set it names,
 * or the one value it names. The filter itself still has to be asked.
 */
export function candidates(
  store: SetStore,
  filter: FilterNode | undefined,
  entryType: EntryType | undefined,
): Iterable<Entry> {
  const demands = filter === undefined ? [] : conjuncts(filter);
  const setId = equality(demands, 'collection_id');
  if (setId === undefined) return store.entries();
  const set = store.set(Number(setId));
  if (set === undefined) return [];
  const value = equality(demands, 'value');
  const byValue = value !== undefined && isLookedUp(set.entryType, entryType);
  return byValue ? withValue(set, value) : set.entries.values();
}

/** What all must hold for the filter to hold. */
function conjuncts(node: FilterNode): readonly FilterNode[] {
  return node.op === 'and' ? node.nodes.flatMap(conjuncts) : [node];
}

function equality(demands: readonly FilterNode[], field: string): string | undefined {
  for (const node of demands) {
    if (node.op !== 'compare' || node.comparison !== '=') continue;
    if (node.path.length === 1 && node.path[0] === field) return node.value.text;
  }
  return undefined;
}

/** Numbers and addresses may be equal in several spellings (7, 007), so those are walked through. */
const isLookedUp = (stored: EntryType, asked: EntryType | undefined): boolean =>
  stored === 'ALN' || stored === 'ALNIC' || (stored === 'IP' && asked === undefined);

function withValue(set: ReferenceSet, value: string): Entry[] {
  const key = set.entryType === 'ALNIC' ? value.toLowerCase() : value;
  return [...set.domainIds]
    .flatMap((domainId) => set.entries.get(entryKey(domainId, key)) ?? [])
    .sort((a, b) => a.id - b.id);
}
