import type { BuiltPackage } from '../build/build-packages.ts';
import { sizeProblems } from './file-rules.ts';
import { readSubject } from './read-subject.ts';
import type { Subject } from './rule.ts';
import { problemsOf } from './rules.ts';
import { tryOut } from './trial.ts';

/** Says what was found of the zips for one stream, line by line; resolves with the number of problems. */
export async function checkPackage(
  { app, extension }: BuiltPackage,
  say: (line: string) => void,
): Promise<number> {
  const subject = readSubject(app);
  if (!isSubject(subject)) return tell(subject, say);
  const sizes = [app, extension].flatMap(sizeProblems);
  const broken = tell([...sizes, ...problemsOf(subject)], say);
  if (broken > 0) return broken;
  const { startMs, peakMb, stopMs, problems } = await tryOut(subject);
  if (problems.length === 0)
    say(`  answers after ${startMs} ms, peak ${peakMb} MB, ends ${stopMs} ms after SIGTERM`);
  return tell(problems, say);
}

const isSubject = (read: Subject | readonly string[]): read is Subject => !Array.isArray(read);

function tell(problems: readonly string[], say: (line: string) => void): number {
  for (const problem of problems) say(`  ✗ ${problem}`);
  return problems.length;
}
