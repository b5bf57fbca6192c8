import type { HeldDeletion, LedgerSet } from '../ports/ledger.port.ts';
import type {
  CollectionReport,
  ReportedError,
  SetReport,
  SyncReport,
} from '../report/sync-report.ts';
import type { EntryAction } from './decide-entry.ts';
import type { Rejected } from './wanted-entry.ts';

/** Rejects named per set; further ones are only counted, so that a broken feed cannot exhaust the memory. */
const REJECTS_NAMED = 5_000;

const SAMPLES = 5;

type Written = Exclude<EntryAction, 'none'>;

interface SetCounts {
  add: number;
  refresh: number;
  remove: number;
  repaired: number;
  readonly samples: Readonly<Record<Written, string[]>>;
  tooOld: number;
  rejected: { value: string; reason: string }[];
  rejectedCount: number;
}

/** Counts what a run does, as it happens. */
export class Tally {
  readonly #sets = new Map<string, SetCounts>();
  readonly #collections: CollectionReport[] = [];
  readonly #errors: ReportedError[] = [];

  did(set: string, action: Written, value: string): void {
    const counts = this.#counts(set);
    counts[action] += 1;
    if (counts[action] <= SAMPLES) counts.samples[action].push(value);
  }

  repaired(set: string, entries: number): void {
    if (entries > 0) this.#counts(set).repaired += entries;
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

  /** The same failure met twice is said once. */
  error(error: ReportedError): void {
    if (!this.#errors.some(({ message }) => message === error.message)) this.#errors.push(error);
  }

  /** The report, given what the ledger holds after the run. */
  report(sets: readonly LedgerSet[], held: readonly HeldDeletion[]): SyncReport {
    const known = new Map(sets.map((set) => [set.name, set]));
    const names = [...new Set([...known.keys(), ...this.#sets.keys()])].sort();
    return {
      ok: this.#errors.length === 0,
      collections: this.#collections.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
      sets: names.map((name) => this.#setReport(name, known.get(name))),
      held,
      errors: [...this.#errors],
    };
  }

  #setReport(name: string, set: LedgerSet | undefined): SetReport {
    const { add, refresh, remove, samples, ...rest } = this.#counts(name);
    const unchanged = Math.max(0, (set?.confirmed ?? 0) - add - refresh);
    return {
      name,
      added: add,
      refreshed: refresh,
      removed: remove,
      unchanged,
      cut: set?.cut ?? 0,
      samples: { added: samples.add, refreshed: samples.refresh, removed: samples.remove },
      ...rest,
    };
  }

  #counts(set: string): SetCounts {
    const counts = this.#sets.get(set) ?? {
      add: 0,
      refresh: 0,
      remove: 0,
      repaired: 0,
      samples: { add: [], refresh: [], remove: [] },
      tooOld: 0,
      rejected: [],
      rejectedCount: 0,
    };
    this.#sets.set(set, counts);
    return counts;
  }
}
