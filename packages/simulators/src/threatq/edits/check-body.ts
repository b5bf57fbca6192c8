import { isObject, type JsonObject } from '../http/params.ts';
import { invalid } from '../http/refusal.ts';
import type { ThreatqWorld } from '../world.ts';
import { listOf, sourceBodies } from './edit-context.ts';
import { savedValue, statusIdOf, typeOf } from './save-indicator.ts';

/** Throws the validation refusal that saving an indicator would end in, before anything of it is saved. */
export function checkIndicator(body: JsonObject, world: ThreatqWorld): void {
  savedValue(body, typeOf(body, world), world);
  statusIdOf(body, world);
  checkContext(body);
}

/** The same for what hangs on any object. */
export function checkContext(body: JsonObject): void {
  const attributes = listOf(body['attributes']).map((each) => (isObject(each) ? each : {}));
  for (const { name } of [...sourceBodies(body['sources']), ...attributes])
    if (typeof name !== 'string' || name === '')
      throw invalid('name', 'The name field is required.');
  if (attributes.some(({ value }) => value === undefined || value === null))
    throw invalid('value', 'The value field is required.');
}

/** Saves rows in turn. What becomes of those before a bad one, nobody public says. */
export function saveRows<Saved>(
  bodies: readonly JsonObject[],
  { behaviour }: ThreatqWorld,
  row: { readonly check: (body: JsonObject) => void; readonly save: (body: JsonObject) => Saved },
): readonly Saved[] {
  if (behaviour.badRow === 'nothing-stored') for (const body of bodies) row.check(body);
  return bodies.map((body) => {
    row.check(body);
    return row.save(body);
  });
}
