import { count } from '../../format/count.ts';
import { absolute } from '../../format/moment.ts';
import { texts } from '../../texts/texts.ts';
import type { RunRow } from '../runs/use-runs.ts';
import type { ChartData } from './chart.ts';
import { day } from './time-ticks.ts';

/** What the runs given did, the oldest first; those that changed nothing are left out. */
export function changesData(runs: readonly RunRow[]): ChartData {
  const words = texts.charts;
  const rows = runs
    .filter(({ totals }) => changeOf(totals) > 0)
    .toReversed()
    .map(({ id, startedAt, totals }) => ({
      label: `${words.run(count(id))}, ${absolute(startedAt)}`,
      short: day(startedAt),
      values: [totals['added'] ?? 0, totals['removed'] ?? 0],
    }));
  return {
    title: words.changes,
    means: words.changesMeans,
    place: words.when,
    series: [words.added, words.removed],
    rows,
  };
}

const changeOf = (totals: RunRow['totals']): number =>
  (totals['added'] ?? 0) + (totals['removed'] ?? 0);
