import { writeFileSync } from 'node:fs';
import { openStore, takeRunLock } from '@intelbridge/adapters-sqlite';
import { StorageError } from '@intelbridge/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MIGRATIONS, migrate } from '../src/migrations.ts';
import { type TemporaryStore, temporaryStore } from './temporary-store.ts';

const NOTED = { provider: 'ThreatQ', fingerprint: 'facts', saidNotFound: false };

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

  it('refuses a file of another program, and lets go of what it refuses', () => {
    const driver = temporary.driver();
    driver.exec(`CREATE TABLE theirs (x); PRAGMA user_version = ${MIGRATIONS.length}`);
    expect(() => openStore(driver)).toThrow(StorageError);
    expect(() => driver.exec('SELECT 1')).toThrow(/not open/);
  });

  it('runs the steps a file has not seen, each once', () => {
    const driver = temporary.driver();
    migrate(driver, ['CREATE TABLE a (x INTEGER)']);
    migrate(driver, ['CREATE TABLE a (x INTEGER)', 'CREATE TABLE b (x INTEGER)']);
    expect(driver.prepare('SELECT count(*) AS n FROM b').get()).toEqual({ n: 0 });
  });

  it.each(MIGRATIONS.map((_step, version) => version))(
    'brings a file of schema %i up to date and keeps what it holds',
    async (version) => {
      const driver = temporary.driver();
      migrate(driver, MIGRATIONS.slice(0, version));
      if (version > 0) driver.exec("INSERT INTO host_fact VALUES ('qradar.ttl-unit', 'ms')");
      driver.close();
      const { facts, runs, exports, notes } = temporary.open();
      expect(await facts.read('qradar.ttl-unit')).toBe(version > 0 ? 'ms' : undefined);
      expect(await runs.latest(1)).toEqual([]);
      expect(await exports.exportCursor()).toBeUndefined();
      await notes.saveNoted(1, [NOTED]);
      expect(await temporary.open().notes.noted([1])).toEqual(new Map([[1, [NOTED]]]));
    },
  );

  it('says that no space is left, and keeps nothing of the change', async () => {
    const driver = temporary.driver();
    const { ledger, exports, notes } = openStore(driver);
    driver.exec('PRAGMA max_page_count = 45');
    const long = 'x'.repeat(1_000_000);
    const full = { kind: 'full', retryable: false };
    await expect(
      ledger.apply({ define: [{ name: long, elementType: 'ALN' }] }),
    ).rejects.toMatchObject(full);
    const exported = { offenseId: 1, eventId: '1', happenedAt: 1, fingerprint: '', closed: false };
    const both = [exported, { ...exported, offenseId: 2, fingerprint: long }];
    await expect(exports.saveExports(both, 5)).rejects.toMatchObject(full);
    expect(await exports.openExports(10)).toEqual([]);
    await expect(notes.saveNoted(1, [{ ...NOTED, provider: long }])).rejects.toMatchObject(full);
    await exports.saveExports([exported], 5);
    expect(await temporary.open().exports.exportCursor()).toBe(5);
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
    const locked = { kind: 'locked', retryable: true };
    await expect(store.ledger.apply({})).rejects.toMatchObject(locked);
    await expect(store.exports.saveExports([], 5)).rejects.toMatchObject(locked);
    await expect(store.notes.saveNoted(1, [NOTED])).rejects.toMatchObject(locked);
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
