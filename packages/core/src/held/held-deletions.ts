import { CONSOLE, type HeldDeletion, type Ledger } from '../ports/ledger.port.ts';
import { HeldError } from './held-error.ts';

/** Deletions that wait for an administrator, by set and collection. */
export function heldDeletions(ledger: Ledger): Promise<readonly HeldDeletion[]> {
  return ledger.held();
}

/**
 * Lets the next full sync carry out a held deletion. `collection` may be left out where the set has only one. Throws
 * HeldError, and nothing is decided, if it is not held. Call it only while no sync runs.
 */
export async function confirmHeld(
  ledger: Ledger,
  set: string,
  collection?: string,
): Promise<HeldDeletion> {
  const held = await findHeld(ledger, set, collection);
  const confirmed = { ...held, confirmed: true };
  await ledger.apply({ hold: [confirmed] });
  return confirmed;
}

/**
 * Forgets a held deletion, confirmed or not: the entries stay until a full sync misses them again, which holds them anew.
 * Otherwise like `confirmHeld`.
 */
export async function discardHeld(
  ledger: Ledger,
  set: string,
  collection?: string,
): Promise<HeldDeletion> {
  const held = await findHeld(ledger, set, collection);
  await ledger.apply({ release: [held] });
  return held;
}

async function findHeld(
  ledger: Ledger,
  set: string,
  collection: string | undefined,
): Promise<HeldDeletion> {
  const all = await ledger.held();
  const ofSet = all.filter((each) => each.set === set);
  const [found, another] = ofSet.filter(
    (each) => collection === undefined || each.collection === collection,
  );
  if (found === undefined) throw new HeldError(notHeld(set, collection, all));
  if (another === undefined) return found;
  const names = ofSet.map((each) => inWords(each.collection)).join(', ');
  throw new HeldError(
    `Several deletions of "${set}" are held; say which by its collection: ${names}.`,
  );
}

function notHeld(
  set: string,
  collection: string | undefined,
  all: readonly HeldDeletion[],
): string {
  const where = collection === undefined ? '' : ` of ${inWords(collection)}`;
  const names = all.map((each) => `"${each.set}" of ${inWords(each.collection)}`);
  const held = names.length === 0 ? 'Nothing is held.' : `Held are: ${names.join(', ')}.`;
  return `No deletion of "${set}"${where} is held. ${held}`;
}

const inWords = (collection: string) =>
  collection === CONSOLE ? 'no collection ("")' : `"${collection}"`;
