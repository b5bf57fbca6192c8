import type { App } from '../composition/compose.ts';
import { BLOCKLIST_BRAND } from './run-blocklist.ts';
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
  const brands = [THREATQ_BRAND, ...(app.settings.crowdsec?.ingest ? [BLOCKLIST_BRAND] : [])];
  const held = (
    await Promise.all(brands.map((brand) => app.sets.list(`${brand} `, signal)))
  ).flat();
  const sets = held.map(({ name, elementType, entryCount }) => ({
    name,
    elementType,
    indicators: entryCount,
  }));
  return { sets, total: sets.reduce((sum, { indicators }) => sum + indicators, 0) };
}
