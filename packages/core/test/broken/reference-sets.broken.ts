import type {
  EntryChange,
  ReferenceSet,
  ReferenceSetEntry,
  ReferenceSetSpec,
  WriteOutcome,
} from '@intelbridge/core';
import { referenceSetsContract } from '@intelbridge/core/contract';
import { FakeClock, MemoryReferenceSets } from '@intelbridge/core/fakes';

/** Each breaks one promise of reference sets; their contract has to notice. */
class ConfirmsEverything extends MemoryReferenceSets {
  override async write(set: ReferenceSet, change: EntryChange): Promise<WriteOutcome> {
    const { confirmed, refused } = await super.write(set, change);
    return { confirmed: confirmed + refused.length, refused: [] };
  }
}

class TakesNothingAway extends MemoryReferenceSets {
  override async write(set: ReferenceSet, { upsert, remove }: EntryChange): Promise<WriteOutcome> {
    const { confirmed, refused } = await super.write(set, { upsert, remove: [] });
    return { confirmed: confirmed + remove.length, refused };
  }
}

class ReadsOnlyTheFirstPage extends MemoryReferenceSets {
  override async *entries(set: ReferenceSet): AsyncGenerator<readonly ReferenceSetEntry[]> {
    const first = await super.entries(set).next();
    if (first.done !== true) yield first.value;
  }
}

class TakesAnyElementType extends MemoryReferenceSets {
  override async ensure(spec: ReferenceSetSpec): Promise<ReferenceSet> {
    const [held] = await this.list(spec.name);
    return super.ensure({ ...spec, elementType: held?.elementType ?? spec.elementType });
  }
}

const BROKEN = { ConfirmsEverything, TakesNothingAway, ReadsOnlyTheFirstPage, TakesAnyElementType };

for (const [name, Broken] of Object.entries(BROKEN)) {
  referenceSetsContract({
    name,
    open: async () => {
      const sets = new Broken(new FakeClock(1_750_000_000_000));
      return {
        sets,
        another: () => sets,
        addForeign: async (set, value) => sets.addForeign(set.name, value),
        deleteSet: async (set) => sets.deleteSet(set.name),
        close: async () => undefined,
      };
    },
  });
}
