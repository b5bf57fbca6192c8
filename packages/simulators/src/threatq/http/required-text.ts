import type { JsonObject } from './params.ts';
import { invalid } from './refusal.ts';

/** A text that a body must have, and that must not be empty. Throws the validation refusal. */
export function requiredText(body: JsonObject, field: string): string {
  const text = body[field];
  if (typeof text === 'string' && text !== '') return text;
  throw invalid(field, `The ${field} field is required.`);
}
