import type { HeldDeletion } from '../ports/ledger.port.ts';

/** So many entries may go without a question, and so large a part of a set (design §3.2.6). */
const FEW = 1_000;
const PART = 0.5;
/** What was confirmed may have grown by this much until it is carried out. */
const GROWTH = 1.1;

/** Whether so many missing are too many to be believed at once. */
export function isSuspicious(missing: number, of: number): boolean {
  return missing > FEW && missing > of * PART;
}

/** Whether an administrator said yes to a deletion of this size. */
export function isAllowed(missing: number, held: HeldDeletion | undefined): boolean {
  return held?.confirmed === true && missing <= held.entries * GROWTH;
}

/** Up to here no listing has to be counted before it is carried out. */
export const UNSUSPICIOUS: number = FEW;
