import { type GlobalFacts, lastOf, totalOf } from '../store/global-facts.ts';
import type { Attribute, Indicator } from '../store/indicator.ts';
import { isAtLeast, since } from '../version/platform-version.ts';
import type { ThreatconnectWorld } from '../world.ts';
import { v2Date } from './dates.ts';
import { decimal, writeId } from './json-numbers.ts';
import { type LinkBase, legacyLink, tagLink } from './links.ts';
import { v2Owner } from './owner-json.ts';
import { present, ratingFields, valueFields } from './value-fields.ts';

/** What `includeAdditional`, `includeTags`, `includeAttributes` and `includes` ask for. */
export interface Included {
  readonly additional: boolean;
  readonly tags: boolean;
  readonly attributes: boolean;
  readonly labels: boolean;
}

/** Where an object stands: alone, in a list of one type, or in a list of all types. */
export type V2Place = 'single' | 'list' | 'mixed-list';

/** An indicator as v2 writes it (dossier §2.3). */
export function v2Indicator(
  indicator: Indicator,
  base: LinkBase,
  place: V2Place,
  included: Included,
): Record<string, unknown> {
  const { world } = base;
  const { behaviour } = world;
  const { type, owner } = indicator;
  return {
    id: writeId(indicator.id, behaviour.v2IdsAs),
    ...(place === 'single' ? { owner: v2Owner(owner) } : { ownerName: owner.name }),
    ...(place === 'mixed-list' || type.isCustom ? { type: type.name } : {}),
    dateAdded: v2Date(indicator.dateAddedMs, behaviour),
    lastModified: v2Date(indicator.lastModifiedMs, behaviour),
    ...ratingFields(indicator, behaviour),
    ...scores(indicator.facts, world, included.additional),
    webLink: legacyLink(indicator, base),
    ...present({
      source: indicator.shown('Source'),
      description: indicator.shown('Description'),
      ...contextOf(indicator, base, included),
    }),
    ...(included.additional ? additional(indicator, world) : {}),
    ...(place === 'mixed-list'
      ? { summary: indicator.summary }
      : valueFields(indicator, behaviour, 2)),
  };
}

/** Rating and confidence always, the score when asked for or on newer platforms. */
function scores(facts: GlobalFacts, world: ThreatconnectWorld, isAdditional: boolean): object {
  const { platform, cal } = world.behaviour;
  const { rating, confidence, score } = facts.threatAssess;
  const isNew = isAtLeast(platform, since.calInV2);
  const hasCal = isNew && cal && facts.cal !== undefined;
  return {
    threatAssessRating: decimal(rating),
    threatAssessConfidence: decimal(confidence),
    ...(isNew || isAdditional ? { threatAssessScore: score } : {}),
    ...(hasCal
      ? { calScore: facts.cal?.score, calIndicatorStatus: facts.cal?.indicatorStatus }
      : {}),
  };
}

function contextOf(indicator: Indicator, base: LinkBase, included: Included): object {
  const { attributes, tags, securityLabels } = indicator;
  return {
    attribute: included.attributes
      ? attributes.map((each) => v2Attribute(each, base.world)).toReversed()
      : undefined,
    tag: included.tags
      ? tags.map(({ name }) => ({ name, webLink: tagLink(name, indicator.owner, base) }))
      : undefined,
    securityLabel: included.labels ? securityLabels.map(({ name }) => ({ name })) : undefined,
  };
}

function additional({ facts, fields }: Indicator, { behaviour }: ThreatconnectWorld): object {
  const observed = lastOf(facts.observations);
  const reported = lastOf(facts.falsePositives);
  return {
    observationCount: totalOf(facts.observations),
    ...(observed === undefined ? {} : { lastObserved: v2Date(observed, behaviour) }),
    falsePositiveCount: totalOf(facts.falsePositives),
    ...(reported === undefined ? {} : { falsePositiveLastReported: v2Date(reported, behaviour) }),
    privateFlag: fields.privateFlag,
    active: fields.active,
    activeLocked: fields.activeLocked,
    ...(isAtLeast(behaviour.platform, since.newLinks)
      ? { communityOrSource: false, additionalOwners: [] }
      : {}),
  };
}

export function v2Attribute(attribute: Attribute, world: ThreatconnectWorld): object {
  const date = v2Date(attribute.dateAddedMs, world.behaviour);
  return {
    id: attribute.id,
    type: attribute.type,
    dateAdded: date,
    lastModified: date,
    displayed: attribute.isDefault,
    value: attribute.value,
  };
}
