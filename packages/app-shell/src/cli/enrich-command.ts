import type { EnrichReport } from '@intelbridge/core';
import { runNotes } from '../run/run-notes.ts';
import { EXIT } from './exit-code.ts';
import type { CommonFlags } from './invocation.ts';
import { printJson } from './output.ts';
import { presentable } from './presentable.ts';
import type { Surroundings } from './surroundings.ts';
import { withApp } from './with-app.ts';

const LONGEST_LINE = 300;

export interface EnrichFlags extends CommonFlags {
  readonly ids: readonly number[];
  readonly all?: boolean;
}

/** `offenses enrich`: notes on some offenses, or on all. */
export function enrichCommand(flags: EnrichFlags, surroundings: Surroundings): Promise<number> {
  const { output } = surroundings;
  const { ids, all = false } = flags;
  const toFailure = (errors: EnrichReport['errors']): EnrichReport => ({
    ok: false,
    notes: [],
    errors,
  });
  if (ids.length > 0 === all) {
    const message = 'Name the offenses by their ids, or give --all; not both.';
    if (flags.json) printJson(output, toFailure([{ kind: 'config', message }]));
    output.err(message);
    return Promise.resolve(EXIT.usage);
  }
  return withApp({ flags, surroundings, toFailure }, async ({ app, signal }) => {
    const report = await runNotes(app, all ? 'all' : ids, signal);
    if (flags.json) printJson(output, report);
    else for (const line of noteLines(report)) output.out(line);
    for (const { message } of report.errors) output.err(presentable(message, LONGEST_LINE));
    return report.ok ? EXIT.ok : EXIT.failed;
  });
}

function noteLines({ notes }: EnrichReport): readonly string[] {
  if (notes.length === 0) return ['No note was due.'];
  return notes.map(({ offenseId, action, text }) =>
    action === 'written'
      ? `Offense ${offenseId}: a note was written\n${indented(text)}`
      : `Offense ${offenseId}: nothing new`,
  );
}

/** Notes hold no control characters but their ends of lines. */
const indented = (text: string): string =>
  text
    .split('\n')
    .map((line) => `  ${presentable(line, LONGEST_LINE)}`)
    .join('\n');
