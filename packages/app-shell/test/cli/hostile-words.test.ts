import type { SyncReport } from '@intelbridge/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runInWords } from '../../src/cli/run-words.ts';
import { heldTable, setsTable } from '../../src/cli/tables.ts';
import { type Installation, install } from './installation.ts';

/** Clears the screen, begins a new line, and turns the direction of writing. */
const HOSTILE = 'a\u001b[2J\nb\u202ec';
const SHOWN = 'a�[2J�b�c';
const UPSETS = /[^\n\P{Cc}]|\p{Cf}/u;

const HELD = {
  set: HOSTILE,
  collection: HOSTILE,
  entries: 1,
  of: 2,
  since: 0,
  confirmed: false,
};
const REPORT: SyncReport = {
  ok: false,
  collections: [
    { name: HOSTILE, fetched: 1, complete: false, full: true, reason: `${HOSTILE} why` },
  ],
  sets: [
    {
      name: HOSTILE,
      added: 1,
      refreshed: 0,
      removed: 0,
      unchanged: 0,
      repaired: 0,
      cut: 0,
      samples: { added: [HOSTILE], refreshed: [], removed: [] },
      tooOld: 0,
      rejected: [{ value: HOSTILE, reason: HOSTILE }],
      rejectedCount: 1,
    },
  ],
  held: [HELD],
  errors: [{ kind: 'protocol', message: HOSTILE }],
};
const FACTS = { kind: 'sync', outcome: 'failed', startedAt: 0, endedAt: 1, usage: {} } as const;

describe('words of other systems', () => {
  let here: Installation;
  beforeEach(async () => {
    here = await install();
  });
  afterEach(() => here.close());

  it.each([
    ['a run', runInWords({ id: 1, ...FACTS, report: REPORT }).join('\n'), 12],
    [
      'the sets',
      setsTable({ sets: [{ name: HOSTILE, elementType: 'IP', indicators: 1 }], total: 1 }),
      1,
    ],
    ['what is held', heldTable([HELD]), 2],
  ])('do not upset the terminal where %s is shown', (_, text, times) => {
    expect(text).not.toMatch(UPSETS);
    expect(text.split(SHOWN)).toHaveLength(times + 1);
  });

  it.each(['sync', 'sync --plan', 'sets', 'config check'])(
    'do not upset the terminal where they tell why it failed: %s',
    async (command) => {
      const body = JSON.stringify({ code: 1_020, message: 'a\u202eb' });
      here.qradar.faults.add({ kind: 'status', status: 500, body, times: 0 });
      const { err } = await here.run(command.split(' '));
      expect(err).toContain('a�b');
      expect(err).not.toMatch(UPSETS);
    },
  );
});
