/** An edit that a person at the platform could not make either. */
export class EditError extends Error {}
