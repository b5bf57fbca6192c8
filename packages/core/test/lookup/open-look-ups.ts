import {
  type IntelLookup,
  type LookUpAnswer,
  type LookUpRules,
  LookUpService,
} from '@intelbridge/core';
import { MemoryIntelLookup, MemoryLookupCache } from '@intelbridge/core/fakes';
import { ManualClock } from './manual-clock.ts';

export const NOW = 1_750_000_000_000;
/** Of the public internet, since look-ups of others do not reach the cloud. */
export const ADDRESS = { type: 'IP Address', value: '8.8.8.8' } as const;
export const RULES: LookUpRules = {
  foundMs: 10_000,
  notFoundMs: 1_000,
  failureMs: 100,
  staleMs: 50_000,
};

export interface OpenLookUps {
  readonly clock: ManualClock;
  readonly cache: MemoryLookupCache;
  readonly logged: string[];
  readonly service: LookUpService;
  /** As after a restart: the cache is all that is left. */
  restarted(): LookUpService;
}

export function openLookUps(...lookups: readonly IntelLookup[]): OpenLookUps {
  const clock = new ManualClock(NOW);
  const cache = new MemoryLookupCache();
  const logged: string[] = [];
  const log = (level: string, message: string) => void logged.push(`${level} ${message}`);
  const restarted = () => new LookUpService({ lookups, cache, clock, log }, RULES);
  return { clock, cache, logged, service: restarted(), restarted };
}

/** A platform that knows the address. */
export function platform(name = 'ThreatQ'): MemoryIntelLookup {
  const lookup = new MemoryIntelLookup(name);
  lookup.add({ ...ADDRESS, status: 'Active' });
  return lookup;
}

/** Makes a platform tell what it knows when it is asked, but only when `go` is called. */
export function slow(lookup: MemoryIntelLookup): { go(): void } {
  let waiting: (() => void)[] = [];
  const atOnce = lookup.lookUp.bind(lookup);
  lookup.lookUp = async (...asked) => {
    const results = await atOnce(...asked);
    await new Promise<void>((resolve) => void waiting.push(resolve));
    return results;
  };
  return {
    go: () => {
      for (const wake of waiting) wake();
      waiting = [];
    },
  };
}

/** Lets everything happen that needs no further time. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
}

/** `ThreatQ found`, one per provider, `(stale)` where it is. */
const inShort = (answer: LookUpAnswer | undefined): readonly string[] =>
  (answer?.results ?? []).map(
    ({ provider, outcome, stale }) => `${provider} ${outcome}${stale ? ' (stale)' : ''}`,
  );

export async function ask(
  service: LookUpService,
  value: string = ADDRESS.value,
  options: Parameters<LookUpService['lookUp']>[1] = {},
): Promise<readonly string[]> {
  const [answer] = await service.lookUp([value], options);
  return inShort(answer);
}
