import { absolute } from '../../format/moment.ts';
import { texts } from '../../texts/texts.ts';
import type { ChartData } from './chart.ts';
import type { History } from './use-history.ts';

/** So many sets have a line of their own; the smallest share one. */
const LINES = 6;

/** Entries over time: the largest sets by name. */
export function sizesData({ sizes }: Pick<History, 'sizes'>): ChartData {
  const words = texts.charts;
  const newest = sizes.at(-1)?.sizes ?? {};
  const names = [...new Set(sizes.flatMap((each) => Object.keys(each.sizes)))].toSorted(
    (a, b) => (newest[b] ?? 0) - (newest[a] ?? 0) || a.localeCompare(b),
  );
  // One more than fits would share a line with nobody.
  const own = names.length > LINES + 1 ? names.slice(0, LINES) : names;
  const rest = names.slice(own.length);
  const rows = sizes.map(({ at, sizes: then }) => ({
    label: absolute(at),
    values: [
      ...own.map((name) => then[name] ?? 0),
      ...(rest.length > 0 ? [rest.reduce((sum, name) => sum + (then[name] ?? 0), 0)] : []),
    ],
  }));
  const series = rest.length > 0 ? [...own, words.others(String(rest.length))] : own;
  return { title: words.sizes, means: words.sizesMeans, place: words.when, series, rows };
}
