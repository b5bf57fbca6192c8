import type { NotedContext, NoteLedger } from '@intelbridge/core';
import { requireWhole } from './require-whole.ts';

/** What our notes said, in memory. */
export class MemoryNoteLedger implements NoteLedger {
  readonly #noted = new Map<number, readonly NotedContext[]>();

  async noted(
    offenseIds: readonly number[],
  ): Promise<ReadonlyMap<number, readonly NotedContext[]>> {
    return new Map(
      offenseIds.flatMap((id) => {
        const contexts = this.#noted.get(id);
        return contexts === undefined ? [] : [[id, contexts] as const];
      }),
    );
  }

  async saveNoted(offenseId: number, contexts: readonly NotedContext[]): Promise<void> {
    requireWhole(offenseId);
    if (contexts.length === 0) return;
    const all = [...(this.#noted.get(offenseId) ?? []), ...contexts];
    const latest = new Map(all.map((context) => [context.provider, context]));
    this.#noted.set(offenseId, [...latest.values()]);
  }
}
