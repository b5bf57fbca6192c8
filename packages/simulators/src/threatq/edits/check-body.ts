import { isObject, type JsonObject } from '../http/params.ts';
import { requiredText } from '../http/required-text.ts';
import type { ThreatqWorld } from '../world.ts';
import { checkAttribute, listOf, sourceBodies } from './edit-context.ts';
import { savedValue, statusIdOf, typeOf } from './save-indicator.ts';

/** Throws the validation refusal that saving an indicator would end in, before anything of it is saved. */
export function checkIndicator(body: JsonObject, world: ThreatqWorld): void {
  savedValue(body, typeOf(body, world), world);
  statusIdOf(body, world);
  checkContext(body);
}

/** The same for what hangs on any object. */
export function checkContext(body: JsonObject): void {
  for (const source of sourceBodies(body['sources'])) requiredText(source, 'name');
  for (const each of listOf(body['attributes'])) checkAttribute(isObject(each) ? each : {});
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
