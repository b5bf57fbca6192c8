import { type App, portsOf, sectionOf, toSyncRules } from '@intelbridge/app-shell';
import { type LedgerRow, NEVER, newContext } from '@intelbridge/core';

const SETS = 20;
const ROWS_PER_SAVE = 20_000;

/** Rows of entries that QRadar has confirmed, spread over sets, and a checkpoint of now: a ledger of years. */
export async function fillLedger(app: App, rows: number): Promise<number> {
  const { ledger } = app.store;
  const now = app.clock.now();
  const [collection = ''] = sectionOf(app.settings, 'threatq').collections;
  const define = Array.from({ length: SETS }, (_, set) => ({
    name: `ThreatQ bench ${set} FQDN`,
    elementType: 'ALNIC' as const,
  }));
  await ledger.apply({ define });
  for (let from = 0; from < rows; from += ROWS_PER_SAVE) {
    const put: LedgerRow[] = [];
    for (let at = from; at < Math.min(rows, from + ROWS_PER_SAVE); at += 1) {
      const key = `h${at.toString(36)}.bench.example.com`;
      put.push({
        set: `ThreatQ bench ${at % SETS} FQDN`,
        key,
        collection,
        origin: key,
        value: key,
        updatedAt: now - 1,
        expiresAt: NEVER,
        score: at % 11,
        listed: true,
        cut: false,
        pushedAt: now,
        dueAt: NEVER,
      });
    }
    await ledger.apply({ put });
  }
  const { elementTypes } = await app.sets.capabilities();
  const { digest } = newContext(portsOf(app), { rules: toSyncRules(app.settings) }, elementTypes);
  const read = { collection, resumeFrom: now, rules: digest, listedAt: now, size: rows };
  await ledger.apply({ checkpoint: read });
  return rows;
}

/** Every row once, as a roll call passes by them. */
export async function readLedger(app: App): Promise<number> {
  let rows = 0;
  for (const collection of sectionOf(app.settings, 'threatq').collections) {
    const roll = await app.store.ledger.callRoll({ collection });
    for await (const page of roll.absent(5_000)) rows += page.length;
  }
  return rows;
}
