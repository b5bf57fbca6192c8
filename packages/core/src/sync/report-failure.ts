import { StorageError } from '../errors/storage-error.ts';
import { isVendorError } from '../errors/vendor-error.ts';
import type { ReportedError } from '../report/sync-report.ts';
import type { SyncContext } from './sync-context.ts';

/** A failure its reader can act on; undefined for a bug. */
export function toReportedError(error: unknown): ReportedError | undefined {
  if (error instanceof StorageError) return { kind: error.kind, message: error.message };
  if (!isVendorError(error)) return undefined;
  const { kind, message, retryAfterMs } = error;
  return { kind, message, ...(retryAfterMs !== undefined && { retryAfterMs }) };
}

/** Puts an expected failure into the report; a cancellation or a bug is thrown on. */
export function reportFailure(
  error: unknown,
  { tally, signal, ports }: SyncContext,
): ReportedError {
  signal?.throwIfAborted();
  const reported = toReportedError(error);
  if (!reported) throw error;
  ports.log('error', reported.message, { kind: reported.kind });
  tally.error(reported);
  return reported;
}
