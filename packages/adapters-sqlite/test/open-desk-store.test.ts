import { openDeskStore } from '@intelbridge/adapters-sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MIGRATIONS, migrate } from '../src/migrations.ts';
import { type TemporaryStore, temporaryStore } from './temporary-store.ts';

const ROWS = `
  INSERT INTO looked_up VALUES ('IP Address', '192.0.2.1', 'ThreatQ', '{"outcome":"not-found"}', 5);
  INSERT INTO audit VALUES (7, 1, 'anna', 'whitelist', '192.0.2.1', 'ThreatQ', 'done', 'whitelist');`;
const QUOTA = "INSERT INTO quota_usage VALUES ('CrowdSec', '2026-01', 3, 2, 0);";

const ANSWER = {
  provider: 'ThreatQ',
  subject: { type: 'FQDN', value: 'a.example' },
  result: { outcome: 'not-found' },
  answeredAt: 1,
} as const;
const ENTRY = {
  at: 1,
  who: 'analyst',
  action: 'whitelist',
  subject: 'a.example',
  system: 'ThreatQ',
  result: 'done',
};

describe('what people ask and do', () => {
  let store: TemporaryStore;
  let desk: TemporaryStore;
  beforeEach(() => {
    store = temporaryStore();
    desk = temporaryStore();
  });
  afterEach(() => {
    desk.remove();
    store.remove();
  });

  const released = (version: number) => {
    const driver = store.driver();
    migrate(driver, MIGRATIONS.slice(0, version));
    if (version >= 4) driver.exec(ROWS);
    if (version >= 5) driver.exec(QUOTA);
    return driver;
  };

  it.each(MIGRATIONS.map((_, step) => step + 1))(
    'moves here from a store of released schema %s, once, which that release still opens',
    async (version) => {
      const driver = released(version);
      const { audit, lookups, usage, close } = desk.openDesk(store.file);
      expect((await audit.entries({ limit: 9 })).map(({ id }) => id)).toEqual(
        version >= 4 ? [7] : [],
      );
      const [found] = await lookups.read([{ type: 'IP Address', value: '192.0.2.1' }]);
      expect(found?.answeredAt).toBe(version >= 4 ? 5 : undefined);
      expect((await usage.usage('CrowdSec', '2026-01')).automatic).toBe(version >= 5 ? 2 : 0);
      close();
      migrate(driver, MIGRATIONS);
      expect(driver.prepare('SELECT count(*) AS rows FROM audit').get()).toEqual({ rows: 0 });
    },
  );

  it('goes on with new ids after those that were moved, and moves nothing twice', async () => {
    released(MIGRATIONS.length);
    desk.openDesk(store.file).close();
    store.driver().exec(ROWS);
    const { audit } = desk.openDesk(store.file);
    await audit.append(ENTRY);
    expect((await audit.entries({ limit: 9 })).map(({ id }) => id)).toEqual([8, 7]);
  });

  it('is taken away from the store after a kill between the two halves of the move', () => {
    const driver = released(MIGRATIONS.length);
    const half = desk.driver();
    desk.openDesk(store.file).close();
    half.exec('PRAGMA user_version = 1');
    driver.exec(ROWS);
    desk.openDesk(store.file).close();
    expect(driver.prepare('SELECT count(*) AS rows FROM audit').get()).toEqual({ rows: 0 });
    expect(half.prepare('SELECT count(*) AS rows FROM audit').get()).toEqual({ rows: 1 });
  });

  it('does not wait for the transactions of a sync', async () => {
    const driver = released(MIGRATIONS.length);
    const { audit } = desk.openDesk(store.file);
    driver.exec('BEGIN EXCLUSIVE');
    await audit.append(ENTRY);
    expect(await audit.entries({ limit: 9 })).toHaveLength(2);
    driver.exec('ROLLBACK');
  });

  it('says that no space is left, and keeps nothing of the change', async () => {
    const driver = desk.driver();
    const { lookups, audit } = openDeskStore(driver);
    driver.exec('PRAGMA max_page_count = 20');
    const long = 'x'.repeat(1_000_000);
    const full = { kind: 'full', retryable: false };
    const subject = { type: 'FQDN', value: long };
    await expect(lookups.write([ANSWER, { ...ANSWER, subject }])).rejects.toMatchObject(full);
    expect(await lookups.read([ANSWER.subject])).toEqual([]);
    await expect(audit.append({ ...ENTRY, subject: long })).rejects.toMatchObject(full);
  });

  it('says that another process holds the file', async () => {
    desk.openDesk();
    const other = desk.driver();
    other.exec('BEGIN EXCLUSIVE');
    const impatient = desk.driver();
    const { lookups, audit } = openDeskStore({
      prepare: (sql) => impatient.prepare(sql),
      exec: (sql) => impatient.exec(sql.replace(/busy_timeout = \d+/, 'busy_timeout = 0')),
      close: () => impatient.close(),
    });
    const locked = { kind: 'locked', retryable: true };
    await expect(lookups.clear()).rejects.toMatchObject(locked);
    await expect(audit.append(ENTRY)).rejects.toMatchObject(locked);
    other.exec('ROLLBACK');
  });
});
