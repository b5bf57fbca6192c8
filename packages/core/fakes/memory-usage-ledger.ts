import type { Usage, UsageKind, UsageLedger, UsageReturn, UsageTake } from '@intelbridge/core';

type Counts = Record<UsageKind, number> & { limited: number };

/** What was spent of quotas, in memory. */
export class MemoryUsageLedger implements UsageLedger {
  readonly #counts = new Map<string, Counts>();
  /** Instead of every answer, if set. */
  failure: Error | undefined;

  async usage(provider: string, period: string): Promise<Usage> {
    const { 'by-hand': byHand, automatic, limited } = this.#of(provider, period);
    return { byHand, automatic, limited };
  }

  async take({ provider, period, kind, wanted, most }: UsageTake): Promise<number> {
    const counts = this.#of(provider, period);
    const room = (most ?? Number.POSITIVE_INFINITY) - counts['by-hand'] - counts.automatic;
    const taken = Math.max(0, Math.min(wanted, room));
    counts[kind] += taken;
    return taken;
  }

  async giveBack({ provider, period, unspent, limited }: UsageReturn): Promise<void> {
    const counts = this.#of(provider, period);
    counts['by-hand'] = Math.max(0, counts['by-hand'] - unspent['by-hand']);
    counts.automatic = Math.max(0, counts.automatic - unspent.automatic);
    counts.limited += limited;
  }

  #of(provider: string, period: string): Counts {
    if (this.failure) throw this.failure;
    const key = JSON.stringify([provider, period]);
    const counts = this.#counts.get(key) ?? { 'by-hand': 0, automatic: 0, limited: 0 };
    this.#counts.set(key, counts);
    return counts;
  }
}
