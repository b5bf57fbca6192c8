import type { Period } from './plan.ts';

const DAY_MS = 86_400_000;
const lengthDays: Readonly<Record<Period, number>> = { day: 1, week: 7, month: 30 };
/** 1970-01-05, the first Monday. */
const MONDAY_MS = 4 * DAY_MS;

/** How long a rolling period is. */
export const rollingMs = (period: Period): number => lengthDays[period] * DAY_MS;

/** When the calendar period around an instant began and when it ends, in UTC. */
export function calendarPeriod(
  period: Period,
  nowMs: number,
): { readonly startMs: number; readonly endMs: number } {
  if (period === 'month') {
    const date = new Date(nowMs);
    const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
    return { startMs: Date.UTC(year, month, 1), endMs: Date.UTC(year, month + 1, 1) };
  }
  const lengthMs = rollingMs(period);
  const offset = period === 'week' ? MONDAY_MS : 0;
  const startMs = Math.floor((nowMs - offset) / lengthMs) * lengthMs + offset;
  return { startMs, endMs: startMs + lengthMs };
}
