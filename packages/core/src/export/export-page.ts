import type { Offense } from '../offense/offense.ts';
import { isWanted } from '../offense/offense-filter.ts';
import { type ExportedOffense, UNANSWERED } from '../ports/export-ledger.port.ts';
import type { IntelEvent, SavedEvent } from '../ports/intel-events.port.ts';
import type { ExportContext } from './export-context.ts';
import { fingerprintOf } from './fingerprint.ts';
import { gatherFindings } from './gather-findings.ts';
import { happenedAtOf, toEvent } from './to-event.ts';

/** So many addresses of each kind become indicators; a scan by a botnet has tens of thousands. */
const MOST_ADDRESSES = 200;

/** The fingerprint of no offense. */
const IN_DOUBT = '';

/** An offense that its event does not show as it is. */
interface DueOffense {
  readonly offense: Offense;
  readonly fingerprint: string;
  readonly prior: ExportedOffense | undefined;
}

/** Saves the events of the page that are due. Resolves with what to remember of them. */
export async function exportPage(
  page: readonly Offense[],
  context: ExportContext,
): Promise<readonly ExportedOffense[]> {
  const due = await dueOf(page, context);
  if (due.length === 0) return [];
  const found = await gatherFindings(
    due.map(({ offense }) => offense),
    context,
  );
  const present = due.filter(({ offense }) => found.has(offense.id));
  if (present.length === 0) return [];
  const { ports, rules, signal } = context;
  const offenses = present.map(({ offense }) => offense);
  const addresses = await ports.offenses.addresses(offenses, MOST_ADDRESSES, signal);
  const events = present.map(({ offense, prior }): IntelEvent => {
    const parts = { offense, addresses: addresses.get(offense.id), found: found.get(offense.id) };
    const knownId = prior?.eventId === UNANSWERED ? undefined : prior?.eventId;
    return { ...toEvent(parts, rules, prior?.happenedAt), knownId };
  });
  await ports.ledger.saveExports(present.map(intentOf), undefined);
  const saved = await ports.events.save(events, signal);
  return present.flatMap((each, at) => noteSaved(each, saved[at], context));
}

/**
 * Known before the platform is: should its answer be lost, the event is looked after, whatever becomes of the offense. The
 * offense may also become again what was exported last, and then its event may still show what it was in between.
 */
function intentOf({ offense, prior }: DueOffense): ExportedOffense {
  if (prior) return { ...prior, fingerprint: IN_DOUBT };
  const { id: offenseId } = offense;
  const happenedAt = happenedAtOf(offense, undefined);
  return { offenseId, eventId: UNANSWERED, happenedAt, fingerprint: IN_DOUBT, closed: false };
}

async function dueOf(
  page: readonly Offense[],
  { filter, ports, rules, exported }: ExportContext,
): Promise<readonly DueOffense[]> {
  const latest = new Map(page.map((offense) => [offense.id, offense]));
  const known = await ports.ledger.exported([...latest.keys()]);
  const due: DueOffense[] = [];
  for (const offense of latest.values()) {
    const prior = known.get(offense.id);
    if (!prior && !isWanted(offense, filter)) continue;
    const fingerprint = fingerprintOf(offense, rules.platform);
    if (prior?.fingerprint !== fingerprint) {
      due.push({ offense, fingerprint, prior });
    } else if (!exported.has(offense.id)) {
      const { id: offenseId } = offense;
      exported.set(offenseId, { offenseId, eventId: prior.eventId, action: 'unchanged' });
    }
  }
  return due;
}

function noteSaved(
  due: DueOffense,
  saved: SavedEvent | undefined,
  { exported, skipped, refused, ports }: ExportContext,
): readonly ExportedOffense[] {
  const { offense, fingerprint } = due;
  const { id: offenseId } = offense;
  const intent = intentOf(due);
  const closed = offense.status === 'CLOSED';
  if (!saved?.saved) {
    const reason = saved?.reason ?? `${ports.events.provider} gave no answer for it`;
    skipped.set(offenseId, { offenseId, reason });
    // Answered, though with no: nothing of a closed offense is awaited any more.
    return [{ ...intent, closed }];
  }
  for (const each of saved.refused) refused.push({ offenseId, ...each });
  const { id: eventId, action } = saved;
  const before = exported.get(offenseId)?.action;
  exported.set(offenseId, { offenseId, eventId, action: before === 'created' ? before : action });
  return [{ ...intent, eventId, fingerprint, closed }];
}
