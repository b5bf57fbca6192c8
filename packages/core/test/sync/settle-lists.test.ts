import { type LedgerRow, NEVER, NOW_DUE, REMOVAL_DUE } from '@intelbridge/core';
import { describe, expect, it } from 'vitest';
import { settleEntry } from '../../src/sync/settle-entry.ts';
import { settleFresh, settleGone } from '../../src/sync/settle-lists.ts';

const NOW = 1_750_000_000_000;
const DAY = 86_400_000;
const set = 'ThreatQ FQDN';
const values = ['A.example', 'b.example', 'c.example'];

describe('settleFresh', () => {
  it.each([
    { timeToLiveMs: null, refused: [] },
    { timeToLiveMs: null, refused: ['b.example'] },
    { timeToLiveMs: 5 * DAY, refused: [] },
    { timeToLiveMs: 5 * DAY, refused: ['A.example', 'c.example'] },
    { timeToLiveMs: 5 * DAY, refused: values },
  ])('says of lists what settleEntry says of each row: %o', ({ timeToLiveMs, refused }) => {
    const context = { sentAt: NOW - 5, now: NOW, timeToLiveMs };
    const rows = values.map((value, n) => toRow(value, n, timeToLiveMs));
    const fresh = {
      refs: rows.map((_row, n) => n + 1),
      keys: rows.map(({ key }) => key),
      values,
      expiresAt: rows.map(({ expiresAt }) => expiresAt),
    };
    const settled = settleFresh({ set, fresh }, new Set(refused), context);
    const found = settled.settle.flatMap(({ rows: { keys, refs }, pushedAt, dueAt }) =>
      keys.map((key, n) => ({ key, ref: refs[n], pushedAt, dueAt: dueAt[n] })),
    );
    const expected = rows.flatMap((row, n) => {
      const answer = refused.includes(row.value) ? 'refused' : 'present';
      const { settle } = settleEntry([row], answer, context);
      return settle.map(({ key, pushedAt, dueAt }) => ({ key, ref: n + 1, pushedAt, dueAt }));
    });
    const byRef = (a: { ref: number | undefined }, b: { ref: number | undefined }) =>
      (a.ref ?? 0) - (b.ref ?? 0);
    expect(found.toSorted(byRef)).toEqual(expected);
    expect(settled.confirmed).toBe(values.length - refused.length);
  });
});

describe('settleGone', () => {
  it.each([[[]], [['b.example']], [values]])(
    'says of lists what settleEntry says of each row; refused: %o',
    (refused) => {
      const context = { sentAt: NOW - 5, now: NOW, timeToLiveMs: null };
      const rows = values.map((value, n) => ({
        ...toRow(value, n, null),
        listed: false,
        pushedAt: NOW - DAY,
        dueAt: REMOVAL_DUE,
      }));
      const gone = {
        refs: rows.map((_row, n) => n + 1),
        keys: rows.map(({ key }) => key),
        values,
        expiresAt: rows.map(({ expiresAt }) => expiresAt),
      };
      const found = settleGone({ set, gone }, new Set(refused), context);
      const expected = rows.map((row) =>
        settleEntry([row], refused.includes(row.value) ? 'present' : 'absent', context),
      );
      expect(found.drop.flatMap(({ keys }) => keys)).toEqual(
        expected.flatMap(({ drop }) => drop.map(({ key }) => key)),
      );
      expect(
        found.settle.flatMap(({ rows: { keys }, pushedAt, dueAt }) =>
          keys.map((key, n) => ({ key, pushedAt, dueAt: dueAt[n] })),
        ),
      ).toEqual(
        expected.flatMap(({ settle }) =>
          settle.map(({ key, pushedAt, dueAt }) => ({ key, pushedAt, dueAt })),
        ),
      );
      expect(found.confirmed).toBe(refused.length);
    },
  );
});

function toRow(value: string, n: number, timeToLiveMs: number | null): LedgerRow {
  return {
    set,
    key: value.toLowerCase(),
    collection: 'one',
    origin: value,
    value,
    updatedAt: NOW - n * DAY,
    expiresAt: timeToLiveMs === null ? NEVER : NOW - n * DAY + timeToLiveMs,
    score: undefined,
    listed: true,
    cut: false,
    pushedAt: undefined,
    dueAt: NOW_DUE,
  };
}
