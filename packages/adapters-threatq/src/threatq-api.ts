import type { Clock, Log } from '@intelbridge/core';
import {
  type Credentials,
  type HttpTransport,
  type Parsed,
  type ReplySchema,
  readRows,
  VendorClient,
  type VendorClientOptions,
} from '@intelbridge/vendor-http';
import { type CollectionRow, collectionRow } from './collection.schema.ts';
import { readError, readLoginError } from './error-body.ts';
import type { LibraryRequest } from './library-request.ts';
import { type NameRow, nameRow } from './name-row.schema.ts';
import type { Names } from './name-table.ts';
import { readAll } from './read-all.ts';
import { type ListReply, listReply } from './reply.schema.ts';
import type { ThreatqConfig } from './threatq.config.ts';
import { ThreatqAuth } from './threatq-auth.ts';
import { timeZoneReply } from './time-zone.schema.ts';

export interface ThreatqOptions {
  readonly config: ThreatqConfig;
  readonly transport: HttpTransport;
  readonly clock: Clock;
  readonly log?: Log;
  /** Jitter of the waits between tries. */
  readonly random?: () => number;
}

export type Table = 'event/types' | 'indicator/statuses' | 'indicator/types';

export type PageQuery = Readonly<Record<string, string | number>>;

export interface Change {
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly json?: unknown;
  /** Default: yes; the same again leaves the same behind. */
  readonly repeatable?: boolean;
}

const NO_CREDENTIALS: Credentials = { headers: async () => ({}) };
const LIST_LIMIT = 1_000;

/** The calls of ThreatQ's API that are used, each one request. All reject with VendorError. */
export class ThreatqApi {
  readonly #login: VendorClient;
  readonly #client: VendorClient;
  readonly #log: Log;

  constructor(options: ThreatqOptions) {
    const { config, clock, log = () => undefined } = options;
    this.#log = log;
    this.#login = new VendorClient({
      ...common(options),
      credentials: NO_CREDENTIALS,
      readError: readLoginError,
    });
    const credentials = new ThreatqAuth({ client: this.#login, grant: config.grant, clock, log });
    this.#client = new VendorClient({ ...common(options), credentials, readError });
  }

  /** One page of a collection or of a search of the library. Safe to repeat: it only reads. */
  async page(request: LibraryRequest, query: PageQuery, signal?: AbortSignal): Promise<ListReply> {
    const { data } = await this.#client.call({
      method: request.body === undefined ? 'GET' : 'POST',
      path: request.path,
      query: { ...query, fields: request.fields.join(',') },
      ...(request.body !== undefined && { body: { json: request.body } }),
      schema: listReply,
      repeatable: true,
      signal,
    });
    return data;
  }

  /** Names by id; empty for an account that may not read them, which is a 200 with `{}` (§1). */
  async names(table: Table, signal?: AbortSignal): Promise<Names> {
    return toNames(await this.#named(table, signal));
  }

  /** Statuses that an import changes, though an analyst set them; ThreatQ's own five are protected (§3.6). */
  async openStatuses(signal?: AbortSignal): Promise<Names> {
    const rows = await this.#named('indicator/statuses', signal);
    return toNames(rows.filter((row) => (row.protected ?? (row.id > 5 ? 'N' : 'Y')) !== 'Y'));
  }

  /** The data collections this account owns or was granted, and its unnamed searches. */
  async collections(signal?: AbortSignal): Promise<readonly CollectionRow[]> {
    return readAll(
      (offset) => this.#list('/api/search/query', offset, signal),
      (page) => this.#readable(collectionRow, page, 'its list of data collections'),
      ({ hash, name }) => hash ?? `without hash: ${name}`,
    );
  }

  /** Rows of the database, not of the search index: what was just written is there. */
  async rows(path: string, query: PageQuery, signal?: AbortSignal): Promise<ListReply> {
    const { data } = await this.#client.call({
      method: 'GET',
      path,
      query,
      schema: listReply,
      signal,
    });
    return data;
  }

  /** Changes something; the rows it answers with, if any. */
  async change(change: Change, signal?: AbortSignal): Promise<readonly unknown[]> {
    const { method, path, json, repeatable = true } = change;
    const { data } = await this.#client.call({
      method,
      path,
      ...(json !== undefined && { body: { json } }),
      // 204 has no body.
      schema: listReply.optional(),
      repeatable,
      signal,
    });
    return data?.rows ?? [];
  }

  /** Undefined if the instance does not say it in words we know. */
  async timeZone(signal?: AbortSignal): Promise<string | undefined> {
    const { data } = await this.#client.call({
      method: 'GET',
      path: '/api/system/time-zone',
      schema: timeZoneReply,
      signal,
    });
    return data;
  }

  usage(): ReturnType<VendorClient['usage']> {
    const login = this.#login.usage();
    const { requests, bytesSent, bytesReceived } = this.#client.usage();
    return {
      requests: requests + login.requests,
      bytesSent: bytesSent + login.bytesSent,
      bytesReceived: bytesReceived + login.bytesReceived,
    };
  }

  health(): ReturnType<VendorClient['health']> {
    const login = this.#login.health();
    const own = this.#client.health();
    return own.state === 'untried' || login.state === 'down' ? login : own;
  }

  #named(table: Table, signal: AbortSignal | undefined): Promise<readonly NameRow[]> {
    return readAll(
      (offset) => this.#list(`/api/${table}`, offset, signal),
      (page) => this.#readable(nameRow, page, `its table of ${table.replace('/', ' ')}`),
      ({ id }) => id,
    );
  }

  /** Rows of a list that others are looked up in; who looks for one that is not there says so. */
  #readable<Shape extends ReplySchema>(
    schema: Shape,
    page: readonly unknown[],
    list: string,
  ): readonly Parsed<Shape>[] {
    const { rows, dropped } = readRows(schema, page);
    for (const { reason } of dropped) {
      this.#log('warn', `ThreatQ: a row of ${list} cannot be read: ${reason}`);
    }
    return rows;
  }

  async #list(path: string, offset: number, signal?: AbortSignal): Promise<ListReply> {
    return this.rows(path, { limit: LIST_LIMIT, offset, sort: 'id' }, signal);
  }
}

const toNames = (rows: readonly NameRow[]): Names =>
  new Map(rows.map(({ id, name }) => [id, name]));

function common({ config, transport, clock, log, random }: ThreatqOptions) {
  return {
    vendor: 'ThreatQ',
    baseUrl: config.url,
    transport,
    clock,
    headers: { accept: 'application/json' },
    errorsInSuccess: true,
    timeoutMs: config.timeoutMs,
    ...(log !== undefined && { log }),
    ...(random !== undefined && { random }),
  } satisfies Partial<VendorClientOptions>;
}
