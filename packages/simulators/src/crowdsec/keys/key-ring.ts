import { EditError } from '../../server/edit-error.ts';
import { forbidden, limitExceeded, tooManyRequests } from '../http/refusal.ts';
import type { CrowdSecBehaviour } from '../options.ts';
import { ApiKey, type KeyChange, type KeyUsage } from './api-key.ts';
import { type Endpoint, includes, type Plan, plans, type Quota, quotaOf } from './plan.ts';
import type { Balance } from './spending.ts';

/** Every key there is, at first one per plan. */
export class KeyRing {
  readonly #keys = new Map<string, ApiKey>();
  readonly #behaviour: () => CrowdSecBehaviour;
  readonly #nowMs: () => number;

  constructor(
    first: Readonly<Record<Plan, string>>,
    behaviour: () => CrowdSecBehaviour,
    nowMs: () => number,
  ) {
    this.#behaviour = behaviour;
    this.#nowMs = nowMs;
    for (const plan of plans) this.add(first[plan], { plan });
  }

  /** Throws EditError for a key that is there. */
  add(key: string, change: KeyChange): void {
    if (this.#keys.has(key)) throw new EditError(`There is a key ${key}`);
    const made = new ApiKey(key, change.plan ?? 'community');
    made.change(change, this.#nowMs());
    this.#keys.set(key, made);
  }

  /** Throws EditError for a key that is not there. */
  change(key: string, change: KeyChange): void {
    const found = this.#keys.get(key);
    if (found === undefined) throw new EditError(`There is no key ${key}`);
    found.change(change, this.#nowMs());
  }

  find(key: string | null): ApiKey | undefined {
    return key === null ? undefined : this.#keys.get(key);
  }

  /** Throws the refusal of the gateway: key, then plan, then throttle, then quota (dossier §10). */
  admit(key: ApiKey | undefined, endpoint: Endpoint): ApiKey {
    const behaviour = this.#behaviour();
    if (key === undefined || key.revoked || !includes(key.plan, endpoint, behaviour)) {
      throw forbidden();
    }
    const throttle = key.throttle === undefined ? behaviour.throttle : key.throttle;
    if (throttle !== null && !key.bucket.take(throttle, this.#nowMs())) throw tooManyRequests();
    if (this.balance(key).remaining === 0 && endpoint !== 'check') throw limitExceeded();
    return key;
  }

  spend(key: ApiKey, tokens: number): void {
    key.spending.spend(tokens, this.#nowMs());
  }

  quota(key: ApiKey): Quota {
    return key.quota ?? quotaOf(key.plan, this.#behaviour().quotas);
  }

  balance(key: ApiKey): Balance {
    return key.spending.balance(this.quota(key), this.#behaviour().quotaReset, this.#nowMs());
  }

  usage(): KeyUsage[] {
    return [...this.#keys.values()].map((key) => {
      const { tokens, period } = this.quota(key);
      return {
        key: key.key,
        plan: key.plan,
        period,
        quota: tokens,
        ...this.balance(key),
        revoked: key.revoked,
        calls: [...key.outcomes.values()].reduce((sum, count) => sum + count, 0),
        outcomes: Object.fromEntries(key.outcomes),
        lastUserAgent: key.lastUserAgent,
      };
    });
  }
}
