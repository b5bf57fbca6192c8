import { DAY_MS, FOREIGN, IN_DOUBT, type LedgerRow, NEVER } from '@intelbridge/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SqliteLedger } from '../src/index.ts';
import { type TemporaryStore, temporaryStore } from './temporary-store.ts';

const NOW = 1_750_000_000_000;
const [URLS, HOSTS] = ['ThreatQ URL', 'ThreatQ FQDN'];

const row = (key: string, ageDays: number, changes: Partial<LedgerRow> = {}): LedgerRow => ({
  set: URLS,
  key,
  collection: 'one',
  origin: key,
  value: key,
  updatedAt: NOW - ageDays * DAY_MS,
  expiresAt: NOW + (30 - ageDays) * DAY_MS,
  score: 5,
  listed: true,
  cut: false,
  pushedAt: NOW - 1,
  dueAt: NEVER,
  ...changes,
});

describe('ages of what the sets hold', () => {
  let temporary: TemporaryStore;
  let ledger: SqliteLedger;
  const put = (...rows: LedgerRow[]) =>
    ledger.apply({
      define: [URLS, HOSTS].map((name) => ({ name, elementType: 'ALNIC' as const })),
      put: rows,
    });
  beforeEach(() => {
    temporary = temporaryStore();
    ledger = temporary.open().ledger;
  });
  afterEach(() => temporary.remove());

  it('are none where nothing is held', async () => {
    expect(await ledger.ages(NOW)).toEqual([]);
  });

  it('are counted by whole days and set, with the first expiry of each', async () => {
    await put(row('a', 0.9), row('b', 2), row('c', 2.5), row('d', 0, { set: HOSTS }));
    expect(await ledger.ages(NOW)).toEqual([
      { set: HOSTS, days: [1], nextExpiryAt: NOW + 30 * DAY_MS },
      { set: URLS, days: [1, 0, 2], nextExpiryAt: NOW + 27.5 * DAY_MS },
    ]);
  });

  it('leave out what is not, or not ours, or not wanted on the console', async () => {
    await put(
      row('never sent', 1, { pushedAt: undefined }),
      row('in doubt', 1, { pushedAt: IN_DOUBT }),
      row('foreign', 1, { pushedAt: FOREIGN }),
      row('cut', 1, { cut: true }),
      row('not listed', 1, { listed: false }),
      row('expired', 31),
    );
    expect(await ledger.ages(NOW)).toEqual([]);
  });

  it('count an entry of two collections once, by its newest indicator', async () => {
    await put(row('a', 5), row('a', 3, { collection: 'two' }), row('b', 4));
    await put(row('a', 1, { collection: 'three', listed: false }));
    await put(row('c', 2), row('c', 2, { collection: 'two' }));
    expect(await ledger.ages(NOW)).toEqual([
      { set: URLS, days: [0, 0, 1, 1, 1], nextExpiryAt: NOW + 26 * DAY_MS },
    ]);
  });

  it('are never below nothing, never expire without a time to live, and end at ten years', async () => {
    const expiresAt = NEVER;
    await put(row('a', -2, { expiresAt }), row('b', 5_000, { expiresAt }));
    const [ages] = await ledger.ages(NOW);
    expect(ages).toMatchObject({ set: URLS, nextExpiryAt: undefined });
    expect([ages?.days.length, ages?.days[0], ages?.days.at(-1)]).toEqual([3_651, 1, 1]);
  });

  it('are counted over all rows, however many there are', async () => {
    const many = Array.from({ length: 60_000 }, (_, n) => row(`${n}`, n % 3));
    for (let at = 0; at < many.length; at += 5_000) await put(...many.slice(at, at + 5_000));
    expect((await ledger.ages(NOW))[0]?.days).toEqual([20_000, 20_000, 20_000]);
  });
});
