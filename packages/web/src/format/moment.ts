const ABSOLUTE = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'long' });
const RELATIVE = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });
const STEPS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** Date, time and zone of the reader. `at` in epoch milliseconds. */
export const absolute = (at: number): string => ABSOLUTE.format(at);

/** In the largest unit that fits: "5 minutes ago", "in 3 days". Both in epoch milliseconds. */
export function relative(at: number, now: number): string {
  const distance = at - now;
  const [unit, ms] = STEPS.find(([, size]) => Math.abs(distance) >= size) ?? ['second', 1_000];
  return RELATIVE.format(Math.trunc(distance / ms), unit);
}
