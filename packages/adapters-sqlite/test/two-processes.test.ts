import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { openStore, type SqliteDriver } from '@intelbridge/adapters-sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TemporaryStore, temporaryStore } from './temporary-store.ts';

/** Holds the file for a moment, as a process does that opens or closes it. */
const HOLDER = `
  const { workerData, parentPort } = require('node:worker_threads');
  const { DatabaseSync } = require('node:sqlite');
  const database = new DatabaseSync(workerData);
  database.exec('BEGIN EXCLUSIVE');
  parentPort.postMessage('held');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  database.exec('COMMIT');
  database.close();`;

describe('two processes that open the store at the same time', () => {
  let temporary: TemporaryStore;
  beforeEach(() => {
    temporary = temporaryStore();
  });
  afterEach(() => temporary.remove());

  it('wait for each other', async () => {
    const holder = new Worker(HOLDER, { eval: true, workerData: temporary.file });
    await once(holder, 'message');
    expect(() => temporary.open()).not.toThrow();
    await once(holder, 'exit');
  });

  it('make its tables once', async () => {
    const driver = temporary.driver();
    const begun = (sql: string) => {
      // The other one comes first.
      if (sql.startsWith('BEGIN')) openStore(temporary.driver()).close();
      driver.exec(sql);
    };
    const late: SqliteDriver = {
      prepare: (sql) => driver.prepare(sql),
      exec: begun,
      close: () => driver.close(),
    };
    const { exports } = openStore(late);
    expect(await exports.exportCursor()).toBeUndefined();
  });
});
