import { flagOf, isObject, type JsonObject, nestedRows, textOf } from '../http/json-object.ts';
import { invalidField, Refusal } from '../http/refusal.ts';
import type { Indicator, Named } from '../store/indicator.ts';
import { labelNamed } from '../store/security-labels.ts';
import type { ThreatconnectWorld } from '../world.ts';

const longestTag = 128;

export interface NewAttribute {
  readonly type: string;
  readonly value: string;
  /** Shown as description or source. */
  readonly isDefault?: boolean;
}

/** Throws 400 for a name that is too long. */
export function tagNamed(name: string, world: ThreatconnectWorld): Named {
  if (name === '' || name.length > longestTag)
    throw invalidField(
      `The name for this Tag is invalid, please enter a name between 1-${longestTag} characters in length`,
    );
  return world.tags.named(name);
}

export const addNamed = (rows: readonly Named[], added: Named): Named[] =>
  rows.some(({ id }) => id === added.id) ? [...rows] : [...rows, added];

/** An attribute of a type that already has this value is not added again. */
export function addAttribute(
  indicator: Indicator,
  { type, value, isDefault = false }: NewAttribute,
  by: { readonly userId: number | null; readonly world: ThreatconnectWorld },
): Indicator['attributes'][number] {
  const { world, userId } = by;
  const attribute = {
    id: world.nextId(),
    type,
    value,
    isDefault,
    dateAddedMs: world.nowMs,
    createdBy: userId,
  };
  const known = indicator.attributes.find((each) => each.type === type && each.value === value);
  if (known === undefined) indicator.attributes.push(attribute);
  else known.isDefault ||= isDefault;
  return known ?? attribute;
}

/** Throws 404 for an attribute type the instance does not have. */
export function attributeOf(row: JsonObject, world: ThreatconnectWorld): NewAttribute {
  const [type, value] = [textOf(row['type']), textOf(row['value'])];
  if (type === undefined || value === undefined || value === '')
    throw invalidField('Please enter a valid Attribute', '0x2003');
  if (!world.behaviour.attributeTypes.includes(type))
    throw new Refusal({
      status: 404,
      code: '0x1004',
      text: 'The requested attribute type was not found',
    });
  const isDefault = flagOf(row['default'] ?? row['displayed']) ?? false;
  return { type, value, isDefault };
}

/** Throws 404: a label must exist before it can be used. */
export function labelOf(name: string): Named {
  const label = labelNamed(name);
  if (label === undefined)
    throw new Refusal({
      status: 404,
      code: '0x1004',
      tableText: true,
      text: 'The requested resource was not found',
    });
  return { id: label.id, name: label.name };
}

/** Nested lists of a v3 body, with `mode` append, delete or replace. Checks everything before anything changes. Throws 400, 404. */
export function contextChange(
  body: JsonObject,
  world: ThreatconnectWorld,
  userId: number,
): (indicator: Indicator) => void {
  const tags = nestedRows(body['tags']).map((row) => tagNamed(textOf(row['name']) ?? '', world));
  const labels = nestedRows(body['securityLabels']).map((row) =>
    labelOf(textOf(row['name']) ?? ''),
  );
  const attributes = nestedRows(body['attributes']).map((row) => attributeOf(row, world));
  return (indicator) => {
    indicator.tags = merged(indicator.tags, tags, modeOf(body['tags']));
    const labelMode = modeOf(body['securityLabels']);
    indicator.securityLabels = merged(indicator.securityLabels, labels, labelMode);
    if (modeOf(body['attributes']) === 'replace') indicator.attributes = [];
    for (const each of attributes) addAttribute(indicator, each, { userId, world });
  };
}

const modeOf = (list: unknown): string =>
  isObject(list) ? (textOf(list['mode']) ?? 'append') : 'append';

function merged(rows: readonly Named[], said: readonly Named[], mode: string): Named[] {
  if (mode === 'replace') return [...said];
  if (mode === 'delete') return rows.filter(({ id }) => !said.some((each) => each.id === id));
  return said.reduce(addNamed, [...rows]);
}
