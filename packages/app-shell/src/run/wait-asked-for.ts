import { DAY_MS, type ReportedError } from '@intelbridge/core';

/** The longest of all, within reason: a server's slip must not end the jobs. */
export function waitAskedFor(errors: readonly ReportedError[]): number | undefined {
  const asked = errors.flatMap(({ retryAfterMs }) => retryAfterMs ?? []);
  return asked.length === 0 ? undefined : Math.min(DAY_MS, Math.max(...asked));
}
