import type { SqliteStore } from '@intelbridge/adapters-sqlite';
import type { Clock, IndicatorSource, Log, ReferenceSets, SystemUsage } from '@intelbridge/core';
import { token } from './container.ts';

/** An adapter that says what it asked of its system since it was made. */
interface Measured {
  usage(): SystemUsage;
}

export const CLOCK = token<Clock>('clock');
export const LOG = token<Log>('log');
export const STORE = token<SqliteStore>('store');
export const REFERENCE_SETS = token<ReferenceSets & Measured>('reference sets');
export const INDICATOR_SOURCE = token<IndicatorSource & Measured>('indicator source');
