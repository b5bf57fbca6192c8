/** Encoded; web servers in front of the console take 8,190 for path and query. */
export const LONGEST_FILTER = 4_000;

/** How long a filter is once it travels. */
export const encodedLength = (filter: string): number =>
  encodeURIComponent(filter.toWellFormed()).length;

/**
 * A text as a value of a filter. Undefined for what nobody says how to write: both kinds of quotes, what a console may
 * decode or take for an escape, what has no UTF-8 (dossier §2.2).
 */
export function quoted(value: string): string | undefined {
  if (/[%\\\p{Cc}]/u.test(value) || !value.isWellFormed()) return undefined;
  if (!value.includes('"')) return `"${value}"`;
  return value.includes("'") ? undefined : `'${value}'`;
}

/** Conditions `id in (…)` for all of the ids, none longer than `room` when encoded. */
export function idConditions(ids: Iterable<number>, room: number): string[] {
  const conditions: string[] = [];
  let list = '';
  for (const id of new Set([...ids].filter(Number.isSafeInteger))) {
    const longer = list === '' ? String(id) : `${list},${id}`;
    if (list !== '' && encodedLength(`id in (${longer})`) > room) {
      conditions.push(`id in (${list})`);
      list = String(id);
    } else {
      list = longer;
    }
  }
  return list === '' ? conditions : [...conditions, `id in (${list})`];
}
