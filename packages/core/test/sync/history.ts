import {
  DAY_MS,
  ELEMENT_TYPES,
  elementTypeFor,
  entriesOf,
  entryKey,
  HOUR_MS,
  type Indicator,
  type ReferenceSetEntry,
  setName,
  syncCollections,
  VendorError,
} from '@intelbridge/core';
import { Killed } from '../life.ts';
import { COLLECTIONS, type Step } from './history-steps.ts';
import { dyingPorts } from './killed-run.ts';
import { RULES, SyncBench } from './sync-bench.ts';

/** Who wrote an entry; others that are old may run out any time. */
export type Side = 'ours' | 'others' | 'old others';

interface Ranked {
  readonly key: string;
  readonly points: number;
  readonly updatedAt: number;
}

const byRank = (a: Ranked, b: Ranked) =>
  b.points - a.points || b.updatedAt - a.updatedAt || (a.key < b.key ? -1 : 1);

const SHORTEST_TTL_MS = 7 * DAY_MS;

/** A bench that lives through a history. */
export class History {
  readonly bench = new SyncBench();
  #configured: readonly string[] = ['one', 'two'];

  constructor() {
    this.bench.rules = RULES;
    for (const name of COLLECTIONS) this.bench.source.put(name);
  }

  async play(given: Step): Promise<void> {
    const { bench } = this;
    switch (given.do) {
      case 'list':
        bench.clock.advance(1_000);
        return bench.list(given.collection, given.indicator);
      case 'leave':
        return bench.source.drop(given.collection, given.indicator);
      case 'wait':
        return bench.clock.advance(given.hours * HOUR_MS);
      case 'settings':
        bench.rules = { ...bench.rules, ...given.rules };
        return;
      case 'collections':
        this.#configured = given.collections;
        return;
      case 'platform breaks':
        bench.source.pagesBeforeFailure = given.pages;
        return;
      case 'console refuses':
        return this.#refuse(given.writes);
      default:
        return this.#atTheConsole(given);
    }
  }

  /** Without any collection a run lists nothing, and so it does not look at the console either. */
  get isConfigured(): boolean {
    return this.#configured.length > 0;
  }

  /** A whole run without disturbance. */
  async run(full: boolean): Promise<void> {
    const { bench } = this;
    await syncCollections(this.#configured, bench.ports, { rules: bench.rules, full });
    this.heal();
  }

  heal(): void {
    this.bench.source.pagesBeforeFailure = Number.POSITIVE_INFINITY;
    this.bench.sets.beforeWrite = () => undefined;
  }

  /** What the sets should hold of ours: the best of all that a configured collection lists, deploys and has not outlived. */
  expected(): Record<string, string[]> {
    const sets = new Map<string, Ranked[]>();
    for (const name of this.#configured) {
      for (const indicator of this.bench.source.all(name)) {
        for (const [set, entry] of this.#asked(name, indicator)) {
          sets.set(set, [...(sets.get(set) ?? []), entry]);
        }
      }
    }
    const { budget } = this.bench.rules;
    const best = (entries: Ranked[]) => {
      const keys = [...new Set(entries.sort(byRank).map(({ key }) => key))];
      return keys.slice(0, budget ?? keys.length).sort();
    };
    return Object.fromEntries([...sets].map(([set, entries]) => [set, best(entries)]));
  }

  #asked(collection: string, indicator: Indicator): [string, Ranked][] {
    const { rules, clock } = this.bench;
    const { type, value, status: state, score: points = -1, updatedAt = 0 } = indicator;
    const elementType = elementTypeFor(type, new Set(ELEMENT_TYPES));
    const entries = entriesOf(type, value, elementType, rules);
    const isOutlived = rules.timeToLiveMs !== null && updatedAt + rules.timeToLiveMs <= clock.now();
    if (state !== 'deployable' || isOutlived || !entries.ok) return [];
    const set = setName(rules.brand, type, rules.prefixSets ? collection : undefined);
    return entries.values.map((each) => [
      set,
      { key: entryKey(elementType, each), points, updatedAt },
    ]);
  }

  /** What the sets hold, of ours and of other hands. */
  async held(): Promise<Record<Side, Record<string, string[]>>> {
    const { sets } = this.bench;
    const sides = () => new Map<string, string[]>();
    const held = { ours: sides(), others: sides(), 'old others': sides() };
    for (const set of await sets.list('ThreatQ ')) {
      for await (const page of sets.entries(set)) {
        for (const entry of page) {
          const into = this.#sideOf(entry);
          held[into].set(set.name, [
            ...(held[into].get(set.name) ?? []),
            entry.value.toLowerCase(),
          ]);
        }
      }
    }
    return {
      ours: sorted(held.ours),
      others: sorted(held.others),
      'old others': sorted(held['old others']),
    };
  }

  /** The console itself drops others once they are older than the shortest time to live. */
  #sideOf({ source, lastSeen = 0 }: ReferenceSetEntry): Side {
    if (source === 'Intelbridge') return 'ours';
    return lastSeen + SHORTEST_TTL_MS > this.bench.clock.now() ? 'others' : 'old others';
  }

  #refuse(writes: number): void {
    let left = writes;
    this.bench.sets.beforeWrite = () => {
      left -= 1;
      if (left < 0) throw new VendorError('unavailable', 'memory', 'the console went away');
    };
  }

  async #atTheConsole(given: Step): Promise<void> {
    const { bench } = this;
    if (given.do === 'run') return this.run(given.full);
    if (given.do === 'die') return this.#die(given);
    if (!('set' in given)) return;
    const sets = await bench.sets.list('ThreatQ ');
    const set = sets[given.set];
    if (set === undefined) return;
    if (given.do === 'delete set') return bench.sets.deleteSet(set.name);
    if (given.do === 'add by hand') {
      return bench.sets.addForeign(set.name, byHand(set.elementType === 'IP', given.entry));
    }
    const values: string[] = [];
    for await (const page of bench.sets.entries(set))
      values.push(...page.map(({ value }) => value));
    const value = values[given.entry];
    if (value !== undefined) bench.sets.removeEntry(set.name, value);
  }

  async #die({ at, when }: Extract<Step, { do: 'die' }>): Promise<void> {
    const { bench } = this;
    const ports = dyingPorts(bench.ports, at, when);
    try {
      await syncCollections(this.#configured, ports, { rules: bench.rules });
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
    }
    this.heal();
  }
}

/** What analysts write: half of it, the collections may ask for as well. */
function byHand(isAddress: boolean, entry: number): string {
  if (isAddress) return entry < 3 ? `192.0.2.${entry + 1}` : `198.51.100.${entry}`;
  return entry < 3 ? `http://${entry === 0 ? 'a.example/x' : 'b.example/'}` : `hand-${entry}`;
}

const sorted = (sets: ReadonlyMap<string, string[]>) =>
  Object.fromEntries([...sets].map(([name, values]) => [name, values.sort()]));
