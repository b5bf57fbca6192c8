import { count } from '../../format/count.ts';
import { texts } from '../../texts/texts.ts';
import type { ChartData } from './chart.ts';
import type { Ages } from './use-history.ts';

const DAY_MS = 86_400_000;
const MOST_BARS = 40;

export interface AgesChart {
  readonly data: ChartData;
  readonly places: readonly { readonly row: number; readonly text: string }[];
  /** In rows; undefined where entries have no time to live. */
  readonly ttlRow: number | undefined;
}

/** How many entries are how old, over all sets; in groups of days where there would be too many bars. */
export function agesData({ sets, ttlMs }: Ages): AgesChart {
  const words = texts.charts;
  const ttlDays = ttlMs === null ? undefined : ttlMs / DAY_MS;
  const oldest = Math.max(0, ...sets.map(({ days }) => days.length));
  const length = oldest === 0 ? 0 : Math.max(oldest, Math.ceil(ttlDays ?? 0));
  const group = Math.max(1, Math.ceil(length / MOST_BARS));
  const sumOf = (day: number) => sets.reduce((sum, { days }) => sum + (days[day] ?? 0), 0);
  const rows = Array.from({ length: Math.ceil(length / group) }, (_, row) => {
    const from = row * group;
    const days = Array.from({ length: group }, (_each, n) => from + n);
    const label =
      group === 1 ? words.day(count(from)) : words.daysFromTo(count(from), count(from + group - 1));
    return { label, values: [days.reduce((sum, day) => sum + sumOf(day), 0)] };
  });
  const step = Math.max(1, Math.ceil(rows.length / 8));
  const places = rows.flatMap((_, row) =>
    row % step === 0 ? [{ row, text: count(row * group) }] : [],
  );
  const told = ttlDays === undefined ? words.agesNoTtl : words.agesTtl(count(ttlDays));
  return {
    data: {
      title: words.ages,
      means: `${words.agesMeans} ${told}`,
      place: words.age,
      series: [words.entries],
      rows,
    },
    places,
    ttlRow: ttlDays === undefined ? undefined : ttlDays / group,
  };
}
