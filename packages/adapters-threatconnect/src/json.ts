/** A JSON object, not a list and not null. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Rows of a v3 collection, which is `{}` or missing when it is empty (dossier §3.3). */
export function rowsOf(collection: unknown): readonly Readonly<Record<string, unknown>>[] {
  const data = isRecord(collection) ? collection['data'] : collection;
  return Array.isArray(data) ? data.filter(isRecord) : [];
}

/** Trimmed; undefined for what is no text or empty. */
export function toText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** Numbers arrive as numbers or as text; absent is undefined, never 0 (dossier §0.5). */
export function toNumber(value: unknown): number | undefined {
  const text = toText(value);
  const number = text === undefined ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number : undefined;
}
