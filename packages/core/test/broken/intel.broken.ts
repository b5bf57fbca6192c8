import type { IntelEvent, LookUpResult, LookUpSubject, SavedEvent } from '@intelbridge/core';
import { intelEventsContract, intelLookupContract } from '@intelbridge/core/contract';
import { MemoryIntelEvents, MemoryIntelLookup } from '@intelbridge/core/fakes';
import { openMemoryEvents, openMemoryLookup } from '../memory-intel.ts';

type Saving = Promise<readonly SavedEvent[]>;

/** Each breaks one promise of events; their contract has to notice. */
class MakesAnEventPerSave extends MemoryIntelEvents {
  #saves = 0;

  override async save(events: readonly IntelEvent[], signal?: AbortSignal): Saving {
    this.#saves += 1;
    const apart = events.map((each) => ({
      ...each,
      title: each.title + '\u200b'.repeat(this.#saves),
    }));
    return super.save(apart, signal);
  }
}

class KeepsOldValues extends MemoryIntelEvents {
  override async save(events: readonly IntelEvent[], signal?: AbortSignal): Saving {
    const held = new Map(this.held().map((event) => [event.title, event.attributes]));
    const piled = events.map((each) => ({
      ...each,
      attributes: [...(held.get(each.title) ?? []), ...each.attributes],
    }));
    return super.save(piled, signal);
  }
}

class KeepsQuietAboutRefusals extends MemoryIntelEvents {
  override async save(events: readonly IntelEvent[], signal?: AbortSignal): Saving {
    const saved = await super.save(events, signal);
    return saved.filter((each) => each.saved).map((each) => ({ ...each, refused: [] }));
  }
}

/** And of look-ups. */
class TakesPartsForTheWhole extends MemoryIntelLookup {
  override async lookUp(subjects: readonly LookUpSubject[]): Promise<readonly LookUpResult[]> {
    const longer = subjects.map((each) => ({ ...each, value: `${each.value}0` }));
    const [exact, fuzzy] = [await super.lookUp(subjects), await super.lookUp(longer)];
    return exact.map((each, n) => (each.outcome === 'found' ? each : (fuzzy[n] ?? each)));
  }
}

class CallsFailuresUnknown extends MemoryIntelLookup {
  override async lookUp(subjects: readonly LookUpSubject[]): Promise<readonly LookUpResult[]> {
    const results = await super.lookUp(subjects);
    return results.map((each) => ('reason' in each ? { outcome: 'not-found' } : each));
  }
}

const BROKEN_EVENTS = { MakesAnEventPerSave, KeepsOldValues, KeepsQuietAboutRefusals };
const BROKEN_LOOKUPS = { TakesPartsForTheWhole, CallsFailuresUnknown };

for (const [name, Broken] of Object.entries(BROKEN_EVENTS)) {
  intelEventsContract({ name, open: async () => openMemoryEvents(new Broken()) });
}
for (const [name, Broken] of Object.entries(BROKEN_LOOKUPS)) {
  intelLookupContract({ name, open: async () => openMemoryLookup(new Broken()) });
}
