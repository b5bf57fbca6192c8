import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  connectLedger,
  openDeskStore,
  openStore,
  type SqliteDeskStore,
  type SqliteStore,
} from '@intelbridge/adapters-sqlite';
import type { Checkpoints, IndicatorAges, Ledger } from '@intelbridge/core';
import { openSqliteFile } from './sqlite-file.ts';
import { startLedgerThread } from './start-ledger-thread.ts';

/** Beside the file of the store. */
const DESK_FILE = 'desk.sqlite';

/** The store in two files: in one the ledger, which is most of the work, in a thread of its own, in the other what people wait for. */
export interface AppStore
  extends Pick<SqliteStore, 'facts' | 'runs' | 'setHistory' | 'offenseRuns' | 'exports' | 'notes'>,
    Pick<SqliteDeskStore, 'lookups' | 'audit' | 'usage'> {
  readonly ledger: Ledger & Checkpoints & IndicatorAges;
  close(): Promise<void>;
}

/** Throws StorageError. */
export function openAppStore(file: string): AppStore {
  // What it takes over from the other file is read there before anything else.
  const desk = openDesk(file);
  const here = opened(desk, () => openStore(openSqliteFile(file)));
  const { facts, runs, setHistory, offenseRuns, exports, notes } = here;
  const { lookups, audit, usage } = desk;
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
    close: () =>
      thread.close().finally(() => {
        here.close();
        desk.close();
      }),
  };
}

function openDesk(file: string): SqliteDeskStore {
  const isFile = statSync(file, { throwIfNoEntry: false })?.isFile() === true;
  const before = isFile ? file : undefined;
  return openDeskStore(openSqliteFile(join(dirname(file), DESK_FILE)), before);
}

/** The second of two; without it the first is closed. */
function opened<T>(first: SqliteDeskStore, open: () => T): T {
  try {
    return open();
  } catch (error) {
    first.close();
    throw error;
  }
}
