import type { Quota } from './plan.ts';
import { calendarPeriod, rollingMs } from './quota-period.ts';

interface Spend {
  readonly atMs: number;
  readonly tokens: number;
}

/** How periods follow each other: by the UTC calendar, or as a window that ends now. */
export type QuotaReset = 'calendar' | 'rolling';

/** What is left of a quota. */
export interface Balance {
  readonly used: number;
  /** `null` without a limit. */
  readonly remaining: number | null;
  /** When tokens come back, epoch ms. */
  readonly resetsAtMs: number;
}

/** The tokens one key has spent. */
export class Spending {
  #spends: Spend[] = [];

  spend(tokens: number, atMs: number): void {
    if (tokens > 0) this.#spends.push({ atMs, tokens });
  }

  /** Forgets what was spent before and starts from a number. */
  restart(tokens: number, atMs: number): void {
    this.#spends = [];
    this.spend(tokens, atMs);
  }

  balance({ tokens, period }: Quota, reset: QuotaReset, nowMs: number): Balance {
    const windowMs = rollingMs(period);
    const { startMs, endMs } =
      reset === 'calendar'
        ? calendarPeriod(period, nowMs)
        : { startMs: nowMs - windowMs + 1, endMs: nowMs + windowMs };
    const counted = this.#spends.filter(({ atMs }) => atMs >= startMs);
    const used = counted.reduce((sum, spend) => sum + spend.tokens, 0);
    const oldest = reset === 'rolling' ? counted[0] : undefined;
    return {
      used,
      remaining: tokens === null ? null : Math.max(0, tokens - used),
      resetsAtMs: oldest === undefined ? endMs : oldest.atMs + windowMs,
    };
  }
}
