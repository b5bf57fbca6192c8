import type { SyncReport } from '@intelbridge/core';
import type { SetSnapshot } from '@intelbridge/simulators';
import { CHANGES, changeOnePercent } from './change-one-percent.ts';
import type { Checks } from './checks.ts';
import {
  extraEntries,
  lostEntries,
  misshapenEntries,
  rewrittenEntries,
  wrongRejects,
} from './compare-sets.ts';
import { Expectation, type ExpectedSets, total } from './expected-sets.ts';
import { fillPlatform } from './fill-platform.ts';
import type { Platforms } from './platforms.ts';
import { changesOf, timedSync, writesOf } from './timed-sync.ts';

/** The main job on the lists of a folder: first sync, repeat, second sync after 1 % has changed; each proven. */
export async function proveMainJob(
  folder: string,
  platforms: Platforms,
  checks: Checks,
): Promise<void> {
  const { qradar, threatq, app } = platforms;
  const { elementTypes } = await app.sets.capabilities();
  const listed = new Expectation(elementTypes);
  await fillPlatform(folder, threatq, listed, checks);

  const first = await timedSync('first sync', platforms, checks);
  const held = qradar.sets();
  proveFirst(listed.sets, first, held, checks);
  checks.figure('requests to QRadar, first sync', qradar.requests().total);

  const repeat = await timedSync('repeat', platforms, checks);
  checks.equal('a repeat reports no change', changesOf(repeat), {
    added: 0,
    refreshed: 0,
    removed: 0,
  });
  checks.equal('a repeat sends no write', writesOf(qradar.requests()), 0);

  const changed = changeOnePercent(threatq);
  const active = new Expectation(elementTypes);
  for (const { type, value, status } of threatq.indicators()) {
    if (status === 'Active') active.add(type, value);
  }
  for (const kind of CHANGES) checks.figure(`then ${kind}`, changed[kind]);
  const second = await timedSync('second sync', platforms, checks);
  proveSecond(listed.sets, active.sets, second, [held, qradar.sets()], checks);
  checks.figure('writes to QRadar, second sync', writesOf(qradar.requests()));
}

function proveFirst(
  listed: ExpectedSets,
  report: SyncReport,
  held: readonly SetSnapshot[],
  checks: Checks,
): void {
  const entries = total(listed, 'entries');
  checks.that('every value that a set can hold is in its set', lostEntries(listed, held));
  checks.that('the sets hold nothing else', extraEntries(listed, held));
  checks.that('every entry looks like its type', misshapenEntries(listed, held));
  checks.that('every other value is in the report with its reason', wrongRejects(listed, report));
  checks.equal('the report counts what was written', changesOf(report), {
    added: entries,
    refreshed: 0,
    removed: 0,
  });
  checks.figure('entries in QRadar', entries);
  checks.figure('rejected values', total(listed, 'rejects'));
  for (const { name, entries: of } of held) checks.figure(`  ${name}`, of.length);
}

function proveSecond(
  before: ExpectedSets,
  after: ExpectedSets,
  report: SyncReport,
  [held, holds]: readonly [readonly SetSnapshot[], readonly SetSnapshot[]],
  checks: Checks,
): void {
  checks.that('after 1 % changed, every active value is in its set', lostEntries(after, holds));
  checks.that('after 1 % changed, the sets hold nothing else', extraEntries(after, holds));
  checks.that('what did not change was not written again', rewrittenEntries(held, holds));
  checks.equal('the second report counts just the difference', changesOf(report), {
    added: missingFrom(before, after),
    refreshed: 0,
    removed: missingFrom(after, before),
  });
}

/** How many entries of `sets` the others do not have. */
function missingFrom(others: ExpectedSets, sets: ExpectedSets): number {
  let count = 0;
  for (const [name, { entries }] of sets) {
    const known = others.get(name)?.entries;
    for (const entry of entries.keys()) count += Number(known?.has(entry) !== true);
  }
  return count;
}
