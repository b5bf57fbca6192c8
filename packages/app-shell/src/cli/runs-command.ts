import { RUNS_KEPT } from '@intelbridge/core';
import type { App } from '../composition/compose.ts';
import { EXIT } from './exit-code.ts';
import type { CommonFlags } from './invocation.ts';
import { type Output, printJson } from './output.ts';
import { runInWords, runsTable } from './run-words.ts';
import type { Surroundings } from './surroundings.ts';
import { withApp } from './with-app.ts';

export interface RunsFlags extends CommonFlags {
  readonly limit: number;
  readonly id?: number | undefined;
}

/** `runs`: what the last runs did, or all about one of them. */
export function runsCommand(flags: RunsFlags, surroundings: Surroundings): Promise<number> {
  const { output } = surroundings;
  const nothing = flags.id === undefined ? { runs: [] } : {};
  const toFailure = (errors: readonly unknown[]) => ({ ok: false, ...nothing, errors });
  return withApp({ flags, surroundings, toFailure }, ({ app }) =>
    flags.id === undefined ? showRuns(app, flags, output) : showRun(app, flags.id, flags, output),
  );
}

async function showRuns(app: App, { limit, json }: RunsFlags, output: Output): Promise<number> {
  const runs = await app.store.runs.latest(limit);
  if (json) printJson(output, { ok: true, runs, errors: [] });
  else if (runs.length === 0) output.out('No run yet; `intelbridge sync` makes one.');
  else output.out(runsTable(runs));
  return EXIT.ok;
}

async function showRun(app: App, id: number, { json }: RunsFlags, output: Output): Promise<number> {
  const run = await app.store.runs.run(id);
  if (run === undefined) {
    const message = `There is no run ${id}. The newest ${RUNS_KEPT} are kept; \`intelbridge runs\` lists them.`;
    if (json) printJson(output, { ok: false, errors: [{ kind: 'config', message }] });
    output.err(message);
    return EXIT.usage;
  }
  if (json) printJson(output, { ok: true, run, errors: [] });
  else output.out(runInWords(run).join('\n'));
  return EXIT.ok;
}
