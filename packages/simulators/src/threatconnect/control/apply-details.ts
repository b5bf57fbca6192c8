import { EditError } from '../../server/edit-error.ts';
import { addAttribute } from '../edits/context.ts';
import { type Indicator, unsetFields } from '../store/indicator.ts';
import { labelNamed } from '../store/security-labels.ts';
import type { ThreatconnectWorld } from '../world.ts';
import type { IndicatorDetails } from './new-indicator.ts';

/** Throws EditError for a label that is none; nothing is changed then. */
export function applyDetails(
  indicator: Indicator,
  details: IndicatorDetails,
  world: ThreatconnectWorld,
): void {
  const labels = details.securityLabels?.map(toLabel);
  Object.assign(indicator.fields, ownFields(details));
  if (labels !== undefined) indicator.securityLabels = labels;
  if (details.tags !== undefined)
    indicator.tags = details.tags.map((name) => world.tags.named(name));
  if (details.groups !== undefined)
    indicator.groups = details.groups.map((group) => ({
      id: world.nextId(),
      dateAddedMs: world.nowMs,
      ...group,
    }));
  addAttributes(indicator, details, world);
  applyFacts(indicator, details);
}

const ownFields = (details: IndicatorDetails): object =>
  Object.fromEntries(Object.entries(details).filter(([name]) => Object.hasOwn(unsetFields, name)));

function addAttributes(
  indicator: Indicator,
  { description, source, attributes = [] }: IndicatorDetails,
  world: ThreatconnectWorld,
): void {
  const shown = [
    { type: 'Description', value: description, isDefault: true },
    { type: 'Source', value: source, isDefault: true },
  ];
  const all = [...shown.filter(({ value }) => value !== undefined), ...attributes];
  for (const { value = '', ...rest } of all)
    addAttribute(indicator, { ...rest, value }, { userId: null, world });
}

function applyFacts({ facts }: Indicator, details: IndicatorDetails): void {
  const { threatAssess, cal, observations, falsePositives } = details;
  facts.threatAssess = threatAssess ?? facts.threatAssess;
  facts.cal = cal ?? facts.cal;
  if (observations !== undefined) facts.observations.push({ userId: null, ...observations });
  if (falsePositives !== undefined) facts.falsePositives.push({ userId: null, ...falsePositives });
}

function toLabel(name: string): { readonly id: number; readonly name: string } {
  const label = labelNamed(name);
  if (label === undefined) throw new EditError(`There is no label ${name}`);
  return { id: label.id, name: label.name };
}
