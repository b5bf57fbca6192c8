import {
  createClock,
  type QradarSimulator,
  startQradarSimulator,
  startThreatqSimulator,
  type ThreatqSimulator,
} from '@intelbridge/simulators';
import { DAY_MS, inSteps, MINUTE_MS, times } from './in-steps.ts';

const STEPS = { steps: 5, stepMs: 6 * MINUTE_MS };
/** All changes of a test have to fit in between. */
const BEGINS_AGO_MS = 30 * DAY_MS;
const MIN_MAGNITUDE = 4;

export interface OffenseChanges {
  readonly added: number;
  readonly changed: number;
  /** Indicators about which something new is known. */
  readonly learned: number;
}

/** A console whose rules and analysts are at work, and a platform that learns; the same for the same random numbers. */
export class ChangingOffenses {
  readonly qradar: QradarSimulator;
  /** Where sources of offenses are looked up; every second one is known. */
  readonly intel: ThreatqSimulator;
  readonly #random: () => number;
  readonly #known: { readonly id: number; readonly value: string }[] = [];
  readonly #facts = new Map<string, string>();
  #made = 0;
  #learned = 0;

  constructor(qradar: QradarSimulator, intel: ThreatqSimulator, random: () => number) {
    this.qradar = qradar;
    this.intel = intel;
    this.#random = random;
  }

  static async start(random: () => number): Promise<ChangingOffenses> {
    const qradar = await startQradarSimulator({ clock: createClock(Date.now() - BEGINS_AGO_MS) });
    return new ChangingOffenses(qradar, await startThreatqSimulator(), random);
  }

  change({ added, changed, learned }: OffenseChanges): void {
    inSteps(this.qradar.clock, STEPS, [
      ...times(added, () => this.#add()),
      ...times(changed, () => this.#change()),
    ]);
    for (let n = 0; n < learned; n += 1) this.#learn();
  }

  /** Ids of the offenses that an export wants now. */
  wanted(): readonly number[] {
    return this.qradar
      .offenses()
      .filter(({ status, magnitude }) => status !== 'CLOSED' && magnitude >= MIN_MAGNITUDE)
      .map(({ id }) => id);
  }

  /** What is known last of the source of an offense; undefined if nothing is. */
  factOf(source: string): string | undefined {
    return this.#facts.get(source);
  }

  async close(): Promise<void> {
    await this.qradar.close();
    await this.intel.close();
  }

  #add(): void {
    this.#made += 1;
    const source = `203.0.${100 + (this.#made >> 8)}.${this.#made & 255}`;
    const now = this.qradar.clock.now();
    this.qradar.addOffense({
      offense_type: 0,
      offense_source: source,
      magnitude: 2 + this.#below(5),
      start_time: now,
      last_updated_time: now,
      sourceAddresses: [source],
    });
    if (this.#made % 2 === 0) return;
    const [id = 0] = this.intel.addIndicators([{ type: 'IP Address', value: source }]);
    this.#known.push({ id, value: source });
    this.#learnOf({ id, value: source });
  }

  #change(): void {
    const offenses = this.qradar.offenses();
    const offense = offenses[this.#below(offenses.length)];
    if (offense === undefined || offense.status === 'CLOSED') return;
    const { id } = offense;
    const kind = this.#below(4);
    if (kind === 0) this.qradar.updateOffense(id, { status: this.#below(3) ? 'HIDDEN' : 'CLOSED' });
    if (kind === 1) this.qradar.updateOffense(id, { magnitude: 1 + this.#below(10) });
    if (kind === 2)
      this.qradar.updateOffense(id, {
        categories: [...offense.categories, `No. ${this.#below(20)}`],
      });
    if (kind === 3) this.qradar.addEvents(id, [{ sourceip: `198.51.100.${this.#below(250)}` }]);
  }

  #learn(): void {
    const known = this.#known[this.#below(this.#known.length)];
    if (known) this.#learnOf(known);
  }

  /** Never the same twice. */
  #learnOf({ id, value }: { readonly id: number; readonly value: string }): void {
    this.#learned += 1;
    const fact = `no. ${this.#learned}`;
    this.#facts.set(value, fact);
    this.intel.update(id, { attributes: [{ name: 'Finding', value: fact }] });
  }

  #below(bound: number): number {
    return Math.floor(this.#random() * bound);
  }
}

export const FILTER = {
  INTELBRIDGE_OFFENSES_STATUSES: 'OPEN,HIDDEN',
  INTELBRIDGE_OFFENSES_MIN_MAGNITUDE: String(MIN_MAGNITUDE),
};
