import { CANONICAL_RULES, UNKNOWN_TYPE_RULE } from './canonical-forms.ts';
import type { IndicatorType } from './indicator-type.ts';
import { type Canonical, reject } from './outcome.ts';
import { textProblem } from './text-problem.ts';

export type { Canonical } from './outcome.ts';

// A map, not the object: a type named `constructor` must find nothing.
const rules = new Map(Object.entries(CANONICAL_RULES));

/** The form in which values of a type are equal if they mean the same. Canonical values come back unchanged. */
export function canonicalForm(type: IndicatorType, published: string): Canonical {
  const text = published.trim();
  const problem = textProblem(text);
  if (problem) return reject(problem);
  return (rules.get(type) ?? UNKNOWN_TYPE_RULE).canonicalise(text);
}
