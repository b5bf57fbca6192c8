import type { IndicatorRecord } from '../store/indicator-record.ts';
import type { ThreatqWorld } from '../world.ts';
import type { Json } from './eloquent-parts.ts';
import { calculatedAt, shownExpiry } from './expiry-times.ts';
import { indicatorHash } from './indicator-hash.ts';

/** The database row with nothing expanded: nulls are written. */
export function indicatorRow(record: IndicatorRecord, world: ThreatqWorld): Json {
  const { context } = record;
  const calculated = calculatedAt(record, world);
  return {
    id: record.id,
    type_id: record.typeId,
    status_id: record.statusId,
    class: world.catalog.types.byId(record.typeId)?.class ?? 'host',
    hash: indicatorHash(record),
    value: record.value,
    description: context.description,
    last_detected_at: world.stampOrNull(context.lastDetectedS),
    expires_at: world.stampOrNull(shownExpiry(record, world)),
    expired_at: world.stampOrNull(context.expiredS),
    expires_needs_calc: calculated === null ? 'Y' : 'N',
    expires_calculated_at: world.stampOrNull(calculated),
    created_at: world.stamp(record.createdS),
    updated_at: world.stamp(record.updatedS),
    touched_at: world.stamp(record.touchedS),
  };
}
