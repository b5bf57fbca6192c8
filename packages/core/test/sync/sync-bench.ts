import {
  DAY_MS,
  type HeldDeletion,
  type Indicator,
  type Log,
  pushLedger,
  type SyncOptions,
  type SyncPorts,
  type SyncProgress,
  type SyncReport,
  type SyncRules,
  syncCollections,
} from '@intelbridge/core';
import { FakeClock, MemoryIndicatorSource, MemoryReferenceSets } from '@intelbridge/core/fakes';
import { CheckedLedger } from './checked-ledger.ts';

const START = 1_750_000_000_000;

export const RULES: SyncRules = {
  brand: 'ThreatQ',
  prefixSets: false,
  prefixScheme: false,
  timeToLiveMs: 30 * DAY_MS,
  budget: null,
  foreign: 'leave',
  removeEmptySets: false,
};

export interface SentChange {
  readonly set: string;
  readonly upsert: readonly string[];
  readonly remove: readonly string[];
}

/** A platform, a ledger and a console in memory, and one sync between them. */
export class SyncBench {
  readonly clock = new FakeClock(START);
  readonly source = new MemoryIndicatorSource(this.clock);
  readonly sets = new MemoryReferenceSets(this.clock);
  readonly ledger = new CheckedLedger();
  rules: SyncRules = RULES;
  /** What the operator was told, one line each. */
  readonly logged: string[] = [];

  get ports(): SyncPorts {
    const { source, sets, ledger, clock } = this;
    const log: Log = (level, message, fields) => {
      this.logged.push([level, message, JSON.stringify(fields)].join(' '));
    };
    return { source, sets, ledger, checkpoints: ledger, clock, log };
  }

  list(collection: string, ...indicators: readonly Partial<Indicator>[]): void {
    this.source.put(collection, ...indicators.map((given) => this.indicator(given)));
  }

  indicator(given: Partial<Indicator>): Indicator {
    return {
      type: 'IP Address',
      value: '192.0.2.1',
      status: 'deployable',
      score: 5,
      updatedAt: this.clock.now(),
      ...given,
    };
  }

  sync(...collections: readonly string[]): Promise<SyncReport> {
    return this.syncWith({}, ...collections);
  }

  /** A sync that lists every collection completely. */
  fullSync(...collections: readonly string[]): Promise<SyncReport> {
    return this.syncWith({ full: true }, ...collections);
  }

  syncWith(options: Partial<SyncOptions>, ...collections: readonly string[]): Promise<SyncReport> {
    const names = collections.length > 0 ? collections : ['one'];
    return syncCollections(names, this.ports, { rules: this.rules, ...options });
  }

  /** What a sync says while it works. */
  async progressOf(options: Partial<SyncOptions> = {}): Promise<readonly SyncProgress[]> {
    const said: SyncProgress[] = [];
    await this.syncWith({ ...options, onProgress: (progress) => said.push(progress) });
    return said;
  }

  /** Sends what the ledger knows to be due. */
  push(options: Partial<SyncOptions> = {}): Promise<SyncReport> {
    return pushLedger(this.ports, { rules: this.rules, ...options });
  }

  /** An administrator says yes to every deletion that is held now. */
  async confirmHeld(): Promise<void> {
    const held: readonly HeldDeletion[] = await this.ledger.held();
    await this.ledger.apply({ hold: held.map((each) => ({ ...each, confirmed: true })) });
  }

  /** Lets the ledger hand out its work, its ranks and its absent in pages of so many, where the engine asks for thousands. */
  inPagesOf(size: number): void {
    const { ledger } = this;
    const due = ledger.due.bind(ledger);
    const ranked = ledger.ranked.bind(ledger);
    const callRoll = ledger.callRoll.bind(ledger);
    ledger.due = (set, now, _limit, after) => due(set, now, size, after);
    ledger.ranked = (set, which, now) => ranked(set, which, now, size);
    ledger.callRoll = async (of) => {
      const roll = await callRoll(of);
      return {
        mark: (rows) => roll.mark(rows),
        absent: () => roll.absent(size),
        unlistAbsent: (except) => roll.unlistAbsent(except),
      };
    };
  }

  /** Every change that is sent to the console from now on, in order. */
  recordWrites(): SentChange[] {
    const sent: SentChange[] = [];
    this.sets.beforeWrite = ({ name }, { upsert, remove }) => {
      sent.push({ set: name, upsert: [...upsert], remove: [...remove] });
    };
    return sent;
  }

  /** How many rows the ledger would look at in a push now. */
  async due(name = 'ThreatQ IP Address'): Promise<number | undefined> {
    return (await this.ledger.sets(this.clock.now())).find((set) => set.name === name)?.due;
  }

  /** What a set of the console holds, sorted; undefined if there is no such set. */
  async held(name = 'ThreatQ IP Address'): Promise<readonly string[] | undefined> {
    const set = (await this.sets.list(name)).find((candidate) => candidate.name === name);
    if (!set) return undefined;
    const values: string[] = [];
    for await (const page of this.sets.entries(set))
      values.push(...page.map(({ value }) => value.toLowerCase()));
    return values.sort();
  }
}

export function setOf({ sets }: SyncReport, name = 'ThreatQ IP Address') {
  return sets.find((set) => set.name === name);
}

/** So many different addresses, from the `from`-th on. */
export function addresses(count: number, from = 0): string[] {
  return Array.from({ length: count }, (_, at) => {
    const number = from + at;
    return `198.18.${number >> 8}.${number & 255}`;
  });
}
