import { offenseTypes } from '../../qradar/siem/offense-types.ts';
import type { QradarWorld } from '../../qradar/world.ts';

/** Descriptions chain the names of events by line breaks. */
export const firstLine = (description: string | null): string =>
  (description ?? '').trim().replaceAll(/\s*\n\s*/g, ' ');

/** Types that the API hides are in use all the same. */
export const typeName = (id: number, { behaviour }: QradarWorld): string =>
  offenseTypes(behaviour.customOffenseTypes, []).find((type) => type.id === id)?.name ??
  `Type ${id}`;
