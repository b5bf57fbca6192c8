import type {
  Clock,
  EntryChange,
  ReferenceSet,
  ReferenceSetEntry,
  ReferenceSetSpec,
  ReferenceSetsCapabilities,
  WriteOutcome,
} from '@intelbridge/core';
import type { QradarApi } from '../api/qradar-api.ts';
import { readPages } from '../api/read-pages.ts';
import { offeredElementTypes, toElementType } from '../console/element-types.ts';
import type { FoundSet, SetFamily } from '../console/set-family.ts';
import { type ApiVersion, isAtLeast } from '../version/api-version.ts';
import { endOfTask } from './bulk-task.ts';
import type { BulkWriter } from './bulk-writer.ts';
import type { EntryLookup } from './entry-lookup.ts';
import { rowList, type SetRow, setRow, taskReply } from './new-family.schema.ts';
import type { TtlUnit } from './ttl-unit.ts';

const SETS = '/reference_data_collections/sets';
/** An empty set is deleted at once; looking for rules that use it takes a while. */
const DELETE_TIMEOUT_MS = 120_000;
/** A name that means the same however often a filter is decoded and whatever its quotes. */
const PLAIN_NAME = /^[\w .:()-]+$/;

export interface NewFamilyOptions {
  readonly api: QradarApi;
  readonly clock: Clock;
  readonly version: ApiVersion;
  readonly writer: BulkWriter;
  readonly lookup: EntryLookup;
  readonly ttlUnit: TtlUnit;
}

/** `/reference_data_collections`: numeric ids, JSON bodies, bulk updates as tasks (dossier §3.3). */
export class NewFamily implements SetFamily {
  readonly capabilities: ReferenceSetsCapabilities;
  readonly #options: NewFamilyOptions;

  constructor(options: NewFamilyOptions) {
    this.#options = options;
    this.capabilities = {
      elementTypes: offeredElementTypes(options.version),
      bulkDelete: true,
      entrySource: true,
      changesTimeToLive: true,
      ownSource: options.writer.source,
    };
  }

  async list(signal?: AbortSignal): Promise<readonly FoundSet[]> {
    const found: FoundSet[] = [];
    for (const row of await this.#rows(undefined, signal)) {
      found.push(await this.#toFound(row, signal));
    }
    return found;
  }

  async find(name: string, signal?: AbortSignal): Promise<FoundSet | undefined> {
    const filter = PLAIN_NAME.test(name) ? `name="${name}"` : undefined;
    const rows = await this.#rows(filter, signal);
    const row = rows.find((each) => each.name === name);
    return row && this.#toFound(row, signal);
  }

  async create(spec: ReferenceSetSpec, signal?: AbortSignal): Promise<ReferenceSet> {
    const { api, version, ttlUnit } = this.#options;
    const { name, elementType, timeToLiveMs, description } = spec;
    const { data } = await api.call({
      method: 'POST',
      path: SETS,
      version,
      body: {
        json: {
          name,
          entry_type: elementType,
          namespace: 'SHARED',
          ...(await this.#expiry(timeToLiveMs)),
          ...(description !== undefined && isAtLeast(version, [21, 0]) && { description }),
        },
      },
      schema: setRow,
      // A second try finds the name taken, and the set is looked up.
      repeatable: true,
      signal,
    });
    const guessed = await ttlUnit.msPerUnit();
    const set = toSet(data, (await this.#toFound(data, signal)).set, spec);
    const isRight = (await ttlUnit.msPerUnit()) === guessed;
    return isRight ? set : this.changeTimeToLive(set, timeToLiveMs, signal);
  }

  async changeTimeToLive(
    set: ReferenceSet,
    timeToLiveMs: number | null,
    signal?: AbortSignal,
  ): Promise<ReferenceSet> {
    const { api, version } = this.#options;
    const expiry = await this.#expiry(timeToLiveMs);
    await api.call({
      method: 'POST',
      path: `${SETS}/${set.id}`,
      version,
      body: { json: 'time_to_live' in expiry ? expiry : { ...expiry, time_to_live: null } },
      schema: setRow,
      repeatable: true,
      signal,
    });
    return { ...set, timeToLiveMs };
  }

  async remove({ id }: ReferenceSet, signal?: AbortSignal): Promise<boolean> {
    const { api, version, clock } = this.#options;
    const path = `${SETS}/${id}`;
    const { data } = await api.call({ method: 'DELETE', path, version, schema: taskReply, signal });
    const tasks = '/reference_data_collections/set_delete_tasks';
    const watch = { api, version, clock, tasks, taskTimeoutMs: DELETE_TIMEOUT_MS };
    const ended = await endOfTask(data, watch, signal);
    return ended === undefined || ended.status === 'COMPLETED';
  }

  write(set: ReferenceSet, change: EntryChange, signal?: AbortSignal): Promise<WriteOutcome> {
    return this.#options.writer.write(set, change, signal);
  }

  async *entries(
    set: ReferenceSet,
    signal?: AbortSignal,
  ): AsyncGenerator<readonly ReferenceSetEntry[], void, undefined> {
    const query = { fields: 'id,value,source,first_seen,last_seen' };
    for await (const rows of this.#options.lookup.pages(set, query, signal)) {
      yield rows.map(({ value, source, first_seen: first, last_seen: last }) => ({
        value,
        source: source ?? undefined,
        firstSeen: first ?? undefined,
        lastSeen: last ?? undefined,
      }));
    }
  }

  #rows(filter: string | undefined, signal?: AbortSignal): Promise<readonly SetRow[]> {
    const { api, version } = this.#options;
    const query = { filter, sort: '+id' };
    const call = { method: 'GET', path: SETS, version, query, schema: rowList, signal } as const;
    return readPages({
      path: SETS,
      row: setRow,
      keyOf: ({ id }) => id,
      fetch: (range) => api.call({ ...call, headers: { range } }),
    });
  }

  async #expiry(timeToLiveMs: number | null): Promise<Readonly<Record<string, unknown>>> {
    if (timeToLiveMs === null) return { expiry_type: 'NO_EXPIRY' };
    const units = Math.max(1, Math.round(timeToLiveMs / (await this.#options.ttlUnit.msPerUnit())));
    return { expiry_type: 'LAST_SEEN', time_to_live: units };
  }

  async #toFound(row: SetRow, signal?: AbortSignal): Promise<FoundSet> {
    const { id, name, entry_type, namespace, expiry_type: expiry } = row;
    const { ttlUnit } = this.#options;
    const units = expiry === 'NO_EXPIRY' ? null : (row.time_to_live ?? null);
    if (units !== null && units > 0) await ttlUnit.learnFrom(name, units, signal);
    const timeToLiveMs = units === null ? null : units * (await ttlUnit.msPerUnit());
    const elementType = toElementType(entry_type);
    return {
      name,
      elementType: entry_type,
      isShared: namespace === undefined || namespace === null || namespace === 'SHARED',
      countsFromLastSeen: units === null ? undefined : expiry === 'LAST_SEEN',
      set: elementType && {
        id,
        name,
        elementType,
        timeToLiveMs,
        entryCount: row.number_of_entries ?? 0,
      },
    };
  }
}

/** The reply of a create names what was made; a type it does not echo is the one asked for. */
function toSet(
  { id, name }: SetRow,
  shown: ReferenceSet | undefined,
  { elementType, timeToLiveMs }: ReferenceSetSpec,
): ReferenceSet {
  return shown ?? { id, name, elementType, timeToLiveMs, entryCount: 0 };
}
