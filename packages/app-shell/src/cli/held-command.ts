import { allHeld, decideHeld, type HeldDecision } from '../run/decide-held.ts';
import { EXIT } from './exit-code.ts';
import type { CommonFlags } from './invocation.ts';
import { printJson } from './output.ts';
import { heldInWords } from './report-notes.ts';
import type { Surroundings } from './surroundings.ts';
import { heldTable } from './tables.ts';
import { withApp } from './with-app.ts';

export interface DecisionFlags extends CommonFlags {
  readonly collection?: string;
  readonly held: string;
}

const CHOICES = `\`intelbridge held confirm <set>\` lets the next full sync carry a deletion out;
\`intelbridge held discard <set>\` forgets it, and the entries stay.`;

const NEXT: Readonly<Record<HeldDecision, string>> = {
  confirm: 'Confirmed; the next full sync carries it out: `intelbridge sync --full`.',
  discard:
    'Discarded; the entries stay. A full sync that still misses them asks again, so put the data collection right first.',
};

/** `held`: the deletions that wait for an administrator. */
export function heldCommand(flags: CommonFlags, surroundings: Surroundings): Promise<number> {
  const { output } = surroundings;
  const toFailure = (errors: readonly unknown[]) => ({ ok: false, held: [], errors });
  return withApp({ flags, surroundings, toFailure }, async ({ app }) => {
    const held = await allHeld(app);
    if (flags.json) printJson(output, { ok: true, held, errors: [] });
    else if (held.length === 0) output.out('No deletion is held.');
    else for (const text of [heldTable(held), CHOICES]) output.out(text);
    return EXIT.ok;
  });
}

/** `held confirm` and `held discard`. */
export function heldDecisionCommand(decision: HeldDecision) {
  return (flags: DecisionFlags, surroundings: Surroundings): Promise<number> => {
    const { output } = surroundings;
    const { held: set, collection } = flags;
    const toFailure = (errors: readonly unknown[]) => ({ ok: false, errors });
    return withApp({ flags, surroundings, toFailure }, async ({ app }) => {
      const deletion = await decideHeld(app, decision, set, collection);
      if (flags.json) printJson(output, { ok: true, deletion, errors: [] });
      else output.out(`${heldInWords(deletion)}\n${NEXT[decision]}`);
      return EXIT.ok;
    });
  };
}
