const PART = /(\d+(?:\.\d+)?)\s*(years?|mons?|months?|days?|hours?|mins?|minutes?|secs?|seconds?)/g;

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const UNIT_MS: Readonly<Record<string, number>> = {
  year: 365.25 * DAY_MS,
  mon: 30 * DAY_MS,
  day: DAY_MS,
  hou: HOUR_MS,
  min: MINUTE_MS,
  sec: SECOND_MS,
};

/** Length in ms of `0 years 0 mons 7 days 0 hours 0 mins 0.00 secs`, blanks or not; undefined for what is no interval. */
export function parseInterval(text: string): number | undefined {
  let length: number | undefined;
  for (const [, number, unit = ''] of text.matchAll(PART)) {
    const unitMs = UNIT_MS[unit.startsWith('year') ? 'year' : unit.slice(0, 3)] ?? 0;
    length = (length ?? 0) + Number(number) * unitMs;
  }
  return length;
}

/** As the API reads it: `30 days`, or seconds where whole days would not be exact. */
export function formatInterval(lengthMs: number): string {
  const days = lengthMs / DAY_MS;
  return Number.isInteger(days)
    ? `${days} days`
    : `${Math.max(1, Math.round(lengthMs / 1_000))} seconds`;
}
