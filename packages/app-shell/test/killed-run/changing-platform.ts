import {
  createClock,
  generateIndicators,
  startThreatqSimulator,
  type ThreatqSimulator,
} from '@intelbridge/simulators';
import { DAY_MS, inSteps, MINUTE_MS, times } from './in-steps.ts';

const STEPS = { steps: 10, stepMs: 3 * MINUTE_MS };
/** All changes of a test have to fit in between. */
const BEGINS_AGO_MS = 20 * DAY_MS;

export const COLLECTION = 'Everything active';

export interface ChangeCounts {
  readonly added: number;
  readonly withdrawn: number;
  readonly restored: number;
  readonly touched: number;
  /** How many of those added by the last change are withdrawn. */
  readonly regretted: number;
}

/** A ThreatQ whose analysts and feeds are at work; the same for the same random numbers. */
export class ChangingPlatform {
  readonly threatq: ThreatqSimulator;
  readonly #random: () => number;
  #active: number[] = [];
  #withdrawn: number[] = [];
  #justAdded: number[] = [];
  #seed = 0;

  constructor(threatq: ThreatqSimulator, random: () => number) {
    this.threatq = threatq;
    this.#random = random;
  }

  static async start(random: () => number): Promise<ChangingPlatform> {
    const clock = createClock(Date.now() - BEGINS_AGO_MS);
    const threatq = await startThreatqSimulator({ clock });
    threatq.addCollection({ name: COLLECTION, filters: { '+and': [{ status_name: 'Active' }] } });
    return new ChangingPlatform(threatq, random);
  }

  get active(): number {
    return this.#active.length;
  }

  change({ added, withdrawn, restored, touched, regretted }: ChangeCounts): void {
    const before = this.#justAdded;
    this.#justAdded = [];
    inSteps(this.threatq.clock, STEPS, [
      ...times(regretted, () => this.#withdraw(this.#pick(before))),
      ...times(withdrawn, () => this.#withdraw(this.#pick(this.#active))),
      ...times(restored, () => this.#restore(this.#pick(this.#withdrawn))),
      ...times(touched, () => this.#update(this.#pick(this.#active), { touch: true })),
      ...times(STEPS.steps, () => this.#add(Math.ceil(added / STEPS.steps))),
    ]);
  }

  #add(count: number): void {
    this.#seed += 1;
    const made = [...generateIndicators({ seed: this.#seed, count })];
    const known = new Set([...this.#active, ...this.#withdrawn]);
    const ids = this.threatq.addIndicators(made.map((each) => ({ ...each, status: 'Active' })));
    const added = ids.filter((id) => !known.has(id));
    this.#justAdded.push(...added);
    this.#active.push(...added);
  }

  #withdraw(id: number | undefined): void {
    if (id === undefined) return;
    this.#active = this.#active.filter((each) => each !== id);
    if (!this.#withdrawn.includes(id)) this.#withdrawn.push(id);
    this.#update(id, { status: this.#random() < 0.5 ? 'Whitelisted' : 'Expired' });
  }

  #restore(id: number | undefined): void {
    if (id === undefined) return;
    this.#withdrawn = this.#withdrawn.filter((each) => each !== id);
    this.#active.push(id);
    this.#update(id, { status: 'Active' });
  }

  #update(
    id: number | undefined,
    change: { readonly status?: string; readonly touch?: true },
  ): void {
    if (id !== undefined) this.threatq.update(id, change);
  }

  #pick(ids: readonly number[]): number | undefined {
    return ids[Math.floor(this.#random() * ids.length)];
  }
}
