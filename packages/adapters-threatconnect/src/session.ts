import type { ApiVersion } from './api-version.ts';
import { ThreatconnectApi, type ThreatconnectOptions } from './http/threatconnect-api.ts';
import { OlderPlatform } from './older-platform.ts';
import { v2Mine } from './v2/indicator.schema.ts';
import { V2Indicators } from './v2/v2-indicators.ts';
import { V3Indicators } from './v3/v3-indicators.ts';
import { NoV3 } from './v3/v3-pages.ts';

/** One user of an instance, for all that is asked of it. */
export interface ThreatconnectSession {
  /** Of all who share it. */
  usage(): ReturnType<ThreatconnectApi['usage']>;
  health(): ReturnType<ThreatconnectApi['health']>;
}

const OWN = { path: '/v2/owners/mine', schema: v2Mine };

/** What the classes of this package see of it. */
export class OpenSession implements ThreatconnectSession {
  readonly options: ThreatconnectOptions;
  readonly api: ThreatconnectApi;
  readonly v2: ApiVersion;
  readonly #v3: ApiVersion;
  readonly #older: OlderPlatform;
  #own: string | undefined;

  constructor(options: ThreatconnectOptions) {
    const { config } = options;
    this.options = options;
    this.#older = new OlderPlatform(options);
    this.api = new ThreatconnectApi(options);
    this.v2 = new V2Indicators(this.api, config);
    this.#v3 = new V3Indicators(this.api, config.url, this.v2);
  }

  /** Name of the Organization of the API user, where new indicators go unless another owner is named. */
  async ownOwner(signal: AbortSignal | undefined): Promise<string> {
    this.#own ??= (await this.api.call(OWN, signal)).data.data.owner.name;
    return this.#own;
  }

  /** Works with the newest version that the platform has, which it says by having it: v3 knows indicators since 6.4. */
  async newest<T>(work: (version: ApiVersion) => Promise<T>): Promise<T> {
    if (await this.#older.isKnown()) return work(this.v2);
    try {
      return await work(this.#v3);
    } catch (error) {
      if (!(error instanceof NoV3)) throw error;
    }
    const done = await work(this.v2);
    // Only now: a 404 of something between us says nothing of the platform.
    await this.#older.remember();
    const found = 'ThreatConnect has no threat intelligence in its API v3; v2 is used';
    this.options.log?.('info', found);
    return done;
  }

  usage(): ReturnType<ThreatconnectApi['usage']> {
    return this.api.usage();
  }

  health(): ReturnType<ThreatconnectApi['health']> {
    return this.api.health();
  }
}

/** Connects to nothing yet. */
export function openThreatconnect(options: ThreatconnectOptions): ThreatconnectSession {
  return new OpenSession(options);
}

/** The session given, or one of its own. */
export function sessionOf(given: ThreatconnectOptions | ThreatconnectSession): OpenSession {
  if (given instanceof OpenSession) return given;
  if ('usage' in given) throw new TypeError('not a session of openThreatconnect');
  return new OpenSession(given);
}
