import { StorageError } from '../errors/storage-error.ts';
import { isVendorError, type VendorErrorKind } from '../errors/vendor-error.ts';
import type { IntelLookup } from '../ports/intel-lookup.port.ts';
import type { Log } from '../ports/log.port.ts';
import type { NoteLedger } from '../ports/note-ledger.port.ts';
import type { OffenseNotes } from '../ports/offense-notes.port.ts';
import type { OffenseSource } from '../ports/offense-source.port.ts';
import { toReportedError } from '../sync/report-failure.ts';
import type { Turns } from '../turns/turns.ts';
import type { EnrichError, EnrichedOffense, EnrichReport } from './enrich-report.ts';

/** What enrichment works with. */
export interface EnrichPorts {
  readonly offenses: OffenseSource;
  readonly notes: OffenseNotes;
  /** One section of a note each, in this order. */
  readonly lookups: readonly IntelLookup[];
  readonly ledger: NoteLedger;
  readonly log: Log;
  /** Of the console: shared by all who enrich its offenses. */
  readonly turns: Turns;
}

export interface EnrichOptions {
  /** Most addresses of each kind, source and destination, looked up besides what an offense is indexed by; 0: none. */
  readonly addresses: number;
  readonly signal?: AbortSignal | undefined;
}

/** Failures that every further offense would meet the same. */
const OF_ALL: ReadonlySet<VendorErrorKind> = new Set<VendorErrorKind>([
  'auth',
  'forbidden',
  'config',
]);

/** One run's shared state: what it works with, and what it did so far. */
export class EnrichRun {
  readonly ports: EnrichPorts;
  readonly options: EnrichOptions;
  readonly #seen = new Set<number>();
  readonly #notes: EnrichedOffense[] = [];
  readonly #errors: EnrichError[] = [];
  readonly #said = new Set<string>();
  /** Nothing more is written. */
  stopped = false;

  constructor(ports: EnrichPorts, options: EnrichOptions) {
    this.ports = ports;
    this.options = options;
  }

  get signal(): AbortSignal | undefined {
    return this.options.signal;
  }

  /** True the first time: a listing may name an offense twice. */
  isNew(offenseId: number): boolean {
    const isNew = !this.#seen.has(offenseId);
    this.#seen.add(offenseId);
    return isNew;
  }

  did(notes: readonly (EnrichedOffense | undefined)[]): void {
    this.#notes.push(...notes.filter((note) => note !== undefined));
  }

  /** The same failure of the same offense is said once. */
  error(error: EnrichError): void {
    const { kind, message, offenseId } = error;
    const key = JSON.stringify([message, offenseId]);
    if (this.#said.has(key)) return;
    this.#said.add(key);
    this.ports.log('error', message, { kind, ...(offenseId !== undefined && { offenseId }) });
    this.#errors.push(error);
  }

  /**
   * Asks the console about an offense, in turn. Undefined if the offense is gone or the question failed, which is in the
   * report then, or if nothing more is to be written.
   */
  ask<T>(offenseId: number, question: () => Promise<T | undefined>): Promise<T | undefined> {
    return this.ports.turns.request(async () => {
      if (this.stopped) return undefined;
      try {
        const answer = await question();
        if (answer === undefined) this.error(gone(offenseId));
        return answer;
      } catch (error) {
        this.failed(error, offenseId);
        return undefined;
      }
    });
  }

  /** Keeps an expected failure for the report; a cancellation or a bug is thrown on. */
  failed(error: unknown, offenseId?: number): void {
    this.signal?.throwIfAborted();
    const reported = toReportedError(error);
    if (!reported) throw error;
    if (isOfAll(error)) {
      if (!this.stopped) this.error(reported);
      this.stopped = true;
    } else {
      this.error({ ...reported, ...(offenseId !== undefined && { offenseId }) });
    }
  }

  report(): EnrichReport {
    return { ok: this.#errors.length === 0, notes: this.#notes, errors: this.#errors };
  }
}

const gone = (offenseId: number): EnrichError => ({
  kind: 'gone',
  message: `Offense ${offenseId} does not exist (any more)`,
  offenseId,
});

const isOfAll = (error: unknown): boolean =>
  error instanceof StorageError || (isVendorError(error) && OF_ALL.has(error.kind));
