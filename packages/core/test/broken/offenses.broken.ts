import type { EventFindings, Offense, OffenseQuery } from '@intelbridge/core';
import {
  offenseEventsContract,
  offenseNotesContract,
  offenseSourceContract,
} from '@intelbridge/core/contract';
import {
  FakeClock,
  MemoryOffenseEvents,
  MemoryOffenseNotes,
  MemoryOffenseSource,
} from '@intelbridge/core/fakes';
import { memoryConsole, memoryEvents, memoryNotes } from '../memory-console.ts';

const NOW = 1_750_000_000_000;

/** Each breaks one promise of a port; its contract has to notice. */
class ReadsByOffset extends MemoryOffenseSource {
  override async *offenses(query: OffenseQuery, signal?: AbortSignal) {
    const pageSize = 4;
    for (let at = 0; ; at += pageSize) {
      const all: Offense[] = [];
      for await (const page of super.offenses(query, signal)) all.push(...page);
      if (at >= all.length) return;
      yield all.slice(at, at + pageSize);
    }
  }
}

class ForgetsTheOthers extends MemoryOffenseSource {
  override offenses(query: OffenseQuery, signal?: AbortSignal) {
    return super.offenses({ ...query, also: [] }, signal);
  }
}

class AddsAgainWhenInDoubt extends MemoryOffenseNotes {
  override async add(...note: Parameters<MemoryOffenseNotes['add']>): Promise<boolean> {
    try {
      return await super.add(...note);
    } catch {
      return super.add(...note);
    }
  }
}

class LeavesSearchesRunning extends MemoryOffenseEvents {
  override async search(
    ...asked: Parameters<MemoryOffenseEvents['search']>
  ): Promise<EventFindings | undefined> {
    this.running += this.stalled ? 1 : 0;
    return super.search(...asked);
  }
}

for (const Broken of [ReadsByOffset, ForgetsTheOthers]) {
  offenseSourceContract({ name: Broken.name, open: async () => memoryConsole(new Broken(4)) });
}
offenseNotesContract({
  name: AddsAgainWhenInDoubt.name,
  open: async () => {
    const clock = new FakeClock(NOW);
    return memoryNotes(new AddsAgainWhenInDoubt(clock), clock);
  },
});
offenseEventsContract({
  name: LeavesSearchesRunning.name,
  open: async () => memoryEvents(new LeavesSearchesRunning(new FakeClock(NOW))),
});
