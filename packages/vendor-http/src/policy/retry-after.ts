import { DAY_MS, type Instant } from '@intelbridge/core';

/** Times beyond it are no times to wait for, and some are beyond all calendars. */
const LONGEST_MS = 365 * DAY_MS;

/**
 * `Retry-After` in ms from now: seconds, or an HTTP date, which is measured against the sender's own `Date` where it sent
 * one, so that clocks need not agree. At most a year. `undefined` for anything else. RFC 9110 §10.2.3.
 */
export function parseRetryAfter(
  headers: Readonly<Record<string, string>>,
  now: Instant,
): number | undefined {
  const text = headers['retry-after']?.trim() ?? '';
  if (/^\d+(?:\.\d+)?$/.test(text)) return limited(Math.ceil(Number(text) * 1_000));
  const until = parseHttpDate(text);
  if (until === undefined) return undefined;
  return limited(until - (parseHttpDate(headers['date'] ?? '') ?? now));
}

const limited = (ms: number): number => Math.min(LONGEST_MS, Math.max(0, ms));

/** Only the form with a GMT at its end; `Date.parse` alone would take `5` for a year. */
function parseHttpDate(text: string): Instant | undefined {
  const instant = text.endsWith('GMT') ? Date.parse(text) : Number.NaN;
  return Number.isNaN(instant) ? undefined : instant;
}
