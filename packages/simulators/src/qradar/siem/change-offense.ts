import { type Answer, type Call, ok } from '../http/endpoint.ts';
import { type Offense, type OffenseChange, type OffenseStatus, wholeSeconds } from './offense.ts';
import { offenseJson } from './offense-fields.ts';
import {
  badAssignee,
  badReason,
  capabilityMissing,
  offenseNotFound,
  offenseStateConflict,
  reasonRequired,
} from './siem-errors.ts';

/** `POST /siem/offenses/{offense_id}`. The order of its checks is ours; each error is the dossier's (§4.2, §9.5). */
export function changeOffense(call: Call): Answer {
  const { world, path, version } = call;
  const id = path('offense_id');
  const offense = world.offenses.get(Number(id));
  if (offense === undefined) throw offenseNotFound(id);
  if (world.behaviour.busyOffenses.includes(offense.id)) throw offenseStateConflict();
  const change = {
    ...flags(call),
    ...assignment(call),
    ...statusChange(offense, call),
  };
  const json = offenseJson(world.offenses.change(offense, change), version);
  if (world.behaviour.logSourcesOnUpdate === 'shown') return ok(json);
  return ok(Object.fromEntries(Object.entries(json).filter(([name]) => name !== 'log_sources')));
}

function flags({ query }: Call): OffenseChange {
  const followUp = query('follow_up')?.toLowerCase();
  const isProtected = query('protected')?.toLowerCase();
  return {
    ...(followUp === undefined ? {} : { follow_up: followUp === 'true' }),
    ...(isProtected === undefined ? {} : { protected: isProtected === 'true' }),
  };
}

function assignment({ query, world, caller }: Call): OffenseChange {
  const name = query('assigned_to');
  if (name === undefined) return {};
  if (!world.access.may(caller, 'SEM.ASSIGNOFFENSE')) throw capabilityMissing();
  if (world.access.userNamed(name) === undefined) throw badAssignee(name);
  return { assigned_to: name };
}

/** OPEN and HIDDEN become each other and CLOSED; CLOSED is final. */
function statusChange(offense: Offense, call: Call): OffenseChange {
  const { query, world, caller } = call;
  const status = query('status') as OffenseStatus | undefined;
  if (status === undefined) return {};
  if (offense.status === 'CLOSED') throw offenseStateConflict();
  if (status !== 'CLOSED') return { status };
  if (!world.access.may(caller, 'SEM.MANAGECLOSINGREASONS')) throw capabilityMissing();
  return {
    status,
    closing_reason_id: reasonId(call),
    closing_user: caller.name,
    close_time: wholeSeconds(world.nowMs),
  };
}

function reasonId({ query, world }: Call): number {
  const said = query('closing_reason_id');
  if (said === undefined) throw reasonRequired();
  const reason = world.offenses.closingReasons.get(Number(said));
  if (reason === undefined || reason.is_deleted || reason.is_reserved) throw badReason(said);
  return reason.id;
}
