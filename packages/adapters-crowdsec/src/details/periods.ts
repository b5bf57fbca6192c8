import type { IntelDetail, IntelEntry } from '@intelbridge/core';
import type { Report, WindowScores } from '../wire/report.schema.ts';

/** Of every score. */
const MOST = 5;

/** From now backwards; `overall` is three months (dossier §0.7). */
const periodsOf = ({ scores }: Report): readonly (readonly [string, WindowScores])[] => [
  ['Last day', scores.last_day],
  ['Last week', scores.last_week],
  ['Last month', scores.last_month],
  ['Last three months', scores.overall],
];

/** A small chart; periods of which nothing is said are left out. */
export function aggressiveness(report: Report): readonly IntelDetail[] {
  const levels = periodsOf(report).flatMap(([label, { aggressiveness: value }]) =>
    value === undefined ? [] : [{ label, value: Math.min(Math.max(value, 0), MOST) }],
  );
  return levels.length === 0
    ? []
    : [{ kind: 'levels', title: 'Aggressiveness', max: MOST, levels }];
}

/** All scores of each period; trust is that in the reports, not in the address. */
export function periodEntries(report: Report): readonly IntelEntry[] {
  return periodsOf(report).flatMap(([label, scores]) => {
    const { total, aggressiveness: pace, threat, trust, anomaly } = scores;
    const named = { total, aggressiveness: pace, threat, 'trust in the reports': trust, anomaly };
    const said = Object.entries(named).flatMap(([name, score]) =>
      score === undefined ? [] : [`${name} ${score}`],
    );
    return said.length === 0 ? [] : [{ label, value: said.join(', ') }];
  });
}
