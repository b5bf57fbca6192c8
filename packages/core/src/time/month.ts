import { DAY_MS, type Instant } from './instant.ts';

/** A calendar month of UTC, from `startsAt` until before `endsAt`. */
export interface Month {
  /** E.g. `2026-06`. */
  readonly name: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

const DAYS_PER_ERA = 146_097;
const YEARS_PER_ERA = 400;
/** Of the era that began on 0000-03-01, up to 1970-01-01. */
const DAYS_BEFORE_EPOCH = 719_468;

/** The month an instant is in. Years are counted from March, so that a leap day ends one. */
export function monthOf(instant: Instant): Month {
  const { year, month } = civil(Math.floor(instant / DAY_MS));
  const next = month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
  return {
    name: `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`,
    startsAt: firstDay(year, month) * DAY_MS,
    endsAt: firstDay(next.year, next.month) * DAY_MS,
  };
}

/** Year and month of a day counted from 1970-01-01. */
function civil(day: number): { readonly year: number; readonly month: number } {
  const since = day + DAYS_BEFORE_EPOCH;
  const era = Math.floor(since / DAYS_PER_ERA);
  const dayOfEra = since - era * DAYS_PER_ERA;
  const leapDays = -Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524);
  const yearOfEra = Math.floor((dayOfEra + leapDays - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - daysOfYears(yearOfEra);
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return { year: yearOfEra + era * YEARS_PER_ERA + (month <= 2 ? 1 : 0), month };
}

/** The first of a month, in days from 1970-01-01. */
function firstDay(year: number, month: number): number {
  const fromMarch = month > 2 ? month - 3 : month + 9;
  const yearFromMarch = month > 2 ? year : year - 1;
  const era = Math.floor(yearFromMarch / YEARS_PER_ERA);
  const days = daysOfYears(yearFromMarch - era * YEARS_PER_ERA);
  return era * DAYS_PER_ERA + days + Math.floor((153 * fromMarch + 2) / 5) - DAYS_BEFORE_EPOCH;
}

const daysOfYears = (years: number): number =>
  365 * years + Math.floor(years / 4) - Math.floor(years / 100);
