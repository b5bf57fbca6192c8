import { permissionIn } from '../auth/users.ts';
import { contextChange } from '../edits/context.ts';
import { ownFieldsOf } from '../edits/own-fields.ts';
import { requireWrite } from '../edits/owner-of.ts';
import { reportFalsePositive, reportObservations } from '../edits/report.ts';
import type { Call } from '../http/call.ts';
import { flagOf, numberOf, textOf } from '../http/json-object.ts';
import { badRequest, invalidField } from '../http/refusal.ts';
import { type Answer, v3Success } from '../http/reply.ts';
import { trackedUsers } from '../render/tracked-users.ts';
import { falsePositives, observations, threatAssess } from '../render/v3-expansions.ts';
import { v3Indicator } from '../render/v3-indicator.ts';
import type { V3View } from '../render/v3-view.ts';
import type { Indicator } from '../store/indicator.ts';
import { toValues } from '../types/indicator-values.ts';
import { isAtLeast, since } from '../version/platform-version.ts';
import { v3Copy } from './v3-copy.ts';
import { fieldsOf } from './v3-fields.ts';

/** `PUT /v3/indicators/{id|summary}`. */
export function updateIndicator(call: Call): Answer {
  const { world, user, body } = call;
  const indicator = v3Copy(call, 'write');
  const view = { ...call, fields: fieldsOf(call) };
  if (onlyReports(call) && permissionIn(user, indicator.owner) === 'READ') {
    report(call, indicator);
    return v3Success({ data: reduced(indicator, view), message: 'Updated' });
  }
  requireWrite(user, indicator.owner, world);
  const fields = ownFieldsOf(body);
  const change = contextChange(body, world, user.id);
  const replaceValues = valueChange(call, indicator);
  report(call, indicator);
  Object.assign(indicator.fields, fields);
  change(indicator);
  replaceValues();
  indicator.lastModifiedMs = world.nowMs;
  return v3Success({ data: written(indicator, view), message: 'Updated' });
}

/** A body that a reader may send where the system setting allows it. */
function onlyReports({ body, world }: Call): boolean {
  const names = Object.keys(body);
  const allowed = ['falsePositiveFlag', 'observations'];
  const { readOnlyUserUpdatesAllowed, platform } = world.behaviour;
  return (
    readOnlyUserUpdatesAllowed &&
    isAtLeast(platform, since.falsePositiveFlag) &&
    names.length > 0 &&
    names.every((name) => allowed.includes(name))
  );
}

/** `falsePositiveFlag` and `observations` of a body, on platforms that know them. Throws 400. */
export function report(call: Call, indicator: Indicator): void {
  const { body } = call;
  if (!knowsReports(call)) return;
  const count = numberOf(body['observations'], 1, Number.MAX_SAFE_INTEGER);
  if (flagOf(body['falsePositiveFlag']) === true) reportFalsePositive(call, indicator);
  if (count !== undefined) reportObservations(call, indicator, { count });
}

/** Throws 400 where the switch says that an unknown member is refused. */
export function knowsReports({ body, world }: Call): boolean {
  const { platform, unknownFlag } = world.behaviour;
  if (isAtLeast(platform, since.falsePositiveFlag)) return true;
  const isThere = 'falsePositiveFlag' in body || 'observations' in body;
  if (isThere && unknownFlag === '400') throw badRequest('0x2005');
  return false;
}

/** Other hashes of a file, say; what the body does not name stays, an empty text goes. */
function valueChange({ body, world }: Call, indicator: Indicator): () => void {
  const { type, values } = indicator;
  if (!type.keys.some(({ name }) => name in body)) return () => undefined;
  const next = toValues(type, (name) => textOf(body[name] ?? values[name]) || undefined);
  if (next === undefined) throw invalidField(`Please enter a valid ${type.label}`);
  return () => world.store.replaceValues(indicator, next);
}

/** The documented reply to a false positive lacks its date. */
function written(indicator: Indicator, view: V3View & Call): object {
  const all = v3Indicator(indicator, view);
  const hides = 'falsePositiveFlag' in view.body && !view.world.behaviour.lastFalsePositiveInPut;
  if (!hides) return all;
  const { lastFalsePositive: _, ...rest } = all;
  return rest;
}

/** All that a reader gets back; not even an id. */
const reduced = (indicator: Indicator, view: V3View): object => ({
  type: indicator.type.name,
  ...threatAssess(indicator, view),
  summary: indicator.summary,
  ...observations(indicator),
  ...falsePositives(indicator, view),
  trackedUsers: trackedUsers(indicator.facts, view.world),
});
