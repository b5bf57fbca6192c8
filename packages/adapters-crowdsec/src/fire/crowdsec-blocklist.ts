import {
  type FetchEnd,
  HOUR_MS,
  type IndicatorPage,
  type IndicatorSource,
  type IndicatorSourceCapabilities,
  type Instant,
  VendorError,
} from '@intelbridge/core';
import { CrowdsecApi, type CrowdsecOptions } from '../crowdsec-api.ts';
import { readFire } from './read-fire.ts';
import { sinceText } from './since.ts';

/** What the blocklist is called as a collection. */
export const COMMUNITY_BLOCKLIST = 'CrowdSec Community Blocklist';

/** Reports come in on a grid of quarters of an hour, and clocks differ. */
const OVERLAP_MS = HOUR_MS;

/** The addresses that attack now, as far as the plan of the key has them: `GET /fire`. */
export class CrowdsecBlocklist implements IndicatorSource {
  readonly capabilities: IndicatorSourceCapabilities = {
    types: ['IP Address', 'IPv6 Address'],
    collections: [COMMUNITY_BLOCKLIST],
    withdrawals: ['false-positive'],
  };
  readonly #api: CrowdsecApi;
  readonly #options: CrowdsecOptions;

  constructor(options: CrowdsecOptions) {
    this.#api = new CrowdsecApi(options);
    this.#options = options;
  }

  async collections(): Promise<readonly string[]> {
    return [COMMUNITY_BLOCKLIST];
  }

  async requireCollections(names: readonly string[]): Promise<void> {
    const missing = names.filter((name) => name !== COMMUNITY_BLOCKLIST);
    if (missing.length === 0) return;
    const message = `CrowdSec has no collection named ${missing.join(', ')}; it has ${COMMUNITY_BLOCKLIST}.`;
    throw new VendorError('config', 'CrowdSec', message);
  }

  /** Members keep no order that is promised, so a reading that breaks off resumes where it began. */
  async *changesSince(
    collection: string,
    since: Instant | undefined,
    signal?: AbortSignal,
  ): AsyncGenerator<IndicatorPage, FetchEnd> {
    signal?.throwIfAborted();
    await this.requireCollections([collection]);
    const { clock, config } = this.#options;
    const now = clock.now();
    const from = since === undefined ? undefined : sinceText(since - OVERLAP_MS, now);
    const fetch = (page: number) =>
      this.#api.firePage({ page, limit: config.pageSize, since: from }, signal);
    return yield* readFire(fetch, since, now);
  }

  usage(): ReturnType<CrowdsecApi['usage']> {
    return this.#api.usage();
  }
}
