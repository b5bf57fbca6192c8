import type { ThreatqBehaviour } from '../options.ts';
import { Labels } from './labels.ts';
import { NameTable } from './name-table.ts';
import { Sources } from './sources.ts';
import { type StatusRow, statusRows } from './statuses.ts';
import { type TypeRow, typeRows } from './type-layouts.ts';

/** The reference tables of one appliance. */
export interface Catalog {
  readonly types: NameTable<TypeRow>;
  readonly statuses: NameTable<StatusRow>;
  readonly sources: Sources;
  readonly attributeNames: Labels;
  readonly tags: Labels;
  /** When the tables were installed: the `created_at` of their rows. */
  readonly installedS: number;
}

export function createCatalog(
  behaviour: Pick<ThreatqBehaviour, 'typeLayout' | 'customTypes' | 'customStatuses'>,
  installedS: number,
): Catalog {
  const stock = typeRows(behaviour.typeLayout);
  const firstFree = Math.max(...stock.map((row) => row.id)) + 1;
  const custom = behaviour.customTypes.map(
    (name, index): TypeRow => ({ id: firstFree + index, name, class: 'host' }),
  );
  return {
    types: new NameTable([...stock, ...custom].sort((a, b) => a.id - b.id)),
    statuses: new NameTable(statusRows(behaviour.customStatuses)),
    sources: new Sources(),
    attributeNames: new Labels(),
    tags: new Labels(),
    installedS,
  };
}
