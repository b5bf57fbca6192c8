import type { App } from '../composition/compose.ts';
import { THREATQ_BRAND } from './sync-rules.ts';

export interface SetSummary {
  readonly name: string;
  readonly elementType: string;
  readonly indicators: number;
}

export interface SetsSummary {
  readonly sets: readonly SetSummary[];
  readonly total: number;
}

/** The reference sets of the product on the console, by name, with their sizes. */
export async function summariseReferenceSets(app: App, signal?: AbortSignal): Promise<SetsSummary> {
  const held = await app.sets.list(`${THREATQ_BRAND} `, signal);
  const sets = held.map(({ name, elementType, entryCount }) => ({
    name,
    elementType,
    indicators: entryCount,
  }));
  return { sets, total: sets.reduce((sum, { indicators }) => sum + indicators, 0) };
}
