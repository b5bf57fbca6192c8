import { FILE_RULES } from './file-rules.ts';
import { MANIFEST_RULES } from './manifest-rules.ts';
import { REFERENCE_RULES } from './reference-rules.ts';
import type { Rule, Subject } from './rule.ts';

/** Everything that is asked of a package beyond the schema of its manifest. */
export const RULES: readonly Rule[] = [...MANIFEST_RULES, ...REFERENCE_RULES, ...FILE_RULES];

/** What is wrong with a package, one sentence each. */
export const problemsOf = (subject: Subject): readonly string[] =>
  RULES.flatMap((rule) => rule.problems(subject));
