import { type LedgerRow, NEVER, NOW_DUE } from '@intelbridge/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TemporaryStore, temporaryStore } from './temporary-store.ts';

const SET = 'ThreatQ FQDN';
const NOW = 1_750_000_000_000;
const KEYS = ['a.example', 'b.example'];

const row = (key: string): LedgerRow => ({
  set: SET,
  key,
  collection: 'one',
  origin: key,
  value: key,
  updatedAt: NOW,
  expiresAt: NEVER,
  score: 5,
  listed: true,
  cut: false,
  pushedAt: NOW,
  dueAt: NOW_DUE,
});

describe('a row that was forgotten and written anew since it was delivered', () => {
  let temporary: TemporaryStore;
  beforeEach(() => {
    temporary = temporaryStore();
  });
  afterEach(() => temporary.remove());

  /** Both rows as they were delivered, one of which has another number by now. */
  async function remade() {
    const { ledger } = temporary.open();
    await ledger.apply({ define: [{ name: SET, elementType: 'ALNIC' }], put: KEYS.map(row) });
    const delivered = await ledger.rows(SET, KEYS);
    await ledger.apply({ drop: delivered.slice(0, 1) });
    await ledger.apply({ put: KEYS.slice(0, 1).map(row) });
    return { ledger, delivered };
  }

  it('is settled', async () => {
    const { ledger, delivered } = await remade();
    await ledger.apply({ settle: delivered.map((each, n) => ({ ...each, dueAt: NOW + n })) });
    expect((await ledger.rows(SET, KEYS)).map(({ dueAt }) => dueAt)).toEqual([NOW, NOW + 1]);
  });

  it('is forgotten again', async () => {
    const { ledger, delivered } = await remade();
    await ledger.apply({ drop: delivered });
    expect(await ledger.rows(SET, KEYS)).toEqual([]);
  });
});
