import type { Settings } from '../settings-types.ts';
import type { Step } from '../steps.ts';
import type { Drafts } from '../use-drafts.ts';
import type { PlannedChanges } from './use-plan.ts';

/** What was entered of a step, if saving it would rewrite reference sets that are there already. */
export function rewritesIn(
  step: Step,
  settings: Settings,
  drafts: Drafts,
): PlannedChanges | undefined {
  if (settings.state !== 'ready') return undefined;
  const rewrites = settings.sections
    .filter(({ name }) => step.sections.includes(name))
    .some(({ name, settings: list }) =>
      list.some((each) => each.rewritesSets && each.name in (drafts[name]?.changes ?? {})),
    );
  if (!rewrites) return undefined;
  const entered = step.sections.map((name) => [name, drafts[name]?.changes ?? {}] as const);
  return Object.fromEntries(entered.filter(([, changes]) => Object.keys(changes).length > 0));
}
