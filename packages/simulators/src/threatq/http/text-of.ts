/** What a body says as text: text as it is, nothing as an empty text, everything else as JSON. */
export function textOf(said: unknown): string {
  if (typeof said === 'string') return said;
  return said === undefined || said === null ? '' : JSON.stringify(said);
}
