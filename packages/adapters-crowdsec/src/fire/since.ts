import { HOUR_MS, type Instant, MINUTE_MS } from '@intelbridge/core';

const MOST_MINUTES = 24 * 60;

/** How far back that is, as the service writes it: minutes, or hours beyond a day; rounded up, so that nothing slips by. */
export function sinceText(since: Instant, now: Instant): string {
  const backMs = Math.max(0, now - since);
  const minutes = Math.max(1, Math.ceil(backMs / MINUTE_MS));
  return minutes <= MOST_MINUTES ? `${minutes}m` : `${Math.ceil(backMs / HOUR_MS)}h`;
}
