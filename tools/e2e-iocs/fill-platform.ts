import { DAY_MS, HOUR_MS } from '@intelbridge/core';
import {
  loadIndicatorFolder,
  type NewIndicator,
  type ThreatqSimulator,
} from '@intelbridge/simulators';
import type { Checks } from './checks.ts';
import type { Expectation } from './expected-sets.ts';
import { type ListedValue, readLists } from './read-lists.ts';

/** Values were updated at most this long ago: within the time to live, but out of reach of a pull's overlap. */
const OLDEST_MS = 20 * DAY_MS;
const NEWEST_MS = HOUR_MS;
/** Spreads neighbouring lines over the whole time. */
const STEP_MS = 1_741_000;

/** Puts every line of the lists into the platform and into what is expected of the sync. */
export async function fillPlatform(
  folder: string,
  threatq: ThreatqSimulator,
  expected: Expectation,
  checks: Checks,
): Promise<void> {
  const loaded = await loadIndicatorFolder(folder);
  const lines: Iterator<ListedValue, undefined> = readLists(folder);
  const byList = new Map<string, number>();
  const distinct = new Set<string>();
  let wrong: string | undefined;
  function* compared(): Generator<NewIndicator> {
    let at = 0;
    const now = Date.now();
    for (const indicator of loaded) {
      const line = lines.next();
      if (line.done === true) wrong ??= `line ${at} is in no list`;
      else {
        const { list, value } = line.value;
        if (value !== indicator.value) wrong ??= `line ${at} is not the one of its list`;
        byList.set(list, (byList.get(list) ?? 0) + 1);
      }
      expected.add(indicator.type, indicator.value);
      distinct.add(`${indicator.type}\n${indicator.value}`);
      at += 1;
      const age = NEWEST_MS + ((at * STEP_MS) % (OLDEST_MS - NEWEST_MS));
      yield { ...indicator, updatedAt: now - age };
    }
    if (lines.next().done !== true) wrong ??= `only ${at} lines were loaded`;
  }
  const ids = threatq.addIndicators(compared());
  const read = [...byList.values()].reduce((sum, count) => sum + count, 0);
  checks.that('every line of every list is at the platform', wrong);
  checks.equal('the platform holds each value of a type once', ids.length, distinct.size);
  checks.figure('lists', byList.size);
  checks.figure('lines', read);
  checks.figure('indicators at the platform', ids.length);
}
