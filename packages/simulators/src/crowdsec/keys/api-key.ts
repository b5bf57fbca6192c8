import type { Period, Plan, Quota } from './plan.ts';
import { Spending } from './spending.ts';
import { type Throttle, TokenBucket } from './token-bucket.ts';

/** A key as it is made or changed. */
export interface KeyChange {
  readonly plan?: Plan;
  /** Instead of the plan's; `null` takes the plan's again. */
  readonly quota?: Quota | null;
  /** Tokens spent in the period that runs. */
  readonly used?: number;
  /** Instead of the switch; `null` is none. */
  readonly throttle?: Throttle | null;
  readonly revoked?: boolean;
}

/** What a key did so far. Instants are epoch ms. */
export interface KeyUsage {
  readonly key: string;
  readonly plan: Plan;
  readonly period: Period;
  /** `null` is no limit. */
  readonly quota: number | null;
  readonly used: number;
  readonly remaining: number | null;
  readonly resetsAtMs: number;
  readonly revoked: boolean;
  /** Calls with this key, refused ones too. */
  readonly calls: number;
  /** By status and, for refusals, message: `200`, `429 Limit Exceeded`. */
  readonly outcomes: Readonly<Record<string, number>>;
  readonly lastUserAgent: string | null;
}

/** One key with what it has used up. */
export class ApiKey {
  readonly key: string;
  readonly bucket: TokenBucket = new TokenBucket();
  readonly spending: Spending = new Spending();
  readonly outcomes: Map<string, number> = new Map<string, number>();
  plan: Plan;
  quota: Quota | null = null;
  /** `undefined`: as the switch says. */
  throttle: Throttle | null | undefined = undefined;
  revoked = false;
  lastUserAgent: string | null = null;

  constructor(key: string, plan: Plan) {
    this.key = key;
    this.plan = plan;
  }

  change({ plan, quota, used, throttle, revoked }: KeyChange, nowMs: number): void {
    this.plan = plan ?? this.plan;
    if (quota !== undefined) this.quota = quota;
    if (throttle !== undefined) this.throttle = throttle;
    if (used !== undefined) this.spending.restart(used, nowMs);
    this.revoked = revoked ?? this.revoked;
  }

  called(outcome: string, userAgent: string | null): void {
    this.outcomes.set(outcome, (this.outcomes.get(outcome) ?? 0) + 1);
    this.lastUserAgent = userAgent;
  }
}
