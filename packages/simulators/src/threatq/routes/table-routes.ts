import type { SourceRow } from '../catalog/sources.ts';
import { tlpTable } from '../catalog/tlp.ts';
import { idOf, inWindow, windowOf } from '../http/params.ts';
import { notFound } from '../http/refusal.ts';
import { json, list, single } from '../http/reply.ts';
import { type Call, type Route, route } from '../http/route.ts';
import { eloquentStatus, eloquentType, type Json } from '../render/eloquent-parts.ts';
import { filterRows, sortRows } from '../render/row-list.ts';
import type { ThreatqWorld } from '../world.ts';

/** A whole reference table with the list parameters of any list: filters, sort, limit, offset. */
function tableReply(rows: readonly Json[], call: Call): Response {
  const found = sortRows(filterRows(rows, call.query), call.query.get('sort'));
  return list(inWindow(found, windowOf(call, Infinity)), call.world.behaviour, {
    total: found.length,
  });
}

const permitted =
  (rows: (world: ThreatqWorld) => readonly Json[]) =>
  (call: Call): Response =>
    call.world.behaviour.typePermission ? tableReply(rows(call.world), call) : json({});

const types = (world: ThreatqWorld) =>
  world.catalog.types.rows.map((row) => eloquentType(row, world));
const statuses = (world: ThreatqWorld) =>
  world.catalog.statuses.rows.map((row) => eloquentStatus(row, world));

function oneOf(rows: readonly Json[], call: Call): Response {
  const found = rows.find((row) => row['id'] === idOf(call));
  if (found === undefined) throw notFound();
  return single(found);
}

const sourceRow = (source: SourceRow, world: ThreatqWorld): Json => ({
  id: source.id,
  type: source.kind,
  reference_id: source.referenceId,
  name: source.name,
  score: 0,
  default_tlp_id: null,
  expire_days: world.catalog.sources.expireDaysOf(source.id) ?? null,
  expires_needs_calc: 'N',
  created_at: world.stamp(source.createdS),
  updated_at: world.stamp(source.createdS),
});

function currentUser({ world, principal }: Call): Response {
  const { sourceId } = world.writerOf(principal);
  const source = sourceRow(world.catalog.sources.byId(sourceId), world);
  return single({ id: 1, display_name: principal.id, email: principal.id, source });
}

/** The kinds this stand-in knows. */
const objectKinds = ({ catalog, eventTypes }: ThreatqWorld): readonly Json[] => [
  {
    name: 'indicator',
    display_name: 'Indicator',
    display_name_plural: 'Indicators',
    collection: 'indicators',
    types: catalog.types.rows.map(({ id, name }) => ({ id, name })),
    statuses: catalog.statuses.rows,
    fields: [],
  },
  {
    name: 'event',
    display_name: 'Event',
    display_name_plural: 'Events',
    collection: 'events',
    types: eventTypes.rows.map(({ id, name }) => ({ id, name })),
    statuses: [],
    fields: [],
  },
  {
    name: 'adversary',
    display_name: 'Adversary',
    display_name_plural: 'Adversaries',
    collection: 'adversaries',
    types: [],
    statuses: [],
    fields: [],
  },
];

const license = {
  customer: 'Example Ltd',
  'user-limit': 25,
  expires: '2099-12-31 00:00:00',
  features: {},
};

export const tableRoutes: readonly Route[] = [
  route('get', '/api/indicator/types', permitted(types)),
  route('get', '/api/indicator/types/:id', (call) => oneOf(types(call.world), call)),
  route('get', '/api/indicator/statuses', permitted(statuses)),
  route('get', '/api/indicator/statuses/:id', (call) => oneOf(statuses(call.world), call)),
  route('get', '/api/sources', (call) =>
    tableReply(
      call.world.catalog.sources.rows.map((row) => sourceRow(row, call.world)),
      call,
    ),
  ),
  route('get', '/api/tlp', (call) =>
    tableReply(
      tlpTable.rows.map((row) => ({ ...row })),
      call,
    ),
  ),
  route('get', '/api/users/current', currentUser),
  route('get', '/api/objects', (call) => list(objectKinds(call.world), call.world.behaviour)),
  route('get', '/api/system/time-zone', ({ world }) => single(world.zone.zone)),
  route('get', '/api/system/license', () => single(license)),
];
