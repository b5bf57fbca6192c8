import type { Names } from './name-table.ts';

/** Ids differ per instance, names only by case (dossier §4.1). */
export function idByName(wanted: string, names: Names): number | undefined {
  for (const [id, name] of names) if (name.toLowerCase() === wanted.toLowerCase()) return id;
  return undefined;
}
