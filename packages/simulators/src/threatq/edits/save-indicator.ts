import { indirectId, isProtected } from '../catalog/statuses.ts';
import type { TypeRow } from '../catalog/type-layouts.ts';
import type { JsonObject } from '../http/params.ts';
import { invalid } from '../http/refusal.ts';
import type { ContextOwner, IndicatorRecord } from '../store/indicator-record.ts';
import type { ThreatqWorld } from '../world.ts';
import {
  addAttribute,
  addComment,
  addSource,
  addTag,
  listOf,
  secondsOf,
  sourceBodies,
  type Writer,
} from './edit-context.ts';
import { editContext, editOwn, setStatus } from './edit-record.ts';
import { normalise } from './normalise.ts';

/** `consume` upserts with everything; `create` is the plain call; `new` is the old consume, which makes another row in any case. */
export type SaveMode = 'create' | 'consume' | 'new';

export interface Saved {
  readonly record: IndicatorRecord;
  readonly existed: boolean;
}

/** Creates the indicator a body describes, or merges it into the one with this type and value. Throws a validation refusal. */
export function saveIndicator(
  body: JsonObject,
  mode: SaveMode,
  writer: Writer,
  world: ThreatqWorld,
): Saved {
  const type = typeOf(body, world);
  const statusId = statusIdOf(body, world);
  const value = savedValue(body, type, world);
  const existing = mode === 'new' ? undefined : world.store.exact(type.id, value);
  if (existing !== undefined) {
    if (mode === 'consume') merge(existing, { body, mode, statusId }, writer, world);
    else createAgain(existing, { body, mode, statusId }, writer, world);
    return { record: existing, existed: true };
  }
  const { nowS } = world;
  const record = world.store.add(
    {
      typeId: type.id,
      statusId: statusId ?? indirectId,
      value,
      generatedScore: 0,
      feeds: [],
      createdS: nowS,
      touchedS: nowS,
    },
    (fresh) => {
      describe(fresh, body, world);
      hang(fresh, body, mode, writer, world);
    },
  );
  return { record, existed: false };
}

export function typeOf(body: JsonObject, { catalog }: ThreatqWorld): TypeRow {
  const type = catalog.types.find(body['type_id'] ?? body['type']);
  if (type === undefined) throw invalid('type_id', 'The selected type id is invalid.');
  return type;
}

/** `undefined` when the body does not say. Throws when it says one that does not exist. */
export function statusIdOf(body: JsonObject, { catalog }: ThreatqWorld): number | undefined {
  const said = body['status_id'] ?? body['status'];
  if (said === undefined) return undefined;
  const status = catalog.statuses.find(said);
  if (status === undefined) throw invalid('status_id', 'The selected status id is invalid.');
  return status.id;
}

export function savedValue(body: JsonObject, type: TypeRow, { behaviour }: ThreatqWorld): string {
  const said = body['value'];
  const wanted = body['normalize'] ?? (behaviour.normalizeByDefault ? 'Y' : 'N');
  const text = typeof said === 'string' || typeof said === 'number' ? String(said) : '';
  const value = wanted === 'Y' ? normalise(type.name, text) : text;
  if (value === '') throw invalid('value', 'The value field is required.');
  return value;
}

interface Merged {
  readonly body: JsonObject;
  readonly mode: SaveMode;
  readonly statusId: number | undefined;
}

/** A protected status stays, whatever is consumed. */
function merge(
  existing: IndicatorRecord,
  { body, mode, statusId }: Merged,
  writer: Writer,
  world: ThreatqWorld,
): void {
  if (statusId !== undefined && !isProtected(existing.statusId))
    changeStatus(existing, statusId, world);
  editContext(world, existing, (record) => {
    describe(record, body, world);
    hang(record, body, mode, writer, world);
  });
}

/** A plain create of what is there, as it is switched. */
function createAgain(
  existing: IndicatorRecord,
  { body, mode, statusId }: Merged,
  writer: Writer,
  world: ThreatqWorld,
): void {
  const { duplicateIndicator } = world.behaviour;
  if (duplicateIndicator === 'untouched') return;
  const overwrites = duplicateIndicator === 'overwritten';
  if (overwrites) {
    if (statusId !== undefined) changeStatus(existing, statusId, world);
    editOwn(world, existing, (record) => describe(record, body, world));
  }
  editContext(world, existing, (record) => hang(record, body, mode, writer, world));
}

function changeStatus(existing: IndicatorRecord, statusId: number, world: ThreatqWorld): void {
  if (statusId === existing.statusId) return;
  editOwn(world, existing, (record) => setStatus(record, statusId, world.nowS));
}

/** Takes over what the body says about the indicator itself. */
export function describe(record: IndicatorRecord, body: JsonObject, world: ThreatqWorld): void {
  const { description } = { description: body['description'] };
  if (typeof description === 'string') record.ownContext().description = description;
  const publishedS = secondsOf(body['published_at'], world);
  if (publishedS !== null) record.ownContext().publishedS = publishedS;
  const lastDetectedS = secondsOf(body['last_detected_at'], world);
  if (lastDetectedS !== null) record.ownContext().lastDetectedS = lastDetectedS;
}

/** Hangs on it what the body brings; without a source the writer is the source. */
export function hang(
  record: ContextOwner,
  body: JsonObject,
  mode: SaveMode,
  writer: Writer,
  world: ThreatqWorld,
): void {
  const tlp = { tlp: body['tlp'], tlp_id: body['tlp_id'] };
  const sources = sourceBodies(body['sources']);
  const own = { name: world.catalog.sources.byId(writer.sourceId).name };
  for (const source of sources.length > 0 ? sources : [own])
    addSource(record, { ...tlp, ...source }, writer, world);
  for (const attribute of listOf(body['attributes']))
    addAttribute(record, attribute as JsonObject, writer, world);
  if (mode === 'create') return;
  for (const tag of sourceBodies(body['tags'])) addTag(record, String(tag['name']), world);
  for (const comment of listOf(body['comments']))
    addComment(record, String((comment as JsonObject)['value']), writer, world);
}
