import { z } from 'zod';
import type { Outcome } from './outcome.ts';

/** The fields used of what vitest's JSON reporter writes (vitest 5.1). */
const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(
        z.object({
          status: z.string(),
          fullName: z.string(),
          failureMessages: z.array(z.string()),
        }),
      ),
    }),
  ),
});

export interface VitestRun {
  /** Whether vitest ended with exit code 0. */
  readonly ok: boolean;
  readonly output: string;
  /** Text of the report file; undefined if none was written. */
  readonly report: string | undefined;
  readonly mayBeEmpty: boolean;
}

/**
 * Counts a run. A file that could not be loaded, a skipped test, a run without tests, and a bad exit code
 * that nothing else explains count as failures: none of them may look like success.
 */
export function toOutcome({ ok, output, report, mayBeEmpty }: VitestRun): Outcome {
  if (report === undefined) {
    return { passed: 0, failed: 1, output: `${output}\nvitest wrote no report\n` };
  }
  const run = vitestReport.parse(JSON.parse(report));
  const unloaded = run.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  const skipped = run.numPendingTests + run.numTodoTests;
  const remarks = [
    ...failuresOf(run),
    ...unloaded.map(({ name }) => `failed outside of its tests: ${name}`),
    ...(skipped > 0 ? [`${skipped} tests were skipped`] : []),
  ];
  let failed = run.numFailedTests + unloaded.length + skipped;
  if (run.numPassedTests + failed === 0 && !mayBeEmpty) {
    failed = 1;
    remarks.push('no test was executed');
  }
  if (!ok && failed === 0) {
    failed = 1;
    remarks.push('all tests passed, and yet vitest ended with an error');
  }
  return {
    passed: run.numPassedTests,
    failed,
    // What failed comes first: who reads only the beginning must know it.
    output: [...remarks, '', output].join('\n'),
  };
}

/** File, name and messages of each failed test. */
function failuresOf({ testResults }: z.infer<typeof vitestReport>): string[] {
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) =>
        [`failed: ${name} > ${fullName}`, ...failureMessages].join('\n'),
      ),
  );
}
