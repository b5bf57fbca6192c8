import { connectLedger, openStore, type SqliteStore } from '@intelbridge/adapters-sqlite';
import type { Checkpoints, IndicatorAges, Ledger } from '@intelbridge/core';
import { openSqliteFile } from './sqlite-file.ts';
import { startLedgerThread } from './start-ledger-thread.ts';

/** The store in one file: the ledger, which is most of the work, in a thread of its own, all else in this one. */
export interface AppStore
  extends Pick<
    SqliteStore,
    | 'facts'
    | 'runs'
    | 'setHistory'
    | 'offenseRuns'
    | 'exports'
    | 'notes'
    | 'lookups'
    | 'audit'
    | 'usage'
  > {
  readonly ledger: Ledger & Checkpoints & IndicatorAges;
  close(): Promise<void>;
}

/** Throws StorageError. */
export function openAppStore(file: string): AppStore {
  // First, as it brings the schema up to date.
  const here = openStore(openSqliteFile(file));
  const { facts, runs, setHistory, offenseRuns, exports, notes, lookups, audit, usage } = here;
  const thread = connectLedger(() => startLedgerThread(file));
  return {
    /** Who takes the ledger will ask it: the thread starts while the first requests go out. */
    get ledger() {
      thread.begin();
      return thread.ledger;
    },
    facts,
    runs,
    setHistory,
    offenseRuns,
    exports,
    notes,
    lookups,
    audit,
    usage,
    close: () => thread.close().finally(() => here.close()),
  };
}
