export type Canonical =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly reason: string };

/** Takes a value already trimmed, not empty, free of control characters and well-formed. Never throws. */
export type Canonicaliser = (text: string) => Canonical;

export const accept = (value: string): Canonical => ({ ok: true, value });

export const reject = (reason: string): Canonical => ({ ok: false, reason });
