import type { Checkpoints, IndicatorAges, Ledger } from '@intelbridge/core';
import type { App } from '../composition/compose.ts';

/** Each source that is synced by itself has its own; a set belongs to one of them. */
export function allLedgers(app: App): readonly (Ledger & Checkpoints & IndicatorAges)[] {
  const blocklist = app.blocklist();
  return [app.store.ledger, ...(blocklist === undefined ? [] : [blocklist.ledger])];
}
