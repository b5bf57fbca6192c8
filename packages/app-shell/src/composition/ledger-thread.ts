// The entry of the thread that keeps the ledger: a file of its own beside the program, also where that is one bundle.
import { parentPort, workerData } from 'node:worker_threads';
import { serveLedger } from '@intelbridge/adapters-sqlite';
import { openSqliteFile } from './sqlite-file.ts';

if (parentPort) serveLedger(parentPort, () => openSqliteFile(String(workerData)));
