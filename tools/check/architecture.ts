import { type DepcruiseSummary, parseDepcruise } from './depcruise-report.schema.ts';
import { type Outcome, oneCheck } from './outcome.ts';
import type { Workspace } from './workspace.ts';

/** Also under the probes, in a copy of the tree. */
export const DEPCRUISE = [
  'depcruise',
  '--config',
  '.dependency-cruiser.cjs',
  '--output-type',
  'json',
  'packages',
  'tools',
];

/** One run over the real tree. */
export async function checkArchitecture({ run }: Workspace): Promise<Outcome> {
  const { stdout, output } = await run(DEPCRUISE);
  if (!stdout.startsWith('{')) return oneCheck(false, output);
  return judge(parseDepcruise(stdout));
}

/** No module at all is a failure: without a TypeScript it can use, dependency-cruiser sees nothing and is content. */
export function judge({ totalCruised, violations, ruleSetUsed }: DepcruiseSummary): Outcome {
  if (totalCruised === 0) return oneCheck(false, 'dependency-cruiser looked at 0 modules\n');
  const why = new Map(ruleSetUsed.forbidden.map(({ name, comment }) => [name, comment ?? '']));
  const lines = violations.map(
    ({ rule, from, to }) => `${rule.name}: ${from} -> ${to}\n    ${why.get(rule.name) ?? ''}`,
  );
  return oneCheck(lines.length === 0, `${lines.join('\n')}\n${totalCruised} modules seen\n`);
}
