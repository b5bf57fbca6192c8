import { expiredId } from '../catalog/statuses.ts';
import type { IndicatorRecord } from '../store/indicator-record.ts';
import type { ThreatqWorld } from '../world.ts';

/** Gives a status; becoming Expired stamps the expiry, leaving it takes the stamp away. */
export function setStatus(record: IndicatorRecord, statusId: number, nowS: number): void {
  if (record.statusId === statusId) return;
  const wasExpired = record.statusId === expiredId;
  record.statusId = statusId;
  if (statusId === expiredId) {
    record.ownContext().expiredS = nowS;
  } else if (wasExpired) {
    record.ownContext().expiredS = null;
  }
}

/** A change of the indicator's own fields: moves `updated_at` and `touched_at`. */
export function editOwn(
  world: ThreatqWorld,
  record: IndicatorRecord,
  change: (record: IndicatorRecord) => void,
): void {
  world.store.edit(record, (each) => {
    change(each);
    each.updatedS = world.nowS;
    each.touchedS = world.nowS;
  });
}

/** A change of what hangs on the indicator (attributes, comments, sources, relations): moves `touched_at` only. */
export function editContext<Result>(
  world: ThreatqWorld,
  record: IndicatorRecord,
  change: (record: IndicatorRecord) => Result,
  touches = true,
): Result {
  let result: Result | undefined;
  world.store.edit(record, (each) => {
    result = change(each);
    if (touches) each.touchedS = world.nowS;
  });
  return result as Result;
}
