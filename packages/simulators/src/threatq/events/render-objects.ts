import { contextParts } from '../render/context-parts.ts';
import { eloquentStatus, eloquentType, type Json } from '../render/eloquent-parts.ts';
import { indicatorRow } from '../render/indicator-row.ts';
import type { ThreatqWorld } from '../world.ts';
import type { AdversaryRecord } from './adversary-store.ts';
import type { EventRecord } from './event-store.ts';
import type { EventType } from './event-types.ts';
import type { ObjectRef } from './object-record.ts';

export const eventRow = (event: EventRecord, world: ThreatqWorld): Json => ({
  id: event.id,
  title: event.title,
  type_id: event.typeId,
  description: event.context.description,
  happened_at: world.stamp(event.happenedS),
  hash: event.hash,
  created_at: world.stamp(event.createdS),
  updated_at: world.stamp(event.updatedS),
  touched_at: world.stamp(event.touchedS),
});

export const adversaryRow = (adversary: AdversaryRecord, world: ThreatqWorld): Json => ({
  id: adversary.id,
  name: adversary.name,
  created_at: world.stamp(adversary.createdS),
  updated_at: world.stamp(adversary.updatedS),
  touched_at: world.stamp(adversary.touchedS),
});

export const eventTypeRow = (
  { id, name, createdS, isOwn }: EventType,
  world: ThreatqWorld,
): Json => ({
  id,
  name,
  user_editable: isOwn ? 'Y' : 'N',
  created_at: world.stamp(createdS),
  updated_at: world.stamp(createdS),
});

/** An object with the expansions that need no other object; `undefined` when it is gone. */
export function objectRow(
  { kind, id }: ObjectRef,
  expand: ReadonlySet<string>,
  world: ThreatqWorld,
): Json | undefined {
  if (kind === 'indicator') return relatedIndicator(id, expand, world);
  const record = kind === 'event' ? world.events.get(id) : world.adversaries.get(id);
  if (record === undefined) return undefined;
  return {
    ...bareRow(record, world),
    ...(kind === 'event' && expand.has('type')
      ? { type: eventTypeOf(record as EventRecord, world) }
      : {}),
    ...(kind === 'adversary' && expand.has('description')
      ? { description: record.context.description }
      : {}),
    ...contextParts(record, kind, expand, world),
  };
}

const bareRow = (record: EventRecord | AdversaryRecord, world: ThreatqWorld): Json =>
  'title' in record ? eventRow(record, world) : adversaryRow(record, world);

function eventTypeOf({ typeId }: EventRecord, world: ThreatqWorld): Json | null {
  const type = world.eventTypes.find(typeId);
  return type === undefined ? null : eventTypeRow(type, world);
}

function relatedIndicator(
  id: number,
  expand: ReadonlySet<string>,
  world: ThreatqWorld,
): Json | undefined {
  const record = world.store.get(id);
  if (record === undefined) return undefined;
  const { types, statuses } = world.catalog;
  const type = expand.has('type') ? types.byId(record.typeId) : undefined;
  const status = expand.has('status') ? statuses.byId(record.statusId) : undefined;
  return {
    ...indicatorRow(record, world),
    ...(type === undefined ? {} : { type: eloquentType(type, world) }),
    ...(status === undefined ? {} : { status: eloquentStatus(status, world) }),
    ...contextParts(record, 'indicator', expand, world),
  };
}
