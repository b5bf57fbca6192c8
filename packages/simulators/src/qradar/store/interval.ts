const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const MONTH_DAYS = 30;
const YEAR_DAYS = 365.25;

/** A time to live the way PostgreSQL keeps an interval: months and days are not turned into each other. */
export interface Interval {
  readonly months: number;
  readonly days: number;
  readonly timeMs: number;
}

const units: readonly [RegExp, keyof Interval, number][] = [
  [/^y(?:ears?|rs?)?$/, 'months', 12],
  [/^mon(?:s|ths?)?$/, 'months', 1],
  [/^w(?:eeks?)?$/, 'days', 7],
  [/^d(?:ays?)?$/, 'days', 1],
  [/^h(?:ours?|rs?)?$/, 'timeMs', HOUR_MS],
  [/^m(?:in(?:ute)?s?)?$/, 'timeMs', MINUTE_MS],
  [/^s(?:ec(?:ond)?s?)?$/, 'timeMs', SECOND_MS],
];

/** Reads `30 days`, `1 years 2 mons 2 days 3 hours 2 mins 32.50 secs` and the like; `undefined` for anything else. */
export function parseInterval(text: string): Interval | undefined {
  if (!/^\s*(?:[\d.]+\s*[a-z]+\s*)+$/i.test(text)) return undefined;
  const sum = { months: 0, days: 0, timeMs: 0 };
  for (const [, amount, name = ''] of text.toLowerCase().matchAll(/([\d.]+)\s*([a-z]+)/g)) {
    const unit = units.find(([pattern]) => pattern.test(name));
    const value = Number(amount);
    if (unit === undefined || !isAmount(value, unit[1])) return undefined;
    sum[unit[1]] += value * unit[2];
  }
  return sum;
}

const isAmount = (value: number, part: keyof Interval): boolean =>
  part === 'timeMs' ? !Number.isNaN(value) : Number.isInteger(value);

export const fromSeconds = (seconds: number): Interval => ({
  months: 0,
  days: Math.floor((seconds * SECOND_MS) / DAY_MS),
  timeMs: (seconds * SECOND_MS) % DAY_MS,
});

export function intervalMs({ months, days, timeMs }: Interval): number {
  const years = Math.floor(months / 12);
  return (years * YEAR_DAYS + (months % 12) * MONTH_DAYS + days) * DAY_MS + timeMs;
}

/** `0 years 1 mons 0 days 0 hours 0 mins 0.00 secs`. */
export function intervalText({ months, days, timeMs }: Interval): string {
  const parts = [
    `${Math.floor(months / 12)} years`,
    `${months % 12} mons`,
    `${days} days`,
    `${Math.floor(timeMs / HOUR_MS)} hours`,
    `${Math.floor((timeMs % HOUR_MS) / MINUTE_MS)} mins`,
    `${((timeMs % MINUTE_MS) / SECOND_MS).toFixed(2)} secs`,
  ];
  return parts.join(' ');
}
