import type { ReferenceSet, ReferenceSets } from '../ports/reference-sets.port.ts';

/** Reference sets that read the console but write nothing and confirm everything: what a plan runs against. */
export function rehearsedSets(sets: ReferenceSets): ReferenceSets {
  return {
    capabilities: (signal) => sets.capabilities(signal),
    list: (prefix, signal) => sets.list(prefix, signal),
    entries: (set, signal) => sets.entries(set, signal),
    remove: () => Promise.resolve(true),
    ensure: async ({ name, elementType, timeToLiveMs }): Promise<ReferenceSet> => ({
      id: 0,
      name,
      elementType,
      timeToLiveMs,
      entryCount: 0,
    }),
    write: async (_set, { upsert, remove }) => ({
      confirmed: upsert.length + remove.length,
      refused: [],
    }),
  };
}
