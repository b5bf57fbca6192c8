import { type EventBounds, type Instant, type Offense, VendorError } from '@intelbridge/core';
import { readRows, redact } from '@intelbridge/vendor-http';
import { anyReply } from '../api/any-reply.schema.ts';
import { isGone } from '../offenses/is-gone.ts';
import type { QradarConsole } from '../qradar-console.ts';
import type { ApiVersion } from '../version/api-version.ts';
import {
  type EventRow,
  eventRow,
  resultsReply,
  type SearchReply,
  searchReply,
} from './search.schema.ts';

const SEARCHES = '/ariel/searches';
/** How long the console may keep a question, and with it a connection, open; and the least time between two. */
const WAIT_SECONDS = 5;
const PAUSE_MS = 2_000;
const ENDS: ReadonlySet<string> = new Set(['COMPLETED', 'ERROR', 'CANCELED']);
const PAGE_ROWS = 1_000;
const CANCEL_TIMEOUT_MS = 15_000;

/** How a search came out; `gone`: its offense is. */
export type SearchEnd =
  | { readonly end: 'gone' }
  | {
      readonly end: 'found';
      readonly rows: readonly EventRow[];
      readonly incomplete: string | undefined;
    };

/** One search on one console, from its start to its removal. */
export class ArielSearch {
  readonly #console: QradarConsole;
  readonly #version: ApiVersion;
  readonly #signal: AbortSignal | undefined;

  constructor(console: QradarConsole, version: ApiVersion, signal: AbortSignal | undefined) {
    this.#console = console;
    this.#version = version;
    this.#signal = signal;
  }

  /** Rejects with 422 for a query that the console does not understand. */
  async run(aql: string, offense: Offense, bounds: EventBounds): Promise<SearchEnd> {
    this.#signal?.throwIfAborted();
    const until = this.#console.clock.now() + bounds.timeoutMs;
    const started = await this.#start(aql, bounds.timeoutMs);
    try {
      return await this.#follow(started, offense, bounds.rows, until);
    } finally {
      await this.#remove(started.search_id);
    }
  }

  /**
   * Not stopped by the signal: a search whose id nobody heard could not be cancelled. The same query soon afterwards gets the
   * same search (dossier §5), so it may be tried again.
   */
  async #start(aql: string, timeoutMs: number): Promise<SearchReply> {
    const { data } = await this.#console.api.call({
      method: 'POST',
      path: SEARCHES,
      version: this.#version,
      body: { form: { query_expression: aql } },
      schema: searchReply,
      repeatable: true,
      timeoutMs,
    });
    return data;
  }

  async #follow(
    started: SearchReply,
    { id }: Offense,
    most: number,
    until: Instant,
  ): Promise<SearchEnd> {
    for (let search = started; ; search = await this.#look(search.search_id, until)) {
      this.#signal?.throwIfAborted();
      const ended = await this.#endOf(search, most);
      if (ended !== undefined) return ended;
      if (search !== started && !(await this.#isThere(id))) return { end: 'gone' };
      if (this.#console.clock.now() >= until) return cut('the search took too long');
    }
  }

  /** Undefined while it goes on. */
  async #endOf(search: SearchReply, most: number): Promise<SearchEnd | undefined> {
    if (warningsOf(search).some(isOffenseGone)) return { end: 'gone' };
    if (search.status === 'COMPLETED') return this.#found(search, most);
    if (search.status === 'ERROR') throw failed(search);
    return search.status === 'CANCELED' ? cut('somebody cancelled the search') : undefined;
  }

  /** A console may answer at once though it was asked to wait. */
  async #look(searchId: string, until: Instant): Promise<SearchReply> {
    const { api, clock } = this.#console;
    const before = clock.now();
    const leftSeconds = Math.ceil((until - before) / 1_000);
    const { data } = await api.call({
      method: 'GET',
      path: pathOf(searchId),
      version: this.#version,
      headers: { prefer: `wait=${Math.max(1, Math.min(WAIT_SECONDS, leftSeconds))}` },
      schema: searchReply,
      signal: this.#signal,
    });
    const passedMs = clock.now() - before;
    if (!ENDS.has(data.status) && passedMs < PAUSE_MS)
      await clock.sleep(PAUSE_MS - passedMs, this.#signal);
    return data;
  }

  async #isThere(offenseId: number): Promise<boolean> {
    try {
      await this.#console.api.call({
        method: 'GET',
        path: `/siem/offenses/${offenseId}`,
        version: this.#version,
        query: { fields: 'id' },
        schema: anyReply,
        signal: this.#signal,
      });
      return true;
    } catch (error) {
      if (isGone(error)) return false;
      throw error;
    }
  }

  async #found(search: SearchReply, most: number): Promise<SearchEnd> {
    const rows: EventRow[] = [];
    let seen = 0;
    while (seen <= most) {
      const asked = Math.min(PAGE_ROWS, most + 1 - seen);
      const { data } = await this.#console.api.call({
        method: 'GET',
        path: `${pathOf(search.search_id)}/results`,
        version: this.#version,
        headers: { range: `items=${seen}-${seen + asked - 1}` },
        schema: resultsReply,
        signal: this.#signal,
      });
      const events = data.events ?? [];
      rows.push(...readRows(eventRow, events).rows);
      seen += events.length;
      if (events.length < asked) break;
    }
    const limited = seen > most ? [`only ${most} events were looked at`] : [];
    const reasons = [...limited, ...warningsOf(search)];
    const incomplete = reasons.length === 0 ? undefined : reasons.join('; ');
    return { end: 'found', rows: rows.slice(0, most), incomplete };
  }

  /** Stops it if it still runs; its results need not be kept for a day. */
  async #remove(searchId: string): Promise<void> {
    try {
      await this.#console.api.call({
        method: 'DELETE',
        path: pathOf(searchId),
        version: this.#version,
        schema: anyReply,
        accept: [200, 202, 204, 404],
        timeoutMs: CANCEL_TIMEOUT_MS,
      });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.#console.log('warn', 'a search of QRadar may be left', { search: searchId, reason });
    }
  }
}

const pathOf = (searchId: string): string => `${SEARCHES}/${encodeURIComponent(searchId)}`;

const cut = (incomplete: string): SearchEnd => ({ end: 'found', rows: [], incomplete });

/** Resource restrictions cut results off with no more than a warning (dossier §5). */
const warningsOf = ({ error_messages: messages }: SearchReply): string[] =>
  (messages ?? [])
    .filter(({ severity }) => severity !== 'INFO')
    .map(({ message }) => redact(message ?? '').slice(0, 300));

const isOffenseGone = (message: string): boolean => message.includes('Error loading Offense');

const failed = (search: SearchReply): VendorError =>
  new VendorError(
    'unavailable',
    'QRadar',
    `QRadar: a search ended with an error: ${warningsOf(search).join('; ') || 'no reason given'}`,
  );
