import type { Call } from '../http/call.ts';
import { badRequest } from '../http/refusal.ts';
import { type FieldName, fieldNames } from '../render/v3-view.ts';

/** The expansions a call asks for. Nested ones (`associatedGroups.attributes`) count as their first part. Throws 400. */
export function fieldsOf({ query, world }: Call): ReadonlySet<FieldName> {
  const { commaFields, unknownField } = world.behaviour;
  const said = query.getAll('fields').flatMap((text) => (commaFields ? text.split(',') : [text]));
  const found = said.map((text) => fieldNamed(text.split('.')[0]?.trim() ?? '', world.behaviour));
  if (unknownField === '400' && found.includes(undefined)) throw badRequest();
  return new Set(found.filter((name) => name !== undefined));
}

function fieldNamed(
  text: string,
  { fieldCase }: Call['world']['behaviour'],
): FieldName | undefined {
  const toCase = (name: string): string => (fieldCase === 'exact' ? name : name.toLowerCase());
  return fieldNames.find((name) => toCase(name) === toCase(text));
}
