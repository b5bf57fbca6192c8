import { texts } from '../../texts/texts.ts';
import type { ChartData } from './chart.ts';
import { day } from './time-ticks.ts';
import type { History } from './use-history.ts';

const DAY = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });

/** Work on offenses by day of the reader, days without any included. `now` in epoch milliseconds. */
export function offensesData(
  { offenses }: Pick<History, 'offenses'>,
  days: number,
  now: number,
): ChartData {
  const words = texts.charts;
  const byDay = Map.groupBy(offenses, ({ at }) => DAY.format(at));
  const dates = Array.from({ length: days }, (_, n) => {
    const date = new Date(now);
    // Noon: no change of the clock makes another day of it.
    date.setHours(12, 0, 0, 0);
    date.setDate(date.getDate() - (days - 1 - n));
    return date.getTime();
  });
  const rows = dates.map((date) => {
    const label = DAY.format(date);
    const hours = byDay.get(label) ?? [];
    const sum = (part: 'created' | 'updated' | 'noted') =>
      hours.reduce((all, hour) => all + hour[part], 0);
    return { label, short: day(date), values: [sum('created'), sum('updated'), sum('noted')] };
  });
  return {
    title: words.offenses,
    means: words.offensesMeans,
    place: words.when,
    series: [words.created, words.updated, words.noted],
    rows: offenses.length === 0 ? [] : rows,
  };
}
