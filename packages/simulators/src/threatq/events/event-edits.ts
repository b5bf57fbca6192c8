import { EditError } from '../../server/edit-error.ts';
import { addSource } from '../edits/edit-context.ts';
import type { ThreatqWorld } from '../world.ts';
import type { EventRecord } from './event-store.ts';
import { link } from './link-objects.ts';
import { relatedRows } from './related-rows.ts';

/** An event as plain data; `happenedAt` is epoch milliseconds. */
export interface EventSnapshot {
  readonly id: number;
  readonly title: string;
  readonly type: string;
  readonly happenedAt: number;
  readonly description: string | null;
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
  readonly sources: readonly string[];
  readonly indicators: readonly { readonly id: number; readonly value: string }[];
}

/** An adversary as an analyst makes it. */
export interface NewAdversary {
  readonly name: string;
  readonly description?: string;
  /** Ids, or exact values of indicators that are there. */
  readonly indicators?: readonly (number | string)[];
}

export interface EventEdits {
  /** All of them by id. */
  events(): readonly EventSnapshot[];
  /** Returns the id. Throws EditError for a name that is taken and an indicator that does not exist. */
  addAdversary(adversary: NewAdversary): number;
}

export const eventEdits = (world: ThreatqWorld): EventEdits => ({
  events: () => world.events.rows.map((event) => toSnapshot(event, world)),
  addAdversary: (adversary) => addAdversary(adversary, world),
});

function toSnapshot(event: EventRecord, world: ThreatqWorld): EventSnapshot {
  const { attributeNames, sources } = world.catalog;
  const { description, attributes, links } = event.context;
  const linked = relatedRows({ kind: 'event', id: event.id }, 'indicator', new Set(), world);
  return {
    id: event.id,
    title: event.title,
    type: world.eventTypes.find(event.typeId)?.name ?? '',
    happenedAt: event.happenedS * 1000,
    description,
    attributes: attributes.map(({ nameId, value }) => ({
      name: attributeNames.byId(nameId).name,
      value,
    })),
    sources: links.map(({ sourceId }) => sources.byId(sourceId).name),
    indicators: linked.map(({ id, value }) => ({ id: Number(id), value: String(value) })),
  };
}

function addAdversary(
  { name, description, indicators = [] }: NewAdversary,
  world: ThreatqWorld,
): number {
  const ids = indicators.flatMap((each) => idsOf(each, world));
  if (world.adversaries.named(name) !== undefined)
    throw new EditError(`There is an adversary ${name} already`);
  const adversary = world.adversaries.add(name, world.nowS);
  adversary.context.description = description ?? null;
  const feed = world.catalog.sources.named('Simulated Feed', 'connectors', world.nowS);
  addSource(adversary, { name: feed.name }, { sourceId: feed.id }, world);
  for (const id of ids)
    link({ kind: 'adversary', id: adversary.id }, { kind: 'indicator', id }, world);
  return adversary.id;
}

function idsOf(said: number | string, world: ThreatqWorld): readonly number[] {
  const ids = typeof said === 'number' ? [said] : world.store.values.idsOf(said);
  const found = ids.filter((id) => world.store.get(id) !== undefined);
  if (found.length === 0) throw new EditError(`There is no indicator ${said}`);
  return found;
}
