import type { EntryChange, ReferenceSet, SyncPorts } from '@intelbridge/core';

/** Thrown where the process would have died; no code of ours catches it. */
export class Killed extends Error {}

/**
 * The same ports, of a process that dies at its `at`-th call: before the call did anything, or after it was done but
 * before anybody heard; a write to the console may be done in part.
 */
export function dyingPorts(
  ports: SyncPorts,
  at: number,
  when: 'before' | 'after' | 'half',
): SyncPorts {
  const life = new Life(at, when);
  const dying = <T extends object>(port: T): T =>
    new Proxy(port, {
      get(target, name) {
        const member: unknown = Reflect.get(target, name);
        if (typeof member !== 'function') return member;
        if (name === 'changesSince' || name === 'entries') return member.bind(target);
        return (...given: unknown[]) =>
          life.call(name === 'write', given, (actual) => member.apply(target, actual));
      },
    });
  const { source, sets, ledger, clock, log } = ports;
  const dyingLedger = dying(ledger as SyncPorts['ledger'] & SyncPorts['checkpoints']);
  return {
    source: dying(source),
    sets: dying(sets),
    ledger: dyingLedger,
    checkpoints: dyingLedger,
    clock,
    log,
  };
}

class Life {
  #calls = 0;
  #dead = false;
  readonly #at: number;
  readonly #when: 'before' | 'after' | 'half';

  constructor(at: number, when: 'before' | 'after' | 'half') {
    this.#at = at;
    this.#when = when;
  }

  async call(
    isWrite: boolean,
    given: unknown[],
    work: (given: unknown[]) => unknown,
  ): Promise<unknown> {
    if (this.#dead) throw new Killed();
    this.#calls += 1;
    if (this.#calls !== this.#at) return work(given);
    this.#dead = true;
    if (this.#when === 'before') throw new Killed();
    await work(isWrite && this.#when === 'half' ? halfOf(given as WriteCall) : given);
    throw new Killed();
  }
}

type WriteCall = [ReferenceSet, EntryChange, ...unknown[]];

function halfOf([set, { upsert, remove }, ...rest]: WriteCall): unknown[] {
  const half = (values: readonly string[]) => values.slice(0, Math.ceil(values.length / 2));
  return [set, { upsert: half(upsert), remove: half(remove) }, ...rest];
}
