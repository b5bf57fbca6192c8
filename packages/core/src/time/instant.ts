/** Milliseconds since 1970-01-01 UTC. */
export type Instant = number;

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** An instant that never comes: an entry without expiry, a row that waits for a change. */
export const NEVER: Instant = Number.MAX_SAFE_INTEGER;
