import type { EntryChange, ReferenceSet, SyncPorts } from '@intelbridge/core';
import { type Death, Life, mortal } from '../life.ts';

/** The same ports, of a process that dies at its `at`-th call; a write to the console may be done in part. */
export function dyingPorts(ports: SyncPorts, at: number, when: Death): SyncPorts {
  const life = new Life(at, when);
  const dying = <T extends object>(port: T): T =>
    mortal(port, life, { free: ['changesSince', 'entries'], inPart: { write: halfOf } });
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
