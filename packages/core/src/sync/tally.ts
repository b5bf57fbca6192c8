import type { LedgerSet } from '../ports/ledger.port.ts';
import type {
  CollectionReport,
  ReportedError,
  SetReport,
  SyncReport,
} from '../report/sync-report.ts';
import type { EntryAction } from './decide-entry.ts';
import type { Rejected } from './wanted-entry.ts';

/** Rejects named per set; further ones are only counted, so that a broken feed cannot exhaust the memory. */
export const REJECTS_NAMED = 5_000;

interface SetCounts {
  add: number;
  refresh: number;
  remove: number;
  tooOld: number;
  rejected: { value: string; reason: string }[];
  rejectedCount: number;
}

/** Counts what a run does, as it happens. */
export class Tally {
  readonly #sets = new Map<string, SetCounts>();
  readonly #collections: CollectionReport[] = [];
  readonly #errors: ReportedError[] = [];

  did(set: string, action: EntryAction, times = 1): void {
    if (action !== 'none') this.#counts(set)[action] += times;
  }

  skipped(set: string, tooOld: number): void {
    if (tooOld > 0) this.#counts(set).tooOld += tooOld;
  }

  reject({ set, value, reason }: Rejected): void {
    const counts = this.#counts(set);
    counts.rejectedCount += 1;
    if (counts.rejected.length < REJECTS_NAMED) counts.rejected.push({ value, reason });
  }

  collection(report: CollectionReport): void {
    this.#collections.push(report);
  }

  error(error: ReportedError): void {
    this.#errors.push(error);
  }

  /** The report, given what the ledger holds after the run. */
  report(held: readonly LedgerSet[]): SyncReport {
    const confirmed = new Map(held.map((set) => [set.name, set.confirmed]));
    const names = [...new Set([...confirmed.keys(), ...this.#sets.keys()])].sort();
    return {
      ok: this.#errors.length === 0,
      collections: this.#collections.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
      sets: names.map((name) => this.#setReport(name, confirmed.get(name) ?? 0)),
      errors: [...this.#errors],
    };
  }

  #setReport(name: string, confirmed: number): SetReport {
    const { add, refresh, remove, tooOld, rejected, rejectedCount } = this.#counts(name);
    const unchanged = Math.max(0, confirmed - add - refresh);
    return {
      name,
      added: add,
      refreshed: refresh,
      removed: remove,
      unchanged,
      tooOld,
      rejected,
      rejectedCount,
    };
  }

  #counts(set: string): SetCounts {
    const counts = this.#sets.get(set) ?? {
      add: 0,
      refresh: 0,
      remove: 0,
      tooOld: 0,
      rejected: [],
      rejectedCount: 0,
    };
    this.#sets.set(set, counts);
    return counts;
  }
}
