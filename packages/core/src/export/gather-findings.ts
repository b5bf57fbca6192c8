import { isVendorError } from '../errors/vendor-error.ts';
import type { Offense } from '../offense/offense.ts';
import type { EventBounds, EventFindings } from '../ports/offense-events.port.ts';
import type { ExportContext } from './export-context.ts';

const NOTHING: EventFindings = { addresses: [], urls: [], incomplete: undefined };

/**
 * What the events of the offenses name, by offense id; those that left the console meanwhile are missing. A search that
 * fails costs its offense the findings and not the event.
 */
export async function gatherFindings(
  offenses: readonly Offense[],
  context: ExportContext,
): Promise<ReadonlyMap<number, EventFindings>> {
  const { relatedEvents } = context;
  const found = new Map<number, EventFindings>();
  // One after the other would wait for each search; how many run at once is the adapter's rule.
  await Promise.all(
    offenses.map(async (offense) => {
      const findings = relatedEvents ? await findingsOf(offense, relatedEvents, context) : NOTHING;
      if (findings) found.set(offense.id, findings);
    }),
  );
  return found;
}

async function findingsOf(
  offense: Offense,
  bounds: EventBounds,
  { ports, skipped, errors, signal }: ExportContext,
): Promise<EventFindings | undefined> {
  const { id: offenseId } = offense;
  try {
    const findings = await ports.search.search(offense, bounds, signal);
    if (!findings) skipped.set(offenseId, { offenseId, reason: 'it left the console meanwhile' });
    if (findings?.incomplete !== undefined) {
      ports.log('info', `not all events were searched: ${findings.incomplete}`, { offenseId });
    }
    return findings;
  } catch (error) {
    signal?.throwIfAborted();
    if (!isVendorError(error)) throw error;
    const { kind, message } = error;
    if (!errors.some((known) => known.message === message)) errors.push({ kind, message });
    return NOTHING;
  }
}
