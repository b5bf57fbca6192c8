import { checkContext } from '../edits/check-body.ts';
import { secondsOf, type Writer } from '../edits/edit-context.ts';
import { hang } from '../edits/save-indicator.ts';
import type { JsonObject } from '../http/params.ts';
import { invalid } from '../http/refusal.ts';
import { requiredText } from '../http/required-text.ts';
import type { ThreatqWorld } from '../world.ts';
import type { EventFields, EventRecord } from './event-store.ts';
import { checkNested, linkNested, nestedRefs } from './link-objects.ts';

/** `consume` upserts by title and time; `create` is the plain call, whose duplicates a switch decides on. */
export type EventMode = 'create' | 'consume';

/** Creates the event a body describes, or merges it into the one of this title and time; `checkEvent` comes first. */
export function saveEvent(
  body: JsonObject,
  mode: EventMode,
  writer: Writer,
  world: ThreatqWorld,
): EventRecord {
  const fields = eventFields(body, undefined, world);
  const nested = nestedRefs(body, writer, world);
  const event = existing(fields, mode, world) ?? world.events.add(fields, world.nowS);
  describeEvent(event, body, mode, writer, world);
  linkNested({ kind: 'event', id: event.id }, nested, world);
  return event;
}

function existing(
  fields: EventFields,
  mode: EventMode,
  world: ThreatqWorld,
): EventRecord | undefined {
  const same = world.events.same(fields);
  if (same === undefined) return undefined;
  if (mode === 'create' && world.behaviour.duplicateEvent === 'new') return undefined;
  if (mode === 'consume') world.events.change(same, fields, world.nowS);
  return same;
}

/** Throws the refusal that saving the event would end in, before anything of it is saved. */
export function checkEvent(body: JsonObject, mode: EventMode, world: ThreatqWorld): void {
  const same = world.events.same(eventFields(body, undefined, world));
  if (mode === 'create' && world.behaviour.duplicateEvent === '400' && same !== undefined)
    throw titleTaken();
  checkContext(body);
  checkNested(body, world);
}

export const titleTaken = () => invalid('title', 'The title has already been taken.');

/** What a body says of an event itself, and what it leaves from `before`. Throws for what is missing. */
export function eventFields(
  body: JsonObject,
  before: EventRecord | undefined,
  world: ThreatqWorld,
): EventFields {
  const title = requiredText({ title: body['title'] ?? before?.title }, 'title');
  const said = body['type_id'] ?? body['type'] ?? before?.typeId;
  const type = said === undefined ? undefined : world.eventTypes.find(said);
  if (type === undefined) throw invalid('type_id', 'The selected type id is invalid.');
  const happenedS =
    body['happened_at'] === undefined && before !== undefined
      ? before.happenedS
      : secondsOf(body['happened_at'], world);
  if (happenedS === null) throw invalid('happened_at', 'The happened at field is required.');
  return { title, typeId: type.id, happenedS };
}

/** Takes over the description and hangs on what the body brings; without a source the writer is the source. */
export function describeEvent(
  event: EventRecord,
  body: JsonObject,
  mode: EventMode,
  writer: Writer,
  world: ThreatqWorld,
): void {
  if (typeof body['description'] === 'string') event.ownContext().description = body['description'];
  hang(event, body, mode, writer, world);
  event.touchedS = world.nowS;
}
