import { expect, it } from 'vitest';
import { z } from 'zod';
import { readRows } from './read-rows.ts';

const row = z.object({
  id: z.number(),
  kind: z.enum(['a', 'b']).optional(),
  name: z
    .string()
    .refine((name) => name !== 'bad', { message: 'name is not wanted' })
    .optional(),
  more: z.record(z.string(), z.number()).optional(),
});

it('keeps good rows in order and drops each bad one with its place and reason', () => {
  const input = [
    { id: 1, extra: true },
    { id: 'hush' },
    null,
    { id: 2, kind: 'hush' },
    { id: 3, name: 'bad' },
    { id: 4, more: { 'hush hush': 'x' } },
    { id: 5, kind: 'b' },
  ];
  const { rows, dropped } = readRows(row, input);
  expect(rows).toEqual([{ id: 1 }, { id: 5, kind: 'b' }]);
  expect(dropped).toEqual([
    { index: 1, row: input[1], reason: 'id: number expected' },
    { index: 2, row: null, reason: 'object expected' },
    { index: 3, row: input[3], reason: 'kind: invalid value' },
    { index: 4, row: input[4], reason: 'name: name is not wanted' },
    { index: 5, row: input[5], reason: 'more.*: number expected' },
  ]);
});

it('gives nothing for nothing', () => {
  expect(readRows(row, [])).toEqual({ rows: [], dropped: [] });
});
