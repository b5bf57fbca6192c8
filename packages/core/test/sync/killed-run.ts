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
  let calls = 0;
  let dead = false;
  const dying = <T extends object>(port: T): T =>
    new Proxy(port, {
      get(target, name) {
        const member: unknown = Reflect.get(target, name);
        if (typeof member !== 'function') return member;
        if (name === 'changesSince') return member.bind(target);
        return async (...given: unknown[]) => {
          if (dead) throw new Killed();
          calls += 1;
          const dies = calls === at;
          dead ||= dies;
          if (dies && when === 'before') throw new Killed();
          const half = dies && when === 'half' && name === 'write';
          const result = await member.apply(target, half ? halfOf(given as WriteCall) : given);
          if (dies) throw new Killed();
          return result;
        };
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

type WriteCall = [ReferenceSet, EntryChange, ...unknown[]];

function halfOf([set, { upsert, remove }, ...rest]: WriteCall): unknown[] {
  const half = (values: readonly string[]) => values.slice(0, Math.ceil(values.length / 2));
  return [set, { upsert: half(upsert), remove: half(remove) }, ...rest];
}
