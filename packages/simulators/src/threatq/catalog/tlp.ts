import { NameTable } from './name-table.ts';

/** Ids as ThreatQ's own SDK has them; the vendor's examples pair them otherwise, so clients go by name. */
export const tlpTable: NameTable<{ readonly id: number; readonly name: string }> = new NameTable([
  { id: 1, name: 'RED' },
  { id: 2, name: 'AMBER' },
  { id: 3, name: 'GREEN' },
  { id: 4, name: 'WHITE' },
]);

/** The TLP of a source as a body gives it: `tlp_id`, or `tlp` as a name, `{name}` or `{id}`. */
export function tlpIdOf(said: {
  readonly tlp_id?: unknown;
  readonly tlp?: unknown;
}): number | null {
  return tlpTable.find(said.tlp_id ?? said.tlp)?.id ?? null;
}
