import type {
  Clock,
  EntryChange,
  ReferenceSet,
  ReferenceSetEntry,
  ReferenceSetSpec,
  ReferenceSetsCapabilities,
  WriteOutcome,
} from '@intelbridge/core';
import { readPages } from '../api/read-pages.ts';
import { offeredElementTypes, toElementType } from '../console/element-types.ts';
import type { FoundSet, SetFamily } from '../console/set-family.ts';
import { formatInterval, parseInterval } from './interval.ts';
import { OLD_SETS, type OldCalls } from './old-calls.ts';
import { readOldEntries } from './old-entries.ts';
import { anyReply, type OldSetRow, oldRowList, oldSetRow } from './old-family.schema.ts';
import type { OldWriter } from './old-writer.ts';

/** Looks until the pause between two has grown to this. */
const LONGEST_LOOK_MS = 20_000;

export interface OldFamilyOptions {
  readonly calls: OldCalls;
  readonly writer: OldWriter;
  readonly clock: Clock;
  /** Name that entries would carry if bulk loads could set it. */
  readonly source: string;
}

/** `/reference_data/sets`: names in paths, query parameters, deprecated since 18.0 (dossier §3.2). */
export class OldFamily implements SetFamily {
  readonly capabilities: ReferenceSetsCapabilities;
  readonly #calls: OldCalls;
  readonly #writer: OldWriter;

  readonly #clock: Clock;

  constructor({ calls, writer, clock, source }: OldFamilyOptions) {
    this.#calls = calls;
    this.#writer = writer;
    this.#clock = clock;
    this.capabilities = {
      elementTypes: offeredElementTypes(calls.version),
      bulkDelete: false,
      entrySource: false,
      changesTimeToLive: false,
      ownSource: source,
    };
  }

  async list(signal?: AbortSignal): Promise<readonly FoundSet[]> {
    const { api, version } = this.#calls;
    const call = { method: 'GET', path: OLD_SETS, version, schema: oldRowList, signal } as const;
    const rows = await readPages({
      path: OLD_SETS,
      row: oldSetRow,
      keyOf: ({ name, namespace }) => `${namespace ?? ''} ${name}`,
      fetch: (range) => api.call({ ...call, headers: { range } }),
    });
    return rows.map(toFound);
  }

  /** From the list, so that no encoding of the name in a path can mislead. */
  async find(name: string, signal?: AbortSignal): Promise<FoundSet | undefined> {
    return (await this.list(signal)).find((each) => each.name === name);
  }

  async create(spec: ReferenceSetSpec, signal?: AbortSignal): Promise<ReferenceSet> {
    const { name, elementType, timeToLiveMs } = spec;
    const { api, version } = this.#calls;
    const { data } = await api.call({
      method: 'POST',
      path: OLD_SETS,
      version,
      query: {
        name,
        element_type: elementType,
        ...(timeToLiveMs !== null && {
          timeout_type: 'LAST_SEEN',
          time_to_live: formatInterval(timeToLiveMs),
        }),
      },
      schema: oldSetRow,
      repeatable: true,
      signal,
    });
    return {
      ...toFound(data).set,
      id: idOf(data),
      name,
      elementType,
      timeToLiveMs,
      entryCount: 0,
    };
  }

  /**
   * The task has an address in three generations of the documentation (dossier §3.2), so the set itself is watched: it is
   * gone, or it stays because rules use it.
   */
  async remove({ name }: ReferenceSet, signal?: AbortSignal): Promise<boolean> {
    const calls = this.#calls;
    const query = { ...calls.namespace, purge_only: 'false' };
    await calls.named(name, (segment) => ({
      method: 'DELETE',
      path: `${OLD_SETS}/${segment}`,
      query,
      schema: anyReply,
      signal,
    }));
    for (let waitMs = 50; waitMs < LONGEST_LOOK_MS; waitMs *= 2) {
      if ((await this.find(name, signal)) === undefined) return true;
      await this.#clock.sleep(waitMs, signal);
    }
    return false;
  }

  /** There is no endpoint for it. */
  changeTimeToLive(set: ReferenceSet): Promise<ReferenceSet> {
    return Promise.resolve(set);
  }

  write(set: ReferenceSet, change: EntryChange, signal?: AbortSignal): Promise<WriteOutcome> {
    return this.#writer.write(set, change, signal);
  }

  entries(
    set: ReferenceSet,
    signal?: AbortSignal,
  ): AsyncGenerator<readonly ReferenceSetEntry[], void, undefined> {
    return readOldEntries(set.name, this.#calls, signal);
  }
}

function toFound(row: OldSetRow): FoundSet {
  const { name, element_type, timeout_type: basis, namespace, time_to_live: text } = row;
  const elementType = toElementType(element_type);
  const hasTtl = text !== undefined && text !== null && text !== '';
  return {
    name,
    elementType: element_type,
    isShared: namespace === undefined || namespace === null || namespace === 'SHARED',
    countsFromLastSeen: hasTtl ? basis === 'LAST_SEEN' : undefined,
    set: elementType && {
      id: idOf(row),
      name,
      elementType,
      timeToLiveMs: hasTtl ? parseInterval(text) : null,
      entryCount: row.number_of_elements ?? 0,
    },
  };
}

/** Before 13.1 sets have no number; a digest of the name stands for it (FNV-1a). */
function idOf({ collection_id: id, name }: OldSetRow): number {
  if (id !== undefined && id !== null) return id;
  let digest = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(name)) {
    digest = Math.imul(digest ^ byte, 0x01000193) >>> 0;
  }
  return digest;
}
