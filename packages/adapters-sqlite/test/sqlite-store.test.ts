import { writeFileSync } from 'node:fs';
import { openStore, takeRunLock } from '@intelbridge/adapters-sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../src/migrations.ts';
import { type TemporaryStore, temporaryStore } from './temporary-store.ts';

describe('the SQLite store', () => {
  let temporary: TemporaryStore;
  beforeEach(() => {
    temporary = temporaryStore();
  });
  afterEach(() => temporary.remove());

  it('remembers facts about hosts over a restart', async () => {
    const { facts, close } = temporary.open();
    expect(await facts.read('qradar.ttl-unit')).toBeUndefined();
    await facts.write('qradar.ttl-unit', 'ms');
    await facts.write('qradar.ttl-unit', 's');
    close();
    expect(await temporary.open().facts.read('qradar.ttl-unit')).toBe('s');
  });

  it('refuses a file that a later release wrote, and leaves it as it is', () => {
    temporary.open();
    temporary.driver().exec('PRAGMA user_version = 99');
    expect(() => temporary.open()).toThrow(/later release \(schema 99/);
    expect(temporary.driver().prepare('PRAGMA user_version').get()).toEqual({ user_version: 99 });
  });

  it('runs the steps a file has not seen, each once', () => {
    const driver = temporary.driver();
    migrate(driver, ['CREATE TABLE a (x INTEGER)']);
    migrate(driver, ['CREATE TABLE a (x INTEGER)', 'CREATE TABLE b (x INTEGER)']);
    expect(driver.prepare('SELECT count(*) AS n FROM b').get()).toEqual({ n: 0 });
  });

  it('says that a file is no store', () => {
    const driver = temporary.driver();
    driver.exec('CREATE TABLE x (y)');
    driver.close();
    overwrite(temporary.file);
    expect(() => temporary.open()).toThrow(expect.objectContaining({ kind: 'corrupt' }));
  });

  it('says that another process holds the store', async () => {
    const { ledger } = temporary.open();
    const other = temporary.driver();
    other.exec('BEGIN EXCLUSIVE');
    const impatient = temporary.driver();
    const store = openStore({
      prepare: (sql) => impatient.prepare(sql),
      exec: (sql) => impatient.exec(sql.replace(/busy_timeout = \d+/, 'busy_timeout = 0')),
      close: () => impatient.close(),
    });
    await expect(store.ledger.apply({})).rejects.toMatchObject({ kind: 'locked', retryable: true });
    other.exec('ROLLBACK');
    await ledger.apply({});
  });

  it('lets one run at a time change the store', () => {
    const first = takeRunLock(temporary.driver());
    expect(() => takeRunLock(temporary.driver())).toThrow(/Another sync is running/);
    first.release();
    takeRunLock(temporary.driver()).release();
  });
});

function overwrite(file: string): void {
  writeFileSync(file, 'this is no database, only text long enough to look like one'.repeat(200));
}
