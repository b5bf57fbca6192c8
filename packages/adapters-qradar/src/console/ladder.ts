import { isVendorError, type Log } from '@intelbridge/core';
import type { QradarApi } from '../api/qradar-api.ts';
import { isAtLeast } from '../version/api-version.ts';
import { mayCall } from '../version/may-call.ts';
import { type OfferedVersions, offeredVersions } from '../version/offered-versions.ts';
import type { SetFamily } from './set-family.ts';

export const SET_ENTRIES = '/reference_data_collections/set_entries';

/** The ways to write entries, best first (dossier §0). */
export type Rung = 'set_entries' | 'bulk_load with namespace' | 'bulk_load' | 'single';

export interface Session {
  readonly versions: OfferedVersions;
  readonly rungs: readonly [Rung, ...Rung[]];
  readonly family: SetFamily;
}

export type MakeFamily = (rung: Rung, versions: OfferedVersions) => SetFamily;

/** Chooses once how to talk to the console, and anew when an endpoint turns out to be missing or forbidden. */
export class Ladder {
  readonly #api: QradarApi;
  readonly #make: MakeFamily;
  readonly #log: Log;
  #held: Promise<Session> | undefined;

  constructor(api: QradarApi, make: MakeFamily, log: Log) {
    this.#api = api;
    this.#make = make;
    this.#log = log;
  }

  /** Does the work with the best family; on a missing endpoint with the next, and rejects when there is none left. */
  async run<T>(work: (family: SetFamily) => Promise<T>, signal?: AbortSignal): Promise<T> {
    let renewed = false;
    for (;;) {
      const session = await this.session(signal);
      try {
        return await work(session.family);
      } catch (error) {
        if (!isMissingEndpoint(error)) throw error;
        if (!(await this.#stepDown(session, renewed, signal))) throw error;
        renewed = true;
      }
    }
  }

  session(signal?: AbortSignal): Promise<Session> {
    this.#held ??= this.#negotiate(signal).catch((error: unknown) => {
      this.#held = undefined;
      throw error;
    });
    return this.#held;
  }

  async #negotiate(signal: AbortSignal | undefined): Promise<Session> {
    const versions = await offeredVersions(this.#api, signal);
    const { chosen, plainBulkLoad } = versions;
    const isNew = isAtLeast(chosen, [16, 0]);
    const access = isNew ? await mayCall(this.#api, chosen, 'PATCH', SET_ENTRIES, signal) : false;
    const rungs: Rung[] = [
      ...(access === false ? [] : (['set_entries'] as const)),
      ...(isAtLeast(chosen, [13, 1]) ? (['bulk_load with namespace'] as const) : []),
      ...(plainBulkLoad === undefined ? [] : (['bulk_load'] as const)),
    ];
    return this.#open(versions, [...rungs, 'single']);
  }

  #open(versions: OfferedVersions, rungs: readonly Rung[]): Session {
    const [rung = 'single', ...rest] = rungs;
    this.#log('info', 'QRadar is written to', { apiVersion: versions.chosen.text, by: rung });
    return { versions, rungs: [rung, ...rest], family: this.#make(rung, versions) };
  }

  /** False when there is nothing left to try; the next call then asks the console anew. */
  async #stepDown(failed: Session, renewed: boolean, signal?: AbortSignal): Promise<boolean> {
    const held = await this.session(signal);
    if (held !== failed) return true;
    if (!renewed) {
      const fresh = await this.#negotiate(signal);
      if (!isSame(fresh, failed)) return this.#hold(fresh);
    }
    const [, ...rest] = failed.rungs;
    if (rest.length > 0) return this.#hold(this.#open(failed.versions, rest));
    this.#held = undefined;
    return false;
  }

  #hold(session: Session): true {
    this.#held = Promise.resolve(session);
    return true;
  }
}

const isSame = (a: Session, b: Session) =>
  a.versions.chosen.text === b.versions.chosen.text && a.rungs[0] === b.rungs[0];

const NO_CAPABILITY = 26;

function isMissingEndpoint(error: unknown): boolean {
  if (!isVendorError(error)) return false;
  return error.kind === 'unsupported' || (error.status === 403 && error.code === NO_CAPABILITY);
}
