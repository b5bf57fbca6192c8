import { checkContext } from '../edits/check-body.ts';
import { sourceBodies, type Writer } from '../edits/edit-context.ts';
import { hang } from '../edits/save-indicator.ts';
import { isObject, type JsonObject } from '../http/params.ts';
import { invalid } from '../http/refusal.ts';
import { requiredText } from '../http/required-text.ts';
import type { ThreatqWorld } from '../world.ts';
import type { AdversaryRecord } from './adversary-store.ts';
import { checkNested, linkNested, nestedRefs } from './link-objects.ts';

/** Throws the refusal that saving the adversary would end in, before anything of it is saved. */
export function checkAdversary(
  body: JsonObject,
  mode: 'create' | 'consume',
  world: ThreatqWorld,
): void {
  const name = requiredText(body, 'name');
  if (mode === 'create' && world.adversaries.named(name) !== undefined) throw nameTaken();
  checkContext(body);
  checkNested(body, world);
}

/** `consume` upserts by name; the plain call refuses a name that is taken, see `checkAdversary`. */
export function saveAdversary(
  body: JsonObject,
  mode: 'create' | 'consume',
  writer: Writer,
  world: ThreatqWorld,
): AdversaryRecord {
  const name = requiredText(body, 'name');
  const known = world.adversaries.named(name);
  const nested = nestedRefs(body, writer, world);
  const adversary = known ?? world.adversaries.add(name, world.nowS);
  describeAdversary(adversary, body['description']);
  hang(adversary, body, mode, writer, world);
  adversary.touchedS = world.nowS;
  linkNested({ kind: 'adversary', id: adversary.id }, nested, world);
  return adversary;
}

export const nameTaken = () => invalid('name', 'The name has already been taken.');

/** A text, or `[{"value": text}]` as `consume` wants it. */
export function describeAdversary(adversary: AdversaryRecord, said: unknown): void {
  if (said === undefined) return;
  const [first] = isObject(said) ? [said] : sourceBodies(said);
  const text = first?.['value'] ?? first?.['name'];
  if (typeof text === 'string') adversary.ownContext().description = text;
}
