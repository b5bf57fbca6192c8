import { lastOf, totalOf } from '../store/global-facts.ts';
import type { Indicator } from '../store/indicator.ts';
import type { ThreatconnectWorld } from '../world.ts';

/** A copy as plain data. Instants are epoch milliseconds. */
export interface IndicatorSnapshot {
  readonly id: string;
  readonly type: string;
  readonly summary: string;
  readonly owner: string;
  readonly active: boolean;
  readonly rating: number | null;
  readonly confidence: number | null;
  readonly description: string | null;
  readonly tags: readonly string[];
  readonly securityLabels: readonly string[];
  readonly falsePositives: number;
  readonly lastFalsePositiveMs: number | null;
  readonly observations: number;
}

/** How much there is. */
export interface ThreatconnectCounts {
  readonly indicators: number;
  readonly deleted: number;
  readonly byType: Readonly<Record<string, number>>;
  readonly byOwner: Readonly<Record<string, number>>;
}

const names = (rows: readonly { readonly name: string }[]): string[] =>
  rows.map(({ name }) => name);

/** Everything stored, also what is inactive, in the order it was added. */
export const toSnapshots = (world: ThreatconnectWorld): IndicatorSnapshot[] =>
  [...world.store.rows()].map(toSnapshot);

function toSnapshot(indicator: Indicator): IndicatorSnapshot {
  const { id, type, summary, owner, fields, facts, tags, securityLabels } = indicator;
  return {
    id,
    summary,
    type: type.name,
    owner: owner.name,
    active: fields.active,
    rating: fields.rating ?? null,
    confidence: fields.confidence ?? null,
    description: indicator.shown('Description') ?? null,
    tags: names(tags),
    securityLabels: names(securityLabels),
    falsePositives: totalOf(facts.falsePositives),
    lastFalsePositiveMs: lastOf(facts.falsePositives) ?? null,
    observations: totalOf(facts.observations),
  };
}

export function toCounts(world: ThreatconnectWorld): ThreatconnectCounts {
  const rows = [...world.store.rows()];
  return {
    indicators: rows.length,
    deleted: world.store.tombstones.length,
    byType: tally(rows, ({ type }) => type.name),
    byOwner: tally(rows, ({ owner }) => owner.name),
  };
}

function tally(rows: readonly Indicator[], by: (row: Indicator) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) counts[by(row)] = (counts[by(row)] ?? 0) + 1;
  return counts;
}
