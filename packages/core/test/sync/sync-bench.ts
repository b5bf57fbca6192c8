import {
  DAY_MS,
  type Indicator,
  type SyncPorts,
  type SyncReport,
  type SyncRules,
  syncCollections,
} from '@intelbridge/core';
import {
  FakeClock,
  MemoryIndicatorSource,
  MemoryLedger,
  MemoryReferenceSets,
} from '@intelbridge/core/fakes';

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

/** A platform, a ledger and a console in memory, and one sync between them. */
export class SyncBench {
  readonly clock = new FakeClock(START);
  readonly source = new MemoryIndicatorSource(this.clock);
  readonly sets = new MemoryReferenceSets(this.clock);
  readonly ledger = new MemoryLedger();
  rules: SyncRules = RULES;

  get ports(): SyncPorts {
    const { source, sets, ledger, clock } = this;
    return { source, sets, ledger, checkpoints: ledger, clock, log: () => undefined };
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
    const names = collections.length > 0 ? collections : ['one'];
    return syncCollections(names, this.ports, { rules: this.rules });
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
