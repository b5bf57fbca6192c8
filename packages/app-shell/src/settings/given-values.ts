import { type Origin, readOrigins, type SettingsInput } from '../config/load-settings.ts';

export interface GivenValue {
  readonly value: unknown;
  readonly origin: Origin;
}

/** What counts of each setting that somebody gave, right or wrong, by its path. */
export function givenValues(input: SettingsInput): ReadonlyMap<string, GivenValue> {
  return new Map(
    readOrigins(input).flatMap(({ origin, given }) =>
      given.map(([path, { value }]) => [path, { value, origin }] as const),
    ),
  );
}

const STRONGER_THAN_THE_STORE: ReadonlySet<Origin> = new Set(['environment', 'flag']);

/** Whether a setting was given where the app cannot change it. */
export const isLocked = (given: GivenValue | undefined): boolean =>
  given !== undefined && STRONGER_THAN_THE_STORE.has(given.origin);
