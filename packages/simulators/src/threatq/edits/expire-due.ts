import { expiredId } from '../catalog/statuses.ts';
import { dueS, EXPIRED_AFTER_S, nextMidnight } from '../store/expiry.ts';
import type { IndicatorRecord } from '../store/indicator-record.ts';
import type { ThreatqWorld } from '../world.ts';
import { setStatus } from './edit-record.ts';

/**
 * The job that runs just after each midnight, UTC. It does now what it missed while nobody asked: everything that is due expires,
 * each indicator with the time of the run that would have expired it.
 */
export function expireDue(world: ThreatqWorld): void {
  const { store, catalog, nowS } = world;
  const firstRun = nextMidnight(world.expiredUntilS - EXPIRED_AFTER_S + 1) + EXPIRED_AFTER_S;
  if (firstRun > nowS) return;
  world.expiredUntilS = nowS;
  if (!catalog.sources.haveExpiry) return;
  for (const record of store.rows()) {
    const due = dueS(record, catalog.sources);
    const run = Math.max(firstRun, (due ?? Infinity) + EXPIRED_AFTER_S);
    if (run <= nowS && mayExpire(record, world)) expire(record, run, world);
  }
}

function mayExpire({ statusId }: IndicatorRecord, { catalog, behaviour }: ThreatqWorld): boolean {
  return behaviour.expiringStatuses.includes(catalog.statuses.byId(statusId)?.name ?? '');
}

const expire = (record: IndicatorRecord, atS: number, { store }: ThreatqWorld): void =>
  store.edit(record, (each) => {
    setStatus(each, expiredId, atS);
    each.updatedS = atS;
    each.touchedS = atS;
  });
