import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

const LEAST: Readonly<Record<string, string>> = {
  string: 'it must not be empty',
  array: 'it must name at least one',
};

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

/** What zod found wrong with a value, as the end of a sentence for an administrator; the value itself is not repeated. */
export function describeIssue(issue: Issue): string {
  switch (issue.code) {
    case 'too_small':
      return LEAST[issue.origin] ?? `it must be at least ${issue.minimum}`;
    case 'too_big':
      return `it must be at most ${issue.maximum}`;
    case 'invalid_type':
      return `it must be ${KINDS[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `it must be one of ${issue.values.map(String).join(', ')}`;
    default:
      return issue.message;
  }
}
