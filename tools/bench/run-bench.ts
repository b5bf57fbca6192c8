import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appCase } from './app-case.ts';
import type { BenchOptions, NewStore } from './bench-options.ts';
import { churnCase } from './churn-case.ts';
import { deleteCase } from './delete-case.ts';
import type { Figure } from './figure.ts';
import { fullSyncCase } from './full-sync-case.ts';
import { growthCase } from './growth-case.ts';
import { memoryCase } from './memory-case.ts';
import { offensesCase } from './offenses-case.ts';
import { speedCase } from './speed-case.ts';

/** By the names that `--cases` takes. */
export const CASES: Readonly<
  Record<string, (options: BenchOptions, newStore: NewStore) => Promise<Figure[]>>
> = {
  speed: speedCase,
  churn: churnCase,
  memory: memoryCase,
  full: fullSyncCase,
  growth: growthCase,
  delete: deleteCase,
  offenses: offensesCase,
  app: appCase,
};

/** The cases asked for, one after the other; each in fresh processes against fresh simulators. */
export async function runBench(options: BenchOptions): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'intelbridge-bench-'));
  let stores = 0;
  const newStore = () => {
    stores += 1;
    return join(folder, `store-${stores}`);
  };
  try {
    const figures: Figure[] = [];
    for (const [name, run] of Object.entries(CASES)) {
      if (options.cases.includes(name)) figures.push(...(await run(options, newStore)));
    }
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
