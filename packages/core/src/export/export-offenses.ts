import type { Offense } from '../offense/offense.ts';
import { toReportedError } from '../sync/report-failure.ts';
import type { Instant } from '../time/instant.ts';
import type { ExportContext, ExportOptions, ExportPorts } from './export-context.ts';
import { exportPage } from './export-page.ts';
import type { ExportReport } from './export-report.ts';
import { whereToStart } from './where-to-start.ts';

/**
 * Brings the offenses that the filter wants to the platform as events, and what changed since of those that are there.
 * Page by page: the platform's answer, then what was exported and the cursor together, so that an end at any instant
 * makes the next run save some events again, which the platform takes for the same. What fails is in the report; rejects
 * only with StorageError, the signal's reason, or a bug.
 */
export async function exportOffenses(
  ports: ExportPorts,
  options: ExportOptions,
): Promise<ExportReport> {
  const context: ExportContext = {
    ...options,
    ports,
    exported: new Map(),
    skipped: new Map(),
    refused: [],
    errors: [],
  };
  try {
    await exportAll(context);
  } catch (error) {
    options.signal?.throwIfAborted();
    const reported = toReportedError(error);
    if (!reported) throw error;
    context.errors.push(reported);
  }
  const exported = [...context.exported.values()];
  const skipped = [...context.skipped.values()];
  const { refused, errors } = context;
  return { ok: errors.length === 0, exported, skipped, refused, errors };
}

async function exportAll(context: ExportContext): Promise<void> {
  const { filter, ports, signal, onProgress } = context;
  const query = await whereToStart(context);
  const movesCursor = filter.ids.length === 0;
  let cursor = await ports.ledger.exportCursor();
  if (movesCursor && cursor === undefined) {
    // Where the first export looked from, the next ones go on, whenever they come.
    cursor = query.changedSince;
    await ports.ledger.saveExports([], cursor);
  }
  const missing = new Set(filter.ids);
  let read = 0;
  for await (const page of ports.offenses.offenses(query, signal)) {
    const records = await exportPage(page, context);
    signal?.throwIfAborted();
    if (movesCursor) cursor = latestChange(page, cursor);
    await ports.ledger.saveExports(records, movesCursor ? cursor : undefined);
    read += page.length;
    for (const { id } of page) missing.delete(id);
    onProgress?.({ read, saved: savedCount(context) });
  }
  for (const offenseId of missing) {
    context.skipped.set(offenseId, { offenseId, reason: NOT_LISTED });
  }
}

const NOT_LISTED = 'the console has no such offense, or another part of the filter leaves it out';

const latestChange = (page: readonly Offense[], before: Instant | undefined): Instant | undefined =>
  page.reduce<Instant | undefined>(
    (latest, { changedAt }) => (latest === undefined ? changedAt : Math.max(latest, changedAt)),
    before,
  );

const savedCount = ({ exported }: ExportContext): number =>
  [...exported.values()].filter(({ action }) => action !== 'unchanged').length;
