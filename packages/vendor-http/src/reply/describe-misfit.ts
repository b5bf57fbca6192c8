import type { z } from 'zod';

/** Names that a schema has; anything else in a path is a key of the reply, and that is data. */
const PLAIN_NAME = /^[A-Za-z_]\w{0,39}$/;

/** The first thing that does not fit, without any value of the input: `data.0.id: string expected`. */
export function describeMisfit(error: z.ZodError): string {
  const [issue] = error.issues;
  if (issue === undefined) return 'does not fit';
  const at = issue.path.map(shown).join('.');
  return at === '' ? wish(issue) : `${at}: ${wish(issue)}`;
}

function shown(step: PropertyKey): string {
  const text = String(step);
  return typeof step === 'number' || PLAIN_NAME.test(text) ? text : '*';
}

function wish(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return `${issue.expected} expected`;
  if (issue.code === 'custom') return issue.message;
  return issue.code.replaceAll('_', ' ');
}
