import { knownSwitches } from '../server/known-switches.ts';
import { isLoopback, isPrivate } from './address/private-address.ts';
import { KeyRing } from './keys/key-ring.ts';
import type { Plan } from './keys/plan.ts';
import { type CrowdSecBehaviour, defaultBehaviour } from './options.ts';
import { AddressStore } from './store/address-store.ts';
import type { Report } from './store/report.ts';
import { toReport } from './store/to-report.ts';

const DAY_MS = 86_400_000;

/** All state of the simulated service. */
export class CrowdSecWorld {
  readonly store: AddressStore;
  readonly keys: KeyRing;
  readonly #nowMs: () => number;
  #behaviour: CrowdSecBehaviour;

  /** Throws RangeError for an unknown switch. */
  constructor(
    keys: Readonly<Record<Plan, string>>,
    behaviour: Partial<CrowdSecBehaviour>,
    nowMs: () => number,
  ) {
    this.#behaviour = { ...defaultBehaviour, ...knownSwitches(behaviour, defaultBehaviour) };
    this.#nowMs = nowMs;
    this.store = new AddressStore(nowMs);
    this.keys = new KeyRing(keys, () => this.#behaviour, nowMs);
  }

  get behaviour(): CrowdSecBehaviour {
    return this.#behaviour;
  }

  get nowMs(): number {
    return this.#nowMs();
  }

  /** Throws RangeError for an unknown switch; nothing is changed then. */
  change(change: Partial<CrowdSecBehaviour>): void {
    this.#behaviour = { ...this.#behaviour, ...knownSwitches(change, defaultBehaviour) };
  }

  /** What the data set has about a canonical address now. */
  known(ip: string): Report | undefined {
    if (isLoopback(ip)) return undefined;
    const report = this.store.get(ip);
    if (report !== undefined) return this.isRemembered(report) ? report : undefined;
    if (!isPrivate(ip) || this.#behaviour.privateIs !== 'false-positive') return undefined;
    return toReport({ ip, reputation: 'safe', falsePositives: ['ip:private_range'] }, this.nowMs);
  }

  /** Everything served now, in the order it came. */
  *current(): IterableIterator<Report> {
    for (const report of this.store.all()) if (this.isRemembered(report)) yield report;
  }

  /** An address nobody reports for three months is unknown again (dossier §3.2). */
  private isRemembered({ lastSeenMs }: Report): boolean {
    return this.nowMs - lastSeenMs <= this.#behaviour.forgetAfterDays * DAY_MS;
  }
}
