import type { ReportedError } from '@intelbridge/core';
import type { SettingsNeed } from '../config/check-settings.config.ts';
import type { Surroundings } from './surroundings.ts';

/** Flags every command knows. */
export interface CommonFlags {
  readonly store?: string;
  readonly settings?: string;
  readonly set?: readonly string[];
  readonly json?: boolean;
}

export interface Invocation {
  readonly flags: CommonFlags;
  readonly surroundings: Surroundings;
  /** What to print for a script when the command fails before it has a result. */
  readonly toFailure: (errors: readonly ReportedError[]) => unknown;
  /** As of `loadSettings`. */
  readonly needs?: readonly SettingsNeed[] | undefined;
  /** It runs for months and logs; default: it runs once, and its result says it all. */
  readonly service?: boolean;
}
