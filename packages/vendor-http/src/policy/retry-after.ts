import type { Instant } from '@intelbridge/core';

/**
 * `Retry-After` in ms from now: seconds, or an HTTP date, which is measured against the sender's own `Date` where it sent
 * one, so that clocks need not agree. `undefined` for anything else. RFC 9110 §10.2.3.
 */
export function parseRetryAfter(
  headers: Readonly<Record<string, string>>,
  now: Instant,
): number | undefined {
  const text = headers['retry-after']?.trim() ?? '';
  if (/^\d+(?:\.\d+)?$/.test(text)) return Math.ceil(Number(text) * 1_000);
  const until = parseHttpDate(text);
  if (until === undefined) return undefined;
  return Math.max(0, until - (parseHttpDate(headers['date'] ?? '') ?? now));
}

/** Only the form with a GMT at its end; `Date.parse` alone would take `5` for a year. */
function parseHttpDate(text: string): Instant | undefined {
  const instant = text.endsWith('GMT') ? Date.parse(text) : Number.NaN;
  return Number.isNaN(instant) ? undefined : instant;
}
