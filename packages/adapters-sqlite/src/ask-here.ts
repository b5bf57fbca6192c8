import { setImmediate as breathe } from 'node:timers/promises';
import type { AskLedger, LedgerCalls } from './ledger-calls.ts';
import { guarded } from './storage-failure.ts';

/** Asks a ledger in this thread; requests and answers that wait pass first. */
export const askHere =
  (ledger: LedgerCalls): AskLedger =>
  async (call, ...args) => {
    await breathe();
    return answer(ledger, call, args);
  };

/** Does one call. Throws StorageError. */
export function answer<C extends keyof LedgerCalls>(
  ledger: LedgerCalls,
  call: C,
  args: Parameters<LedgerCalls[C]>,
): ReturnType<LedgerCalls[C]> {
  const method = ledger[call] as (
    ...given: Parameters<LedgerCalls[C]>
  ) => ReturnType<LedgerCalls[C]>;
  return guarded(() => method.apply(ledger, args));
}
