/** Who caused a look-up that is counted: a person who asked for it, or the program by itself. */
export type UsageKind = 'by-hand' | 'automatic';

/** What was asked of one provider in one period, by our own count; nobody else's look-ups are in it. */
export interface Usage {
  readonly byHand: number;
  readonly automatic: number;
  /** How often the provider said that it was enough. */
  readonly limited: number;
}

export interface UsageTake {
  readonly provider: string;
  /** The name of a month, e.g. `2026-06`. */
  readonly period: string;
  readonly kind: UsageKind;
  /** Look-ups, from 0. */
  readonly wanted: number;
  /** What may be spent in the period in all, of both kinds; undefined: any number. */
  readonly most: number | undefined;
}

export interface UsageReturn {
  readonly provider: string;
  readonly period: string;
  /** Look-ups that were counted and cost nothing, by kind. */
  readonly unspent: Readonly<Record<UsageKind, number>>;
  /** Refusals to be counted. */
  readonly limited: number;
}

/** Driven port: what was spent of quotas, by our own count. Each call is whole or not at all. Rejects with StorageError. */
export interface UsageLedger {
  /** Zeros for a period in which nothing was spent. */
  usage(provider: string, period: string): Promise<Usage>;
  /** Counts as many of the wanted as there is room for, before they are asked for. Resolves with how many. */
  take(take: UsageTake): Promise<number>;
  /** Takes back what cost nothing after all; never below zero. */
  giveBack(given: UsageReturn): Promise<void>;
}
