import { Worker } from 'node:worker_threads';

/** As the thread sees it: texts of some hundred kilobytes that soon go. */
const LIMITS = { maxOldGenerationSizeMb: 48, maxYoungGenerationSizeMb: 8, stackSizeMb: 1 };

/** Begins the thread that keeps the ledger in the store's file. */
export function startLedgerThread(file: string): Worker {
  const entry = import.meta.url.endsWith('.ts') ? './ledger-thread.ts' : './ledger-thread.js';
  return new Worker(new URL(entry, import.meta.url), { workerData: file, resourceLimits: LIMITS });
}
