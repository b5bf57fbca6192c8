import type { Call } from '../http/call.ts';
import { type JsonObject, textOf } from '../http/json-object.ts';
import { invalidField, Refusal } from '../http/refusal.ts';
import type { ExistingAnswer } from '../options.ts';
import type { Indicator } from '../store/indicator.ts';
import type { Owner } from '../store/owners.ts';
import type { IndicatorType } from '../types/indicator-types.ts';
import { type IndicatorValues, summaryOf, toValues } from '../types/indicator-values.ts';
import { ownFieldsOf } from './own-fields.ts';
import { requireWrite } from './owner-of.ts';

export interface Creation {
  readonly type: IndicatorType;
  readonly owner: Owner;
  /** What happens when the owner has the value. */
  readonly existing: ExistingAnswer;
  /** Done to the copy along with its own fields. */
  readonly change?: (indicator: Indicator) => void;
}

export interface Created {
  readonly indicator: Indicator;
  readonly status: 200 | 201;
  readonly isNew: boolean;
}

/** Creates a copy, or does what the switch says when there is one. Throws 400, 401, 403, 409. */
export function createIndicator(call: Call, creation: Creation): Created {
  const { world, body, user } = call;
  const { type, owner, existing, change } = creation;
  const values = valuesOf(type, body, world.behaviour.maxValueLength);
  requireWrite(user, owner, world);
  const fields = ownFieldsOf(body);
  const known = world.store.inOwner(type, values, owner);
  if (known !== undefined && existing.startsWith('exists')) throw exists(type, existing);
  if (known === undefined) checkExclusion(call, owner, values);
  const indicator = known ?? world.store.add(type, values, owner, world.nowMs);
  if (known !== undefined) world.store.addValues(known, values);
  Object.assign(indicator.fields, fields);
  change?.(indicator);
  indicator.lastModifiedMs = world.nowMs;
  const isNew = known === undefined;
  return { indicator, isNew, status: isNew || existing === 'update-201' ? 201 : 200 };
}

function valuesOf(type: IndicatorType, body: JsonObject, maxLength: number): IndicatorValues {
  const isMissing = type.keys.every(({ name }) => textOf(body[name]) === undefined);
  const values = toValues(type, (name) => textOf(body[name]));
  if (values === undefined)
    throw invalidField(`Please enter a valid ${type.label}`, isMissing ? '0x2003' : '0x2005');
  if (summaryOf(type, values).length > maxLength) throw tooLong(type, maxLength);
  return values;
}

const tooLong = (type: IndicatorType, maxLength: number): Refusal => {
  const [{ name }] = type.keys;
  return invalidField(
    `The ${name} for this ${type.name} is invalid, please enter a ${name} between 1-${maxLength} characters in length`,
  );
};

function checkExclusion({ world }: Call, owner: Owner, values: IndicatorValues): void {
  const list = world.exclusions.stopping({ owner, values });
  if (list === undefined) return;
  const status = world.behaviour.exclusionStatus;
  const reach = list.owner === undefined ? 'a system-wide' : 'an Organization-level';
  throw new Refusal({
    status,
    code: status === 403 ? '0x1003' : '0x1001',
    text: `This indicator is contained on ${reach} exclusion list.`,
  });
}

function exists(type: IndicatorType, existing: ExistingAnswer): Refusal {
  const [{ name }] = type.keys;
  const status = Number(existing.slice(-3));
  const article = /^[AEIOU](?!RL)/.test(type.name) ? 'an' : 'a';
  return new Refusal({
    status,
    code: status === 409 ? '0x1006' : '0x1001',
    ...(status === 409 ? { tableText: true as const } : {}),
    text: `The ${name} for this ${type.name} is invalid, ${article} ${type.name} with this ${name} already exists`,
  });
}
