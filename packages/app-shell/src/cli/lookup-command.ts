import type { Instant, LookUpAnswer } from '@intelbridge/core';
import type { App } from '../composition/compose.ts';
import { EXIT } from './exit-code.ts';
import type { CommonFlags } from './invocation.ts';
import { toLookupRows } from './lookup-rows.ts';
import { lookupNotes, lookupTable } from './lookup-table.ts';
import { type Output, printJson } from './output.ts';
import type { Surroundings } from './surroundings.ts';
import { withApp } from './with-app.ts';

export interface LookupFlags extends CommonFlags {
  readonly values: readonly string[];
  readonly refresh?: boolean;
  readonly provider?: readonly string[];
  readonly type?: string;
  readonly raw?: boolean;
}

const FAILURES: ReadonlySet<string> = new Set(['denied', 'limited', 'unreachable']);

/** `lookup`: what every platform knows of values. */
export function lookupCommand(flags: LookupFlags, surroundings: Surroundings): Promise<number> {
  const { output } = surroundings;
  const toFailure = (errors: readonly unknown[]) => ({ ok: false, errors });
  return withApp(
    { flags, surroundings, toFailure, needs: ['platform'] },
    async ({ app, signal }) => {
      const wrong = unknownProvider(app, flags.provider);
      if (wrong !== undefined) {
        if (flags.json) printJson(output, toFailure([{ kind: 'config', message: wrong }]));
        output.err(wrong);
        return EXIT.usage;
      }
      const { values, refresh, type, provider: providers } = flags;
      const answers = await app.lookUps.lookUp(values, { refresh, type, providers, signal });
      print(answers, app.clock.now(), flags, output);
      return answers.some(hasFailed) ? EXIT.failed : EXIT.ok;
    },
  );
}

function print(
  answers: readonly LookUpAnswer[],
  now: Instant,
  { json, raw }: LookupFlags,
  output: Output,
): void {
  if (json === true) {
    printJson(output, toLookupRows(answers, now, { raw }));
    return;
  }
  output.out(lookupTable(answers, now));
  for (const reply of raw === true ? repliesOf(answers) : []) output.out(reply);
  for (const note of lookupNotes(answers)) output.err(note);
}

function unknownProvider(app: App, wanted: readonly string[] = []): string | undefined {
  const known = app.lookups.map(({ provider }) => provider);
  const names = new Set(known.map((name) => name.toLowerCase()));
  const wrong = wanted.find((name) => !names.has(name.toLowerCase()));
  if (wrong === undefined) return undefined;
  return `No platform "${wrong}" can be asked; choose of: ${known.join(', ')}.`;
}

const hasFailed = ({ results }: LookUpAnswer): boolean =>
  results.some(({ outcome }) => FAILURES.has(outcome));

const repliesOf = (answers: readonly LookUpAnswer[]): readonly string[] =>
  answers.flatMap(({ results }) => results.flatMap(({ raw }) => (raw === undefined ? [] : [raw])));
