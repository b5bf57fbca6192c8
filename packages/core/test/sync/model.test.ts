import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { History } from './history.ts';
import { type Step, step } from './history-steps.ts';
import { modelRuns } from './model-runs.ts';

/** The same state whatever happened before: what the collections ask for now, and what other hands wrote. */
async function check(steps: readonly Step[]): Promise<void> {
  const history = new History();
  for (const given of steps) await history.play(given);
  history.heal();
  const before = await history.held();
  await history.run(true);
  const after = await history.held();
  expect(after.ours).toEqual(withoutEmpty(history.expected()));
  expect(after.others).toEqual(before.others);
  const { writes } = history.bench.sets;
  await history.run(true);
  expect(history.bench.sets.writes).toBe(writes);
}

const withoutEmpty = (sets: Record<string, string[]>) =>
  Object.fromEntries(Object.entries(sets).filter(([, keys]) => keys.length > 0));

describe('any history', () => {
  it('ends, after a full sync, in what the collections ask for', async () => {
    const histories = fc.array(step, { minLength: 5, maxLength: 60, size: 'max' });
    await fc.assert(fc.asyncProperty(histories, check), { numRuns: modelRuns() });
  });
});
