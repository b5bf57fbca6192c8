import { type LedgerRow, NEVER, NOW_DUE } from '@intelbridge/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TemporaryStore, temporaryStore } from './temporary-store.ts';

const SET = 'ThreatQ FQDN';
const NOW = 1_750_000_000_000;

const row = (key: string, changes: Partial<LedgerRow> = {}): LedgerRow => ({
  set: SET,
  key,
  collection: 'one',
  origin: key,
  value: key,
  updatedAt: NOW - 1_000,
  expiresAt: NEVER,
  score: undefined,
  listed: true,
  cut: false,
  pushedAt: undefined,
  dueAt: NOW_DUE,
  ...changes,
});

/** Enough for one statement. */
const hundred = (): LedgerRow[] =>
  Array.from({ length: 100 }, (_, n) => row(`h${n}.example`, { score: n / 10 }));

describe('many new rows at once', () => {
  let temporary: TemporaryStore;
  const open = (put: readonly LedgerRow[]) => {
    const { ledger } = temporary.open();
    const define = [{ name: SET, elementType: 'ALNIC' }] as const;
    return { ledger, done: ledger.apply({ define, put }) };
  };
  const found = async ({ ledger, done }: ReturnType<typeof open>, keys: readonly string[]) => {
    await done;
    const rows = await ledger.rows(SET, keys);
    return rows.map((each) => ({ ...each, ref: undefined }));
  };
  beforeEach(() => {
    temporary = temporaryStore();
  });
  afterEach(() => temporary.remove());

  it('are what they were given as, the unusual ones among them too', async () => {
    const unusual = [
      row('upper.example', { origin: 'UPPER.example', value: 'UPPER.example' }),
      row('left.example', { listed: false, dueAt: 1 }),
      row('old.example', { expiresAt: NOW + 5, pushedAt: NOW - 5, dueAt: NOW }),
      row('ends.example', { expiresAt: NOW + 7 }),
      row('quo"te\\.example'),
      row('exact.example', { score: 0.1 + 0.2 }),
    ];
    const put = [...hundred(), ...unusual];
    const keys = put.map(({ key }) => key);
    const given = put.map((each) => ({ ...each, ref: undefined }));
    expect(await found(open(put), keys)).toEqual(given);
  });

  it('know who shares their key, in the same change or before it', async () => {
    const twice = row('h7.example', { origin: 'h7.example.' });
    const first = open([...hundred(), twice]);
    await first.done;
    await first.ledger.apply({
      put: hundred().map((each) => ({ ...each, collection: 'two' })),
    });
    const { fresh, rows } = await first.ledger.due(SET, NOW, 1_000);
    expect(fresh.keys).toEqual([]);
    expect(rows).toHaveLength(201);
    expect(rows.filter(({ key }) => key === 'h7.example')).toHaveLength(3);
  });

  it('replace those that are there when they come without their numbers', async () => {
    const store = open(hundred());
    await store.done;
    await store.ledger.apply({ put: hundred().map((each) => ({ ...each, score: 9 })) });
    const rows = await store.ledger.rows(
      SET,
      hundred().map(({ key }) => key),
    );
    expect(rows).toHaveLength(100);
    expect(new Set(rows.map(({ score }) => score))).toEqual(new Set([9]));
  });

  it('come fresh beside those that are not', async () => {
    const store = open([...hundred(), row('h7.example', { collection: 'two' })]);
    await store.done;
    const { fresh, rows, next } = await store.ledger.due(SET, NOW, 1_000);
    expect(fresh.keys).toHaveLength(99);
    expect(fresh.expiresAt.every((instant) => instant === NEVER)).toBe(true);
    expect(rows.map(({ key }) => key)).toEqual(['h7.example', 'h7.example']);
    expect(next).toBeUndefined();
  });
});
