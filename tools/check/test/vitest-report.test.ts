import { expect, it } from 'vitest';
import { toOutcome } from '../vitest-report.schema.ts';

const file = (status: string, ...tests: string[]) => ({
  name: 'some.test.ts',
  status,
  assertionResults: tests.map((each) => ({
    status: each,
    fullName: `a test that ${each}`,
    failureMessages: each === 'failed' ? ['Error: the reason'] : [],
  })),
});

function count(counts: object, options: { ok?: boolean; mayBeEmpty?: boolean } = {}) {
  const none = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
  const report = JSON.stringify({ ...none, testResults: [], ...counts });
  return toOutcome({ ok: true, output: 'said', report, mayBeEmpty: false, ...options });
}

it('takes the numbers of the report', () => {
  const testResults = [file('failed', 'passed', 'failed')];
  const outcome = count({ numPassedTests: 7, numFailedTests: 2, testResults }, { ok: false });
  expect(outcome).toMatchObject({ passed: 7, failed: 2 });
});

it('begins with the tests that failed, and why', () => {
  const testResults = [file('failed', 'passed', 'failed')];
  const { output } = count({ numPassedTests: 1, numFailedTests: 1, testResults }, { ok: false });
  expect(output).toMatch(/^failed: some.test.ts > a test that failed\nError: the reason\n.*said$/s);
});

it('counts a file that could not be loaded as a failure', () => {
  const outcome = count({ numPassedTests: 7, testResults: [file('failed')] }, { ok: false });
  expect(outcome).toMatchObject({ passed: 7, failed: 1 });
  expect(outcome.output).toContain('failed outside of its tests: some.test.ts');
});

it('counts a skipped test as a failure', () => {
  expect(count({ numPassedTests: 7, numPendingTests: 1, numTodoTests: 1 })).toMatchObject({
    passed: 7,
    failed: 2,
  });
});

it('fails a run without tests, unless that is expected', () => {
  expect(count({})).toMatchObject({ passed: 0, failed: 1 });
  expect(count({}, { mayBeEmpty: true })).toMatchObject({ passed: 0, failed: 0 });
});

it('fails when vitest ends badly though every test passed', () => {
  expect(count({ numPassedTests: 7 }, { ok: false })).toMatchObject({ passed: 7, failed: 1 });
});

it('fails when there is no report', () => {
  const outcome = toOutcome({ ok: true, output: '', report: undefined, mayBeEmpty: true });
  expect(outcome).toMatchObject({ passed: 0, failed: 1 });
});
