import type { SqliteStore } from '@intelbridge/adapters-sqlite';
import type { Clock, IndicatorSource, Log, ReferenceSets } from '@intelbridge/core';
import { token } from './container.ts';

export const CLOCK = token<Clock>('clock');
export const LOG = token<Log>('log');
export const STORE = token<SqliteStore>('store');
export const REFERENCE_SETS = token<ReferenceSets>('reference sets');
export const INDICATOR_SOURCE = token<IndicatorSource>('indicator source');
