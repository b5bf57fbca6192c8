import { expect, it } from 'vitest';
import { type Outcome, oneCheck } from '../outcome.ts';
import { runSteps, type Step } from '../schedule.ts';

const options = { atOnce: 2, nowMs: () => 0, onFinished: () => {} };

/** A step that ends when told to. */
function held(name: string, after: readonly string[] = []) {
  const { promise, resolve, reject } = Promise.withResolvers<Outcome>();
  let started = false;
  const run = () => {
    started = true;
    return promise;
  };
  const step: Step = { name, title: name, after, run };
  return { step, reject, end: () => resolve(oneCheck(true, '')), started: () => started };
}

/** Lets everything run that can run without an outside event. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

it('runs no more steps at once than allowed', async () => {
  const [a, b, c] = [held('a'), held('b'), held('c')];
  const all = runSteps([a.step, b.step, c.step], options);
  await settle();
  expect([a.started(), b.started(), c.started()]).toEqual([true, true, false]);
  b.end();
  await settle();
  expect(c.started()).toBe(true);
  a.end();
  c.end();
  expect((await all).map(({ step }) => step.name)).toEqual(['b', 'a', 'c']);
});

it('starts a step only after those it waits for, and fills the gap with a later one', async () => {
  const [build, tests, lint] = [held('build'), held('tests', ['build']), held('lint')];
  const all = runSteps([build.step, tests.step, lint.step], options);
  await settle();
  expect([tests.started(), lint.started()]).toEqual([false, true]);
  build.end();
  await settle();
  expect(tests.started()).toBe(true);
  tests.end();
  lint.end();
  await all;
});

it('does not wait for a step that takes no part in the run', async () => {
  const tests = held('tests', ['build']);
  tests.end();
  expect(await runSteps([tests.step], options)).toHaveLength(1);
});

it('counts a step that breaks as one failure and goes on', async () => {
  const [broken, fine] = [held('broken'), held('fine')];
  broken.reject(new Error('out of disk'));
  fine.end();
  const finished = await runSteps([broken.step, fine.step], { ...options, atOnce: 1 });
  expect(finished.map(({ passed, failed }) => [passed, failed])).toEqual([
    [0, 1],
    [1, 0],
  ]);
  expect(finished[0]?.output).toContain('out of disk');
});

it('refuses steps that wait for each other', async () => {
  const steps = [held('a', ['b']).step, held('b', ['a']).step];
  await expect(runSteps(steps, options)).rejects.toThrow('steps wait for each other: a, b');
});
