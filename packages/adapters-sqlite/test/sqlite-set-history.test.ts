import { DAY_MS, HOUR_MS, type SetHistory } from '@intelbridge/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TemporaryStore, temporaryStore } from './temporary-store.ts';

const NOON = Date.UTC(2026, 5, 15, 12);
const SET = 'ThreatQ URL';
const state = (entries: number, added = 0, removed = 0, set = SET) => ({
  set,
  entries,
  added,
  removed,
});

describe('the history of sets', () => {
  let temporary: TemporaryStore;
  let history: SetHistory;
  beforeEach(() => {
    temporary = temporaryStore();
    history = temporary.open().setHistory;
  });
  afterEach(() => temporary.remove());

  it('is empty at first', async () => {
    expect(await history.sizes(0)).toEqual([]);
    expect(await history.lastChanges()).toEqual([]);
  });

  it('tells sizes from an instant on, oldest first, also after a restart', async () => {
    await history.note(NOON, [state(7), state(2, 0, 0, '__proto__')]);
    await history.note(NOON - HOUR_MS, [state(5)]);
    expect(await temporary.open().setHistory.sizes(NOON - HOUR_MS)).toEqual([
      { at: NOON - HOUR_MS, sizes: { [SET]: 5 } },
      { at: NOON, sizes: JSON.parse(`{"${SET}":7,"__proto__":2}`) as object },
    ]);
    expect(await history.sizes(NOON)).toHaveLength(1);
  });

  it('lets the later note of an instant count', async () => {
    await history.note(NOON, [state(7)]);
    await history.note(NOON, [state(8)]);
    expect(await history.sizes(0)).toEqual([{ at: NOON, sizes: { [SET]: 8 } }]);
  });

  it('keeps of days longer ago than a week the last sizes, and nothing longer than 400 days', async () => {
    const old = NOON - 20 * DAY_MS;
    const ancient = NOON - 401 * DAY_MS;
    for (const at of [ancient, old, old + HOUR_MS, old + DAY_MS, NOON - 6 * DAY_MS])
      await history.note(at, [state(1)]);
    await history.note(NOON, [state(2)]);
    expect((await history.sizes(0)).map(({ at }) => at)).toEqual([
      old + HOUR_MS,
      old + DAY_MS,
      NOON - 6 * DAY_MS,
      NOON,
    ]);
  });

  it('remembers of each set what last changed it, whatever runs did nothing since', async () => {
    await history.note(NOON, [state(7, 3, 1), state(1, 1, 0, 'ThreatQ FQDN')]);
    await history.note(NOON + 1, [state(7), state(0, 0, 1, 'ThreatQ FQDN')]);
    expect(await history.lastChanges()).toEqual([
      { set: 'ThreatQ FQDN', at: NOON + 1, added: 0, removed: 1 },
      { set: SET, at: NOON, added: 3, removed: 1 },
    ]);
  });
});
