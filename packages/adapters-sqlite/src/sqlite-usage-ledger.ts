import type { Usage, UsageKind, UsageLedger, UsageReturn, UsageTake } from '@intelbridge/core';
import { inTransaction } from './in-transaction.ts';
import type { SqliteDriver, SqliteStatement } from './sqlite-driver.ts';
import { guarded } from './storage-failure.ts';

/** What was spent of quotas. Processes that share the file share the count. */
export class SqliteUsageLedger implements UsageLedger {
  readonly #driver: SqliteDriver;
  readonly #read: SqliteStatement;
  readonly #add: Readonly<Record<UsageKind, SqliteStatement>>;
  readonly #giveBack: SqliteStatement;

  constructor(driver: SqliteDriver) {
    this.#driver = driver;
    this.#read = driver.prepare(
      'SELECT by_hand, automatic, limited FROM quota_usage WHERE provider = ? AND period = ?',
    );
    const add = (column: string) =>
      driver.prepare(
        `INSERT INTO quota_usage (provider, period, ${column}) VALUES (?1, ?2, ?3)
         ON CONFLICT DO UPDATE SET ${column} = ${column} + ?3`,
      );
    this.#add = { 'by-hand': add('by_hand'), automatic: add('automatic') };
    this.#giveBack = driver.prepare(
      `INSERT INTO quota_usage (provider, period, limited) VALUES (?1, ?2, ?5)
       ON CONFLICT DO UPDATE SET by_hand = max(0, by_hand - ?3),
         automatic = max(0, automatic - ?4), limited = limited + ?5`,
    );
  }

  async usage(provider: string, period: string): Promise<Usage> {
    return guarded(() => this.#usage(provider, period));
  }

  async take({ provider, period, kind, wanted, most }: UsageTake): Promise<number> {
    let taken = 0;
    guarded(() =>
      inTransaction(this.#driver, () => {
        const { byHand, automatic } = this.#usage(provider, period);
        const room = most === undefined ? wanted : most - byHand - automatic;
        taken = Math.max(0, Math.min(wanted, room));
        this.#add[kind].run(provider, period, taken);
      }),
    );
    return taken;
  }

  async giveBack({ provider, period, unspent, limited }: UsageReturn): Promise<void> {
    const { 'by-hand': byHand, automatic } = unspent;
    guarded(() => this.#giveBack.run(provider, period, byHand, automatic, limited));
  }

  #usage(provider: string, period: string): Usage {
    const row = this.#read.get(provider, period);
    return {
      byHand: Number(row?.['by_hand'] ?? 0),
      automatic: Number(row?.['automatic'] ?? 0),
      limited: Number(row?.['limited'] ?? 0),
    };
  }
}
