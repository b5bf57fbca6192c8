import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';

/** As the thread sees it: texts of some hundred kilobytes that soon go. */
const LIMITS = { maxOldGenerationSizeMb: 48, maxYoungGenerationSizeMb: 8 };

/** Begins the thread that keeps the ledger in the store's file. */
export function startLedgerThread(file: string): Worker {
  // Source, compiled or bundled: its file ends as this one does.
  const entry = new URL(`./ledger-thread${extname(import.meta.url)}`, import.meta.url);
  return new Worker(entry, { workerData: file, resourceLimits: LIMITS });
}
