import { checkArchitecture } from './architecture.ts';
import { type Outcome, oneCheck } from './outcome.ts';
import { runProbes } from './probes/run-probes.ts';
import type { Step } from './schedule.ts';
import { runTests } from './vitest-step.ts';
import { compilerOf, type Workspace } from './workspace.ts';

const OXLINT = ['oxlint', '--type-aware', '--deny-warnings', '--report-unused-disable-directives'];
const BUILD_FIRST = ['build'];

/** The steps of every run, in the order that keeps two cores busy. */
export function usualSteps(workspace: Workspace): Step[] {
  const compiler = compilerOf(workspace.root);
  const tool = (...command: string[]) => runTool(workspace, command);
  return [
    step('build', 'packages and tools compile', () => tool(...compiler, '-b', 'tools')),
    step('biome', 'format and lint', () =>
      tool('biome', 'ci', '--error-on-warnings', '--max-diagnostics=none', '.'),
    ),
    step(
      'tests',
      'unit, contract and end-to-end tests',
      () => runTests(workspace, 'vitest.config.ts', false),
      BUILD_FIRST,
    ),
    step('types', 'tests, fakes and tools have no type error', () =>
      tool(...compiler, '-p', 'tsconfig.check.json'),
    ),
    // Type-aware rules read the declarations that the build writes.
    step('oxlint', 'type-aware lint', () => tool(...OXLINT), BUILD_FIRST),
    step('architecture', 'imports obey the house rules', () => checkArchitecture(workspace)),
    step('probes', 'every rule catches its planted violation', () => runProbes(workspace)),
    step('knip', 'no unused file, export or dependency', () => tool('knip', '--no-progress')),
  ];
}

/** Steps that run only when named. */
export function optionalSteps(workspace: Workspace): Step[] {
  return [
    step(
      'long',
      'long suites (*.long.test.ts)',
      () => runTests(workspace, 'vitest.long.config.ts', true),
      BUILD_FIRST,
    ),
  ];
}

function step(name: string, title: string, run: Step['run'], after: Step['after'] = []): Step {
  return { name, title, run, after };
}

async function runTool({ run }: Workspace, command: readonly string[]): Promise<Outcome> {
  const { ok, output } = await run(command);
  return oneCheck(ok, output);
}
