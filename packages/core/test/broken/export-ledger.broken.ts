import type { ExportedOffense, ExportLedger, Instant } from '@intelbridge/core';
import { exportLedgerContract } from '@intelbridge/core/contract';
import { MemoryExportLedger } from '@intelbridge/core/fakes';

type Exports = readonly ExportedOffense[];

/** Each breaks one promise of the ledger of exports; its contract has to notice. */
class MovesTheCursorFirst extends MemoryExportLedger {
  override async saveExports(exports: Exports, cursor: Instant | undefined): Promise<void> {
    await super.saveExports([], cursor);
    await super.saveExports(exports, undefined);
  }
}

class MovesTheCursorLast extends MemoryExportLedger {
  override async saveExports(exports: Exports, cursor: Instant | undefined): Promise<void> {
    await super.saveExports(exports, undefined);
    await super.saveExports([], cursor);
  }
}

class StartsAnewWithoutACursor extends MemoryExportLedger {
  override async saveExports(exports: Exports, cursor: Instant | undefined): Promise<void> {
    await super.saveExports(exports, cursor ?? 0);
  }
}

class KeepsTheFirstExport extends MemoryExportLedger {
  override async saveExports(exports: Exports, cursor: Instant | undefined): Promise<void> {
    const known = await this.exported(exports.map(({ offenseId }) => offenseId));
    const unknown = exports.filter(({ offenseId }) => !known.has(offenseId));
    await super.saveExports(unknown, cursor);
  }
}

class AsksForAPageOfIds extends MemoryExportLedger {
  override async exported(ids: readonly number[]): Promise<ReadonlyMap<number, ExportedOffense>> {
    return await super.exported(ids.slice(0, 1_000));
  }
}

class CutsIdsTo32Bits extends MemoryExportLedger {
  override async saveExports(exports: Exports, cursor: Instant | undefined): Promise<void> {
    const cut = exports.map((each) => ({ ...each, offenseId: Math.trunc(each.offenseId) | 0 }));
    await super.saveExports(cut, cursor);
  }
}

class TrimsTexts extends MemoryExportLedger {
  override async saveExports(exports: Exports, cursor: Instant | undefined): Promise<void> {
    const trimmed = exports.map((each) => ({ ...each, eventId: each.eventId.trim() }));
    await super.saveExports(trimmed, cursor);
  }
}

class ListsTheLowestIds extends MemoryExportLedger {
  override async openExports(limit: number): Promise<readonly number[]> {
    const all = await super.openExports(Number.MAX_SAFE_INTEGER);
    return all.toReversed().slice(0, limit);
  }
}

class ListsAllOpenExports extends MemoryExportLedger {
  override async openExports(): Promise<readonly number[]> {
    return await super.openExports(Number.MAX_SAFE_INTEGER);
  }
}

class ForgetsExports extends MemoryExportLedger {}

const BROKEN = {
  MovesTheCursorFirst,
  MovesTheCursorLast,
  StartsAnewWithoutACursor,
  KeepsTheFirstExport,
  AsksForAPageOfIds,
  CutsIdsTo32Bits,
  TrimsTexts,
  ListsTheLowestIds,
  ListsAllOpenExports,
  ForgetsExports,
};

for (const [name, Broken] of Object.entries(BROKEN)) {
  exportLedgerContract({
    name,
    open: async () => {
      const exports: ExportLedger = new Broken();
      const reopen = async () => (Broken === ForgetsExports ? new Broken() : exports);
      return { exports, reopen, close: async () => undefined };
    },
  });
}
