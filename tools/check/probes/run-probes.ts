import { DEPCRUISE } from '../architecture.ts';
import { parseDepcruise } from '../depcruise-report.schema.ts';
import type { Outcome } from '../outcome.ts';
import { compilerOf, type Workspace } from '../workspace.ts';
import { ARCHITECTURE_PROBES } from './architecture-probes.ts';
import { BIOME_PROBES } from './biome-probes.ts';
import { configuredRules } from './configured-rules.schema.ts';
import { judgeProbes } from './judge-probes.ts';
import { KNIP_PROBES } from './knip-probes.ts';
import { openOverlay } from './overlay.ts';
import { OXLINT_PROBES } from './oxlint-probes.ts';
import type { Catch, Probe } from './probe.ts';
import { parseBiome, parseKnip, parseOxlint, parseTypeErrors } from './report.schema.ts';
import { TYPE_PROBES } from './type-probes.ts';

const PROBES: readonly Probe[] = [
  ...ARCHITECTURE_PROBES,
  ...BIOME_PROBES,
  ...OXLINT_PROBES,
  ...TYPE_PROBES,
  ...KNIP_PROBES,
];

/**
 * Plants one violation per rule in a copy of the sources and runs every tool once over it. A rule that no longer
 * matches anything looks exactly like clean code; only a probe tells them apart.
 */
export async function runProbes({ root, run }: Workspace): Promise<Outcome> {
  const overlay = openOverlay(root);
  try {
    for (const { file, text, also } of PROBES) overlay.plant({ ...also, [file]: text });
    const runHere: Run = async (...command) => (await run(command, overlay.root)).stdout;
    const { caught, rules } = await runTools(runHere, overlay.root);
    return judgeProbes(PROBES, caught, [...rules, ...configuredRules(root)]);
  } finally {
    overlay.close();
  }
}

type Run = (...command: string[]) => Promise<string>;

async function runTools(run: Run, root: string) {
  const planted = (tool: Probe['tool']) =>
    PROBES.filter((probe) => probe.tool === tool).map(({ file }) => file);
  const architecture = parseDepcruise(await run(...DEPCRUISE));
  const caught: Record<Probe['tool'], Catch[]> = {
    depcruise: architecture.violations.map(({ rule, from }) => ({ rule: rule.name, file: from })),
    biome: parseBiome(
      await run('biome', 'check', '--colors=off', '--reporter=json', ...planted('biome')),
      root,
    ),
    oxlint: parseOxlint(
      await run('oxlint', '--type-aware', '--format=json', ...planted('oxlint')),
      root,
    ),
    tsc: parseTypeErrors(await run(...compilerOf(root), '-p', 'tsconfig.check.json')),
    knip: parseKnip(await run('knip', '--no-progress', '--reporter=json')),
  };
  return { caught, rules: architecture.ruleSetUsed.forbidden.map(({ name }) => name) };
}
