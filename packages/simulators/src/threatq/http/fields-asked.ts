import { commaList, type JsonObject } from './params.ts';
import { refusal } from './refusal.ts';
import type { Call } from './route.ts';
import { textOf } from './text-of.ts';

/**
 * The names in `fields` of the URL and, of a posted query, of its body, as far as the appliance looks there. Throws 400 for one that
 * is not in `known` where that is switched on.
 */
export function fieldsAsked(
  { query, world }: Call,
  body: JsonObject | undefined,
  known: ReadonlySet<string>,
): readonly string[] {
  const { fieldsIn, unknownField } = world.behaviour;
  const inUrl = body === undefined || fieldsIn !== 'body' ? commaList(query.get('fields')) : [];
  const inBody = fieldsIn === 'url' ? [] : named(body?.['fields']);
  const fields = [...inUrl, ...inBody];
  const unknown = fields.find((field) => field !== '*' && !known.has(field.split('.')[0] ?? ''));
  if (unknown !== undefined && unknownField === '400')
    throw refusal(400, `The field ${unknown} does not exist.`);
  return fields;
}

const named = (said: unknown): string[] =>
  Array.isArray(said) ? said.map((each: unknown) => textOf(each)) : commaList(textOf(said));
