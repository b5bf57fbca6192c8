import { AsyncLocalStorage } from 'node:async_hooks';
import { type ActiveFault, type FaultRule, Faults } from '../../server/faults.ts';

const targets = new AsyncLocalStorage<string>();

/** Path and query of the request being answered, exactly as sent. */
export const wireTarget = (): string => targets.getStore() ?? '';

/**
 * Faults that remember what they were asked about. They are the one place that sees the target as sent: a fetch Request
 * rewrites characters such as `'`, and the signature is over what was on the wire.
 */
export class TargetKeepingFaults extends Faults {
  readonly #faults: Faults;

  constructor(faults: Faults) {
    super();
    this.#faults = faults;
  }

  override add(rule: FaultRule): number {
    return this.#faults.add(rule);
  }

  override remove(id?: number): void {
    this.#faults.remove(id);
  }

  override list(): ActiveFault[] {
    return this.#faults.list();
  }

  override take(method: string, pathAndQuery: string): FaultRule[] {
    targets.enterWith(pathAndQuery);
    return this.#faults.take(method, pathAndQuery);
  }
}
