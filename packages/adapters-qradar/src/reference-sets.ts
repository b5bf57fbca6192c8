import {
  type EntryChange,
  isVendorError,
  type Log,
  type ReferenceSet,
  type ReferenceSetEntry,
  type ReferenceSetSpec,
  type ReferenceSets,
  type ReferenceSetsCapabilities,
  VendorError,
  type WriteOutcome,
} from '@intelbridge/core';
import pLimit from 'p-limit';
import { tidy } from './api/error-body.ts';
import { QradarApi } from './api/qradar-api.ts';
import { Ladder } from './console/ladder.ts';
import { familyMaker } from './console/make-family.ts';
import type { FoundSet, SetFamily } from './console/set-family.ts';
import type { QradarOptions } from './qradar-options.ts';

const CONFLICT = 409;
/** What the two families say of a set that is not there (dossier §3.2, §3.3); another 404 says nothing about the set. */
const SET_GONE: ReadonlySet<number> = new Set([1_002, 12_000, 12_002]);

/** Reference sets of one QRadar console, by the best of its ways to write them. */
export class QradarReferenceSets implements ReferenceSets {
  readonly #api: QradarApi;
  readonly #ladder: Ladder;
  readonly #log: Log;
  /** One after another, so that two callers never make the same set. */
  readonly #ensuring = pLimit(1);

  constructor(options: QradarOptions) {
    this.#log = options.log ?? (() => undefined);
    this.#api = new QradarApi(options);
    this.#ladder = new Ladder({
      api: this.#api,
      make: familyMaker(this.#api, options),
      clock: options.clock,
      log: this.#log,
    });
  }

  capabilities(signal?: AbortSignal): Promise<ReferenceSetsCapabilities> {
    return this.#ladder.run((family) => Promise.resolve(family.capabilities), signal);
  }

  async list(prefix: string, signal?: AbortSignal): Promise<readonly ReferenceSet[]> {
    const found = await this.#ladder.run((family) => family.list(signal), signal);
    return found
      .filter(({ name, isShared }) => isShared && name.startsWith(prefix))
      .flatMap(({ set }) => set ?? [])
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  ensure(spec: ReferenceSetSpec, signal?: AbortSignal): Promise<ReferenceSet> {
    return this.#ensuring(() => {
      signal?.throwIfAborted();
      return this.#ladder.run((family) => this.#ensure(family, spec, signal), signal);
    });
  }

  async write(set: ReferenceSet, change: EntryChange, signal?: AbortSignal): Promise<WriteOutcome> {
    signal?.throwIfAborted();
    if (change.upsert.length + change.remove.length === 0) return { confirmed: 0, refused: [] };
    return this.#ladder.run((family) => family.write(set, change, signal), signal);
  }

  async remove(set: ReferenceSet, signal?: AbortSignal): Promise<boolean> {
    try {
      for await (const page of this.entries(set, signal)) if (page.length > 0) return false;
      return await this.#ladder.run((family) => family.remove(set, signal), signal);
    } catch (error) {
      const isGone = isVendorError(error) && error.status === 404 && SET_GONE.has(error.code ?? 0);
      if (!isGone) throw error;
      return true;
    }
  }

  async *entries(
    set: ReferenceSet,
    signal?: AbortSignal,
  ): AsyncGenerator<readonly ReferenceSetEntry[], void, undefined> {
    const begun = await this.#ladder.run(async (family) => {
      const pages = family.entries(set, signal);
      return { pages, first: await pages.next() };
    }, signal);
    try {
      if (begun.first.done === true) return;
      yield begun.first.value;
      yield* begun.pages;
    } finally {
      // A reader who stops at the first page would keep the connection for good.
      await begun.pages.return();
    }
  }

  usage(): ReturnType<QradarApi['usage']> {
    return this.#api.usage();
  }

  health(): ReturnType<QradarApi['health']> {
    return this.#api.health();
  }

  async #ensure(
    family: SetFamily,
    spec: ReferenceSetSpec,
    signal: AbortSignal | undefined,
  ): Promise<ReferenceSet> {
    const found = await family.find(spec.name, signal);
    if (found) return this.#fit(family, found, spec, signal);
    try {
      return await family.create(spec, signal);
    } catch (error) {
      if (!isVendorError(error) || error.status !== CONFLICT) throw error;
      const other = (await family.list(signal)).find(({ name }) => name === spec.name);
      if (other) return this.#fit(family, other, spec, signal);
      throw unusable(spec, 'is taken by a set that the token may not see', error);
    }
  }

  async #fit(
    family: SetFamily,
    { set, elementType, isShared, countsFromLastSeen }: FoundSet,
    spec: ReferenceSetSpec,
    signal: AbortSignal | undefined,
  ): Promise<ReferenceSet> {
    const { timeToLiveMs } = spec;
    if (set?.elementType !== spec.elementType) {
      const what = `exists with the element type ${tidy(elementType)}, not ${spec.elementType}`;
      throw unusable(spec, what);
    }
    if (!isShared)
      throw unusable(spec, 'exists, but rules of others cannot see it: it is not SHARED');
    const isRight = set.timeToLiveMs === timeToLiveMs && countsFromLastSeen !== false;
    if (isRight) return set;
    if (family.capabilities.changesTimeToLive) {
      return family.changeTimeToLive(set, timeToLiveMs, signal);
    }
    this.#log('warn', 'this QRadar cannot change the time to live of a reference set', {
      set: spec.name,
    });
    return set;
  }
}

function unusable({ name }: ReferenceSetSpec, what: string, cause?: unknown): VendorError {
  const message = `The QRadar reference set "${name}" ${what}. Delete or rename it in QRadar (Admin > Reference Set Management).`;
  return new VendorError('config', 'QRadar', message, { cause });
}
