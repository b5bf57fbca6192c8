/** A JSON object, not a list and not null. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Numbers arrive as numbers or as text (`"7"`, `"0.00"`); anything else is undefined. */
export function toNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/**
 * Rows of a reply. ThreatQ writes an empty list as `{}`, `[]`, null or not at all, one object where a list of one is
 * meant, and a list with gaps as an object with numbers for keys (PHP). `undefined`: none of these.
 */
export function toRows(data: unknown): readonly unknown[] | undefined {
  if (Array.isArray(data)) return data as readonly unknown[];
  if (data === undefined || data === null) return [];
  if (!isRecord(data)) return undefined;
  const keys = Object.keys(data);
  return keys.every((key) => /^\d+$/.test(key)) ? Object.values(data) : [data];
}
