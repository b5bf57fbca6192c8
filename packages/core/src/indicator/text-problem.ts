const CONTROL = /\p{Cc}/u;

/** What keeps a text out of every set, or nothing. */
export function textProblem(text: string): string | undefined {
  if (text === '') return 'is empty';
  if (CONTROL.test(text)) return 'holds control characters';
  // Half a pair becomes U+FFFD on the wire: the console would hold another value than the ledger.
  if (!text.isWellFormed()) return 'holds half a surrogate pair';
  return undefined;
}
