import type { Instant } from '../time/instant.ts';

/** How old what a set holds is. */
export interface SetAges {
  readonly set: string;
  /** How many entries have an indicator that was last updated so many whole days ago; the last one counts older ones too. */
  readonly days: readonly number[];
  /** When the first of them reaches its time to live; undefined if none ever does. */
  readonly nextExpiryAt: Instant | undefined;
}

/** Ages are told up to this one. */
export const OLDEST_DAY = 3_650;

/** Driven port: ages of the entries that the console has confirmed as ours. Rejects with StorageError. */
export interface IndicatorAges {
  /** By set, those with entries only. An entry that several collections ask for has the age of the newest. */
  ages(now: Instant): Promise<readonly SetAges[]>;
}
