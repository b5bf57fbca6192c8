import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '@intelbridge/adapters-sqlite';
import {
  type QradarSimulator,
  startQradarSimulator,
  type ThreatqSimulator,
} from '@intelbridge/simulators';
import { openSqliteFile } from '../../src/composition/sqlite-file.ts';
import { COLLECTION } from './changing-platform.ts';

/** What has to be the same however often runs were killed. */
export interface HeldState {
  /** Set, type and its values. */
  readonly sets: readonly (readonly [string, string, readonly string[]])[];
  /** Set, how many entries the ledger takes for confirmed, whether it still has work. */
  readonly ledger: readonly (readonly [string, number, number])[];
}

/** A console, a store and the settings that lead a process to both. */
export interface ConsoleWithStore {
  readonly qradar: QradarSimulator;
  readonly folder: string;
  readonly settings: Readonly<Record<string, string>>;
  state(): Promise<HeldState>;
  close(): Promise<void>;
}

export async function startConsole(threatq: ThreatqSimulator): Promise<ConsoleWithStore> {
  const qradar = await startQradarSimulator();
  const folder = mkdtempSync(join(tmpdir(), 'intelbridge-killed-'));
  return {
    qradar,
    folder,
    settings: {
      NODE_COMPILE_CACHE: join(folder, 'compiled'),
      INTELBRIDGE_STORE: folder,
      INTELBRIDGE_QRADAR_URL: qradar.url.href,
      INTELBRIDGE_QRADAR_TOKEN: qradar.token,
      // Small, so that a run is many requests and a kill can fall between any two of them.
      INTELBRIDGE_QRADAR_BATCH_ROWS: '50',
      INTELBRIDGE_THREATQ_URL: threatq.url.href,
      INTELBRIDGE_THREATQ_CLIENT_ID: threatq.clientId,
      INTELBRIDGE_THREATQ_CLIENT_SECRET: threatq.clientSecret,
      INTELBRIDGE_THREATQ_COLLECTIONS: COLLECTION,
      INTELBRIDGE_THREATQ_PAGE_SIZE: '100',
      INTELBRIDGE_THREATQ_OVERLAP_MINUTES: '1',
      INTELBRIDGE_THREATQ_TTL_DAYS: '60',
      INTELBRIDGE_LOG_LEVEL: 'error',
    },
    state: async () => ({
      sets: qradar
        .sets()
        .map(({ name, entryType, entries }) => [name, entryType, entries.map((e) => e.value)]),
      ledger: await ledgerOf(folder),
    }),
    close: async () => {
      await qradar.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function ledgerOf(folder: string): Promise<HeldState['ledger']> {
  const store = openStore(openSqliteFile(join(folder, 'intelbridge.sqlite')));
  try {
    const sets = await store.ledger.sets(Date.now());
    return sets.map(({ name, confirmed, due }) => [name, confirmed, due]);
  } finally {
    store.close();
  }
}
