/** What the real platform could do and this stand-in cannot: answered by 501, so that it never passes for the platform's own no. */
export class NotSimulated extends Error {}
