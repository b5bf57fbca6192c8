import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchOptions } from './bench-options.ts';
import { churnCase } from './churn-case.ts';
import type { Figure } from './figure.ts';
import { memoryCase } from './memory-case.ts';
import { speedCase } from './speed-case.ts';

/** All cases, one after the other; each in fresh processes against fresh simulators. */
export async function runBench(options: BenchOptions): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'intelbridge-bench-'));
  let stores = 0;
  const newStore = () => {
    stores += 1;
    return join(folder, `store-${stores}`);
  };
  try {
    const figures = await speedCase(options, newStore);
    figures.push(...(await churnCase(options, newStore)));
    if (options.memory) figures.push(...(await memoryCase(options, newStore)));
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
