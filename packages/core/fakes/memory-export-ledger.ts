import type { ExportedOffense, ExportLedger, Instant } from '@intelbridge/core';
import { requireWhole } from './require-whole.ts';

/** Which offenses were exported, in memory. */
export class MemoryExportLedger implements ExportLedger {
  readonly #exports = new Map<number, ExportedOffense>();
  #cursor: Instant | undefined;

  async exportCursor(): Promise<Instant | undefined> {
    return this.#cursor;
  }

  async exported(offenseIds: readonly number[]): Promise<ReadonlyMap<number, ExportedOffense>> {
    const found = offenseIds.flatMap((id) => this.#exports.get(id) ?? []);
    return new Map(found.map((each) => [each.offenseId, each]));
  }

  async openExports(limit: number): Promise<readonly number[]> {
    const open = [...this.#exports.values()].filter(({ closed }) => !closed);
    return open
      .map(({ offenseId }) => offenseId)
      .sort((a, b) => b - a)
      .slice(0, limit);
  }

  async saveExports(
    exports: readonly ExportedOffense[],
    cursor: Instant | undefined,
  ): Promise<void> {
    // All of it is looked at before any of it is kept.
    for (const { offenseId, happenedAt } of exports) requireWhole(offenseId, happenedAt);
    if (cursor !== undefined) requireWhole(cursor);
    for (const each of exports) this.#exports.set(each.offenseId, each);
    this.#cursor = cursor ?? this.#cursor;
  }
}
