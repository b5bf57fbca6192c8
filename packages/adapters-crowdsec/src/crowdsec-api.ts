import { type Clock, isVendorError, type Log, VendorError } from '@intelbridge/core';
import { type HttpTransport, VendorClient } from '@intelbridge/vendor-http';
import type { CrowdsecConfig } from './crowdsec.config.ts';
import { readError } from './error-body.ts';
import { type FirePage, firePage } from './wire/fire-page.schema.ts';
import { itemTexts } from './wire/item-texts.ts';
import { type Report, report } from './wire/report.schema.ts';
import { bulkReply, smokeReply } from './wire/smoke-reply.schema.ts';

export interface CrowdsecOptions {
  readonly config: CrowdsecConfig;
  readonly transport: HttpTransport;
  readonly clock: Clock;
  readonly log?: Log;
  /** Jitter of the waits between tries. */
  readonly random?: () => number;
  /** Name and version of the program for CrowdSec's own record, e.g. `example/v1.0`. */
  readonly userAgent?: string;
}

export interface FireQuery {
  readonly page: number;
  readonly limit: number;
  /** E.g. `90m`; undefined: all of it. */
  readonly since: string | undefined;
}

/** A report with its text as it was received. */
export interface ReceivedReport {
  readonly report: Report;
  readonly text: string;
}

/** What a call about several addresses brought. */
export interface ReceivedReports {
  readonly reports: readonly ReceivedReport[];
  /** Else nobody knows whom what could not be read is about. */
  readonly isWhole: boolean;
}

const VENDOR = 'CrowdSec';
const SINGLE = '/smoke/{ip}';
/** The largest seen is 20 KB for one address, and a page has a thousand. */
const MOST_REPLY_BYTES = 64 * 1024 * 1024;
/** Other clients keep a distance, as bursts are throttled (dossier §1.3). */
const PACING = { concurrency: 4, minIntervalMs: 250 } as const;
/** "At most two retries" (dossier §1.2). */
const MOST_TRIES = 3;

/** The calls of the CTI API that are used, each one request. All reject with VendorError. */
export class CrowdsecApi {
  readonly #client: VendorClient;

  constructor({
    config,
    transport,
    clock,
    log,
    random,
    userAgent = 'intelbridge',
  }: CrowdsecOptions) {
    const { url, key, timeoutMs } = config;
    this.#client = new VendorClient({
      vendor: VENDOR,
      baseUrl: url,
      transport,
      clock,
      credentials: { headers: async () => ({ 'x-api-key': key.reveal() }) },
      headers: { accept: 'application/json', 'user-agent': userAgent },
      readError,
      timeoutMs,
      maxTries: MOST_TRIES,
      maxReplyBytes: MOST_REPLY_BYTES,
      pacing: PACING,
      ...(log !== undefined && { log }),
      ...(random !== undefined && { random }),
    });
  }

  /** What is known of one address in canonical form; undefined: it is not in the data set. */
  async report(address: string, signal?: AbortSignal): Promise<ReceivedReport | undefined> {
    const { status, data, text } = await this.#client.call({
      method: 'GET',
      path: `/smoke/${encodeURIComponent(address)}`,
      shownPath: SINGLE,
      schema: smokeReply,
      accept: [200, 404],
      keepText: true,
      signal,
    });
    if (status === 404) return undefined;
    if (data !== undefined) return { report: data, text: text ?? '' };
    throw new VendorError('protocol', VENDOR, `${VENDOR}: GET ${SINGLE}: the reply has no report`);
  }

  /** What is known of up to a hundred; `forbidden` where the plan of the key has no such call. */
  async reports(addresses: readonly string[], signal?: AbortSignal): Promise<ReceivedReports> {
    return this.#ofPlan(async () => {
      const { data, text = '' } = await this.#client.call({
        method: 'GET',
        path: '/smoke',
        query: { ips: addresses.join(',') },
        schema: bulkReply,
        accept: [200, 404],
        keepText: true,
        signal,
      });
      return received(data.items, itemTexts(text));
    });
  }

  /** One page of the blocklist, from 1; `forbidden` where the plan of the key does not have it. */
  async firePage(query: FireQuery, signal?: AbortSignal): Promise<FirePage> {
    return this.#ofPlan(async () => {
      const { page, limit, since } = query;
      const call = { method: 'GET', path: '/fire', query: { page, limit, since } } as const;
      return (await this.#client.call({ ...call, schema: firePage, signal })).data;
    });
  }

  usage(): ReturnType<VendorClient['usage']> {
    return this.#client.usage();
  }

  health(): ReturnType<VendorClient['health']> {
    return this.#client.health();
  }

  /** The gateway says the same of a wrong key and of a call that the plan does not have (dossier §1.2). */
  async #ofPlan<T>(call: () => Promise<T>): Promise<T> {
    try {
      return await call();
    } catch (error) {
      if (!isVendorError(error) || error.kind !== 'auth') throw error;
      const { status, retryAfterMs, cause } = error;
      throw new VendorError('forbidden', VENDOR, NOT_IN_PLAN, { status, retryAfterMs, cause });
    }
  }
}

const NOT_IN_PLAN =
  'The plan of the CrowdSec API key does not allow this call, or the key is not valid.';

function received(items: readonly unknown[], texts: readonly string[]): ReceivedReports {
  const reports = items.flatMap((item, at) => {
    const read = report.safeParse(item);
    return read.success ? [{ report: read.data, text: texts[at] ?? '' }] : [];
  });
  return { reports, isWhole: reports.length === items.length };
}
