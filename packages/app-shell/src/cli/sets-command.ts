import { summariseReferenceSets } from '../run/summarise-sets.ts';
import { EXIT } from './exit-code.ts';
import type { CommonFlags } from './invocation.ts';
import { printJson } from './output.ts';
import type { Surroundings } from './surroundings.ts';
import { setsTable } from './tables.ts';
import { withApp } from './with-app.ts';

/** `sets`: the summary of the reference sets. */
export function setsCommand(flags: CommonFlags, surroundings: Surroundings): Promise<number> {
  const { output } = surroundings;
  const toFailure = (errors: readonly unknown[]) => ({ ok: false, sets: [], total: 0, errors });
  return withApp({ flags, surroundings, toFailure, needs: ['qradar'] }, async ({ app, signal }) => {
    const summary = await summariseReferenceSets(app, signal);
    if (flags.json) printJson(output, { ok: true, ...summary, errors: [] });
    else if (summary.sets.length > 0) output.out(setsTable(summary));
    else output.out('QRadar holds no reference set of ThreatQ yet; run `intelbridge sync`.');
    return EXIT.ok;
  });
}
