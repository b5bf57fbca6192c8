import { LARGEST_ID } from '../../config/largest-id.ts';

/** What QRadar puts into the query of its calls; any of it may be missing, repeated or hostile. */
export type ConsoleQuery = Readonly<Record<string, unknown>>;

/** Longer than any indicator; the rest is cut so that a cell of a log does not become an address of megabytes. */
const LONGEST = 2_048;

/** The value under the cursor, as it is written in the cell; empty where there is none. */
export function valueIn(query: ConsoleQuery): string {
  const given = first(query['context']) ?? first(query['metaDataContext']) ?? '';
  return given.toWellFormed().trim().slice(0, LONGEST).toWellFormed();
}

/** So many offenses are enriched by one click. */
const MOST_OFFENSES = 50;

/** Ids of offenses: `{"ids":["42"]}` of a list, or a bare id (app framework dossier §2.3). */
export function offensesIn(query: ConsoleQuery): readonly number[] {
  const text = first(query['appContext']) ?? first(query['context']) ?? '';
  const ids = idsOf(parsed(text)).map(Number);
  const good = ids.filter((id) => Number.isInteger(id) && id > 0 && id <= LARGEST_ID);
  return [...new Set(good)].slice(0, MOST_OFFENSES);
}

function idsOf(given: unknown): readonly unknown[] {
  if (typeof given === 'number' || typeof given === 'string') return [given];
  if (Array.isArray(given)) return given as unknown[];
  if (typeof given !== 'object' || given === null) return [];
  const [ids] = Object.values(given) as unknown[];
  return Array.isArray(ids) ? (ids as unknown[]) : [ids];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function first(given: unknown): string | undefined {
  const one: unknown = Array.isArray(given) ? given[0] : given;
  return typeof one === 'string' ? one : undefined;
}
