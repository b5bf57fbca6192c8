/** `2026-01-02T12:00:00+00:00`, as in `history`. */
export const zonedDate = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}+00:00`;

/** `2026-01-02T12:00:00.553000`, without a zone, as `expiration` is. */
export const nakedDate = (ms: number): string => `${new Date(ms).toISOString().slice(0, 23)}000`;

/** `2026-01-02T12:00:00`, without a zone, as `expire_at` of a dump is. */
export const nakedSecond = (ms: number): string => new Date(ms).toISOString().slice(0, 19);
