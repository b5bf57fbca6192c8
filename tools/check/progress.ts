import { closingLine } from './outcome.ts';
import type { Finished } from './schedule.ts';

const RULER = '-'.repeat(72);
const MS_PER_SECOND = 1_000;

/** One line per step; a failed one is followed by everything it said. */
export function printFinished({ step, passed, failed, durationMs, output }: Finished): void {
  const mark = failed === 0 ? 'ok    ' : 'FAILED';
  const count = passed + failed === 1 ? '' : `  ${closingLine({ passed, failed })}`;
  console.log(
    `${mark} ${step.name.padEnd(12)} ${seconds(durationMs).padStart(8)}  ${step.title}${count}`,
  );
  if (failed > 0) console.log(`${RULER}\n${output.trimEnd()}\n${RULER}`);
}

/** Names what failed, then ends with the closing line; returns the number of failures. */
export function printSummary(finished: readonly Finished[], totalMs: number): number {
  const passed = sum(finished.map((each) => each.passed));
  const failed = sum(finished.map((each) => each.failed));
  const red = finished.filter((each) => each.failed > 0).map(({ step }) => step.name);
  if (red.length > 0) console.log(`failed: ${red.join(', ')}`);
  console.log(`took ${seconds(totalMs)}`);
  console.log(closingLine({ passed, failed }));
  return failed;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

function seconds(durationMs: number): string {
  return `${(durationMs / MS_PER_SECOND).toFixed(1)} s`;
}
