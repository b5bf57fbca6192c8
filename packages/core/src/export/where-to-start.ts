import { ANY_OFFENSE } from '../offense/offense-filter.ts';
import type { OffenseQuery } from '../ports/offense-source.port.ts';
import { MINUTE_MS } from '../time/instant.ts';
import type { ExportContext } from './export-context.ts';

/** Changes may be stored late and out of order, and the console's times are whole seconds. */
const OVERLAP_MS = 5 * MINUTE_MS;

/** So many ids fit beside a filter into one request; with more of them it is cheaper to read all that changed. */
const MOST_OPEN = 200;

/**
 * What to read. A list of ids is read whole, however old its offenses are. What was exported and is not closed is read
 * again when it changes, even if the filter does not fit it any more.
 */
export async function whereToStart(context: ExportContext): Promise<OffenseQuery> {
  const { filter, ports } = context;
  const open = await ports.ledger.openExports(MOST_OPEN + 1);
  if (filter.ids.length > 0) {
    return { filter, changedSince: undefined, also: open.slice(0, MOST_OPEN) };
  }
  const changedSince = await startOf(context);
  if (open.length <= MOST_OPEN) return { filter, changedSince, also: open };
  return { filter: ANY_OFFENSE, changedSince, also: [] };
}

async function startOf({
  fromStart = false,
  lookBackMs,
  ports,
}: ExportContext): Promise<number | undefined> {
  const cursor = fromStart ? undefined : await ports.ledger.exportCursor();
  if (cursor !== undefined) return cursor - OVERLAP_MS;
  return lookBackMs === null ? undefined : ports.clock.now() - lookBackMs;
}
