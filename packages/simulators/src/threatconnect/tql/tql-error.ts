/** A query that the platform cannot read: 400, 0x2001. */
export class TqlError extends Error {}

/** A keyword the platform knows and this stand-in does not: 501. */
export class NotSimulated extends Error {}
