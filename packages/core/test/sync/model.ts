import fc from 'fast-check';
import { expect } from 'vitest';
import { History } from './history.ts';
import { type Step, step } from './history-steps.ts';

/** Anything that may happen, 5 to 60 steps of it. */
export const histories: fc.Arbitrary<Step[]> = fc.array(step, {
  minLength: 5,
  maxLength: 60,
  size: 'max',
});

/** The same state whatever happened before: what the collections ask for now, and what other hands wrote. */
export async function endsAsAsked(steps: readonly Step[]): Promise<void> {
  const history = new History();
  for (const given of steps) await history.play(given);
  history.heal();
  const before = await history.held();
  await history.run(true);
  const after = await history.held();
  expect(after.ours).toEqual(less(history.expected(), [after.others, after['old others']]));
  if (history.isConfigured) expect(after.others).toEqual(before.others);
  const { writes } = history.bench.sets;
  await history.run(true);
  expect(history.bench.sets.writes).toBe(writes);
}

type Sets = Readonly<Record<string, readonly string[]>>;

/** Without what other hands hold, which is left alone. */
const less = (sets: Sets, others: readonly Sets[]): Sets => {
  const isTheirs = (set: string, key: string) => others.some((each) => each[set]?.includes(key));
  const ours = Object.entries(sets).map(
    ([set, keys]) => [set, keys.filter((key) => !isTheirs(set, key))] as const,
  );
  return Object.fromEntries(ours.filter(([, keys]) => keys.length > 0));
};
