import { EditError } from '../../server/edit-error.ts';
import { canonicalIp } from '../address/canonical-ip.ts';
import type { AddressChange, NewAddress, Report } from './report.ts';
import { toReport } from './to-report.ts';

/** All reports by canonical address, in the order they came. */
export class AddressStore {
  readonly #reports = new Map<string, Report>();
  readonly #nowMs: () => number;

  constructor(nowMs: () => number) {
    this.#nowMs = nowMs;
  }

  /** Throws EditError for a text that is no address and for an address that is there. */
  add(given: NewAddress): Report {
    const report = toReport(given, this.#nowMs());
    if (this.#reports.has(report.ip)) throw new EditError(`There is an address ${report.ip}`);
    this.#reports.set(report.ip, report);
    return report;
  }

  /** Returns how many there are then. Throws as `add`; those before stay. */
  addAll(given: Iterable<NewAddress>): number {
    for (const each of given) this.add(each);
    return this.#reports.size;
  }

  /** New scenarios bring their behaviours, techniques and CVEs. Throws EditError for an unknown address. */
  update(ip: string, change: AddressChange): Report {
    const { behaviors, techniques, cves, ...before } = this.#known(ip);
    const kept = change.scenarios === undefined ? { behaviors, techniques, cves } : {};
    const report = toReport({ ...before, ...kept, ...change }, this.#nowMs());
    this.#reports.set(report.ip, report);
    return report;
  }

  /** Throws EditError for an unknown address. */
  remove(ip: string): void {
    this.#reports.delete(this.#known(ip).ip);
  }

  /** By canonical address. */
  get(ip: string): Report | undefined {
    return this.#reports.get(ip);
  }

  all(): IterableIterator<Report> {
    return this.#reports.values();
  }

  #known(ip: string): Report {
    const report = this.#reports.get(canonicalIp(ip) ?? ip);
    if (report === undefined) throw new EditError(`There is no address ${ip}`);
    return report;
  }
}
