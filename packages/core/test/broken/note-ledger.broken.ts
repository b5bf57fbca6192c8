import type { NotedContext, NoteLedger } from '@intelbridge/core';
import { noteLedgerContract } from '@intelbridge/core/contract';
import { MemoryNoteLedger } from '@intelbridge/core/fakes';

type Contexts = readonly NotedContext[];

/** Each breaks one promise of the ledger of notes; its contract has to notice. */
class ForgetsOtherProviders extends MemoryNoteLedger {
  readonly #latest = new Map<number, Contexts>();

  override async noted(ids: readonly number[]): Promise<ReadonlyMap<number, Contexts>> {
    const known = await super.noted(ids);
    return new Map([...known].map(([id, contexts]) => [id, this.#latest.get(id) ?? contexts]));
  }

  override async saveNoted(offenseId: number, contexts: Contexts): Promise<void> {
    this.#latest.set(offenseId, contexts);
    await super.saveNoted(offenseId, contexts);
  }
}

class KeepsTheFirstFacts extends MemoryNoteLedger {
  override async saveNoted(offenseId: number, contexts: Contexts): Promise<void> {
    const known = (await this.noted([offenseId])).get(offenseId) ?? [];
    await super.saveNoted(offenseId, [...contexts, ...known]);
  }
}

class MixesUpProviders extends MemoryNoteLedger {
  override async saveNoted(offenseId: number, contexts: Contexts): Promise<void> {
    const lower = contexts.map((each) => ({ ...each, provider: each.provider.toLowerCase() }));
    await super.saveNoted(offenseId, lower);
  }
}

class AsksForAPageOfNotes extends MemoryNoteLedger {
  override async noted(ids: readonly number[]): Promise<ReadonlyMap<number, Contexts>> {
    return await super.noted(ids.slice(0, 1_000));
  }
}

class TakesAnyId extends MemoryNoteLedger {
  override async saveNoted(offenseId: number, contexts: Contexts): Promise<void> {
    await super.saveNoted(Math.ceil(offenseId) || 1, contexts);
  }
}

class ForgetsNotes extends MemoryNoteLedger {}

const BROKEN = {
  ForgetsOtherProviders,
  KeepsTheFirstFacts,
  MixesUpProviders,
  AsksForAPageOfNotes,
  TakesAnyId,
  ForgetsNotes,
};

for (const [name, Broken] of Object.entries(BROKEN)) {
  noteLedgerContract({
    name,
    open: async () => {
      const notes: NoteLedger = new Broken();
      const reopen = async () => (Broken === ForgetsNotes ? new Broken() : notes);
      return { notes, reopen, close: async () => undefined };
    },
  });
}
