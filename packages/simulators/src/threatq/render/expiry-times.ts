import { expiryOf } from '../store/expiry.ts';
import type { IndicatorRecord } from '../store/indicator-record.ts';
import type { ThreatqWorld } from '../world.ts';

/** When the last calculation ran; `null` until the first one after the last report. */
export function calculatedAt(record: IndicatorRecord, world: ThreatqWorld): number | null {
  const { calculatedS } = expiryOf(record, world.catalog.sources);
  return calculatedS <= world.nowS ? calculatedS : null;
}

/** Known once it is calculated. */
export function shownExpiry(record: IndicatorRecord, world: ThreatqWorld): number | null {
  const { expiresS, calculatedS } = expiryOf(record, world.catalog.sources);
  return calculatedS <= world.nowS ? expiresS : null;
}
