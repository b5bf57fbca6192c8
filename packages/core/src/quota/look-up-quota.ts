import type { Clock } from '../ports/clock.port.ts';
import type { LookUpResult } from '../ports/intel-lookup.port.ts';
import type { Log } from '../ports/log.port.ts';
import type { Usage, UsageKind, UsageLedger } from '../ports/usage-ledger.port.ts';
import type { Instant } from '../time/instant.ts';
import { monthOf } from '../time/month.ts';
import { mostFor, type QuotaRules } from './quota-rules.ts';
import { budgetSpent, notCounted } from './quota-words.ts';

export interface QuotaPorts {
  readonly ledger: UsageLedger;
  readonly clock: Clock;
  readonly log: Log;
}

/** Look-ups that may be asked for now. They are counted; what turns out to cost nothing is given back by `settle`. */
export interface Grant {
  readonly kind: UsageKind;
  readonly period: string;
  readonly count: number;
  /** Why it is not all that was wanted. */
  readonly reason: string | undefined;
}

/** How a quota stands, by our own count. */
export interface QuotaState extends QuotaRules {
  readonly provider: string;
  readonly period: string;
  readonly endsAt: Instant;
  readonly usage: Usage;
  /** How many more may be spent by each; undefined: any number. */
  readonly left: Readonly<Record<UsageKind, number | undefined>>;
}

/** What may be asked of a provider that counts look-ups, and what was. A provider's own count may be another. */
export class LookUpQuota {
  readonly provider: string;
  readonly #rules: QuotaRules;
  readonly #ports: QuotaPorts;

  constructor(provider: string, rules: QuotaRules, ports: QuotaPorts) {
    this.provider = provider;
    this.#rules = rules;
    this.#ports = ports;
  }

  /** Never rejects: when nothing can be counted, people are answered, and the program asks nothing by itself. */
  async take(kind: UsageKind, wanted: number): Promise<Grant> {
    const { name: period, endsAt } = monthOf(this.#ports.clock.now());
    const most = mostFor(kind, this.#rules);
    const { provider } = this;
    try {
      const count = await this.#ports.ledger.take({ provider, period, kind, wanted, most });
      const reason = count < wanted ? budgetSpent(provider, kind, this.#rules, endsAt) : undefined;
      return { kind, period, count, reason };
    } catch (error) {
      this.#failed(error);
      if (kind === 'by-hand') return { kind, period, count: wanted, reason: undefined };
      return { kind, period, count: 0, reason: notCounted(provider) };
    }
  }

  /** Gives back what cost nothing: only an answer about the subject, also that it is not known, is taken for one that costs. */
  async settle({ kind, period }: Grant, results: readonly LookUpResult[]): Promise<void> {
    const free = results.filter(({ outcome }) => outcome !== 'found' && outcome !== 'not-found');
    const limited = free.some(({ outcome }) => outcome === 'limited') ? 1 : 0;
    if (free.length === 0) return;
    const unspent = { 'by-hand': 0, automatic: 0, [kind]: free.length };
    try {
      await this.#ports.ledger.giveBack({ provider: this.provider, period, unspent, limited });
    } catch (error) {
      this.#failed(error);
    }
  }

  /** Rejects with StorageError. */
  async state(): Promise<QuotaState> {
    const { name: period, endsAt } = monthOf(this.#ports.clock.now());
    const usage = await this.#ports.ledger.usage(this.provider, period);
    const spent = usage.byHand + usage.automatic;
    const left = (kind: UsageKind) => {
      const most = mostFor(kind, this.#rules);
      return most === undefined ? undefined : Math.max(0, most - spent);
    };
    return {
      ...this.#rules,
      provider: this.provider,
      period,
      endsAt,
      usage,
      left: { 'by-hand': left('by-hand'), automatic: left('automatic') },
    };
  }

  #failed(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    this.#ports.log('warn', `${this.provider}: look-ups are not counted: ${message}`);
  }
}
