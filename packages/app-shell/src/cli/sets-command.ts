import { summariseReferenceSets } from '../run/summarise-sets.ts';
import { EXIT } from './exit-code.ts';
import { type Output, printJson } from './output.ts';
import { setsTable } from './tables.ts';
import { type CommonFlags, withApp } from './with-app.ts';

export function setsCommand(flags: CommonFlags, output: Output): Promise<number> {
  const failure = (errors: readonly unknown[]) => ({ ok: false, sets: [], total: 0, errors });
  return withApp(flags, output, failure, async ({ app, signal }) => {
    const summary = await summariseReferenceSets(app, signal);
    if (flags.json) printJson(output, { ok: true, ...summary, errors: [] });
    else if (summary.sets.length === 0)
      output.out('QRadar holds no reference set of ThreatQ yet; run `intelbridge sync`.');
    else output.out(setsTable(summary));
    return EXIT.ok;
  });
}
