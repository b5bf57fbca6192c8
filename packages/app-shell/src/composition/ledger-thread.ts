// The entry of the thread that keeps the ledger: a file of its own beside the program, also where that is one bundle.
import { constants, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { serveLedger } from '@intelbridge/adapters-sqlite';
import { openSqliteFile } from './sqlite-file.ts';

try {
  // On Linux of this thread alone: people who wait for an answer of the other one come first.
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
} catch {
  // A sandbox may forbid it.
}
if (parentPort) serveLedger(parentPort, () => openSqliteFile(String(workerData)));
