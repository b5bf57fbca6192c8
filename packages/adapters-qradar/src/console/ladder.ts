import { type Clock, isVendorError, type Log } from '@intelbridge/core';
import { SharedCall } from '@intelbridge/vendor-http';
import type { QradarApi } from '../api/qradar-api.ts';
import { isAtLeast } from '../version/api-version.ts';
import { mayCall } from '../version/may-call.ts';
import { type OfferedVersions, offeredVersions } from '../version/offered-versions.ts';
import { HeldChoice } from './held-choice.ts';
import type { SetFamily } from './set-family.ts';

export const SET_ENTRIES = '/reference_data_collections/set_entries';

/** The ways to write entries, best first (dossier §0). */
export type Rung = 'set_entries' | 'bulk_load with namespace' | 'bulk_load' | 'single';

const BEST: Rung = 'set_entries';

export interface Session {
  readonly versions: OfferedVersions;
  readonly rungs: readonly [Rung, ...Rung[]];
  readonly family: SetFamily;
}

export type MakeFamily = (rung: Rung, versions: OfferedVersions) => SetFamily;

export interface LadderOptions {
  readonly api: QradarApi;
  readonly make: MakeFamily;
  readonly clock: Clock;
  readonly log: Log;
}

/** Chooses how to talk to the console, and anew when an endpoint turns out to be missing or forbidden. */
export class Ladder {
  readonly #options: LadderOptions;
  readonly #negotiation: SharedCall<Session>;
  readonly #choice: HeldChoice<Session>;

  constructor(options: LadderOptions) {
    this.#options = options;
    this.#choice = new HeldChoice(options.clock, ({ rungs }) => rungs[0] === BEST);
    this.#negotiation = new SharedCall(async (signal) => this.#hold(await this.#negotiate(signal)));
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
    const { held, isDoubtful } = this.#choice;
    if (held === undefined || isDoubtful) return this.#negotiation.run(signal);
    return Promise.resolve(held);
  }

  async #negotiate(signal: AbortSignal): Promise<Session> {
    const { api } = this.#options;
    const versions = await offeredVersions(api, signal);
    const { chosen, plainBulkLoad } = versions;
    const isNew = isAtLeast(chosen, [16, 0]);
    const access = isNew ? await mayCall(api, chosen, 'PATCH', SET_ENTRIES, signal) : false;
    const rungs: Rung[] = [
      ...(access === false ? [] : [BEST]),
      ...(isAtLeast(chosen, [13, 1]) ? (['bulk_load with namespace'] as const) : []),
      ...(plainBulkLoad === undefined ? [] : (['bulk_load'] as const)),
    ];
    return this.#open(versions, [...rungs, 'single']);
  }

  #open(versions: OfferedVersions, rungs: readonly Rung[]): Session {
    const [rung = 'single', ...rest] = rungs;
    return { versions, rungs: [rung, ...rest], family: this.#options.make(rung, versions) };
  }

  /** False when there is nothing left to try; the next call then asks the console anew. */
  async #stepDown(failed: Session, renewed: boolean, signal?: AbortSignal): Promise<boolean> {
    if (this.#choice.held === failed && !renewed) await this.#negotiation.run(signal);
    if (this.#choice.held !== failed) return true;
    const [, ...rest] = failed.rungs;
    if (rest.length > 0) this.#hold(this.#open(failed.versions, rest));
    else this.#choice.forget();
    return rest.length > 0;
  }

  /** A choice that was confirmed goes on as it is: its family has learned about the console. */
  #hold(session: Session): Session {
    const { held } = this.#choice;
    const isKnown = held !== undefined && isSame(session, held);
    const chosen = isKnown ? held : session;
    this.#choice.hold(chosen);
    if (isKnown) return chosen;
    const fields = { apiVersion: session.versions.chosen.text, by: session.rungs[0] };
    this.#options.log('info', 'QRadar is written to', fields);
    return chosen;
  }
}

const isSame = (a: Session, b: Session) =>
  a.versions.chosen.text === b.versions.chosen.text &&
  a.versions.plainBulkLoad?.text === b.versions.plainBulkLoad?.text &&
  a.rungs[0] === b.rungs[0];

const NO_CAPABILITY = 26;

function isMissingEndpoint(error: unknown): boolean {
  if (!isVendorError(error)) return false;
  return error.kind === 'unsupported' || (error.status === 403 && error.code === NO_CAPABILITY);
}
