import { lastOf, totalOf } from '../store/global-facts.ts';
import type { Indicator } from '../store/indicator.ts';
import { utcDate, utcDay } from './dates.ts';
import { decimal } from './json-numbers.ts';
import { trackedUsers } from './tracked-users.ts';
import { v3Collection } from './v3-collection.ts';
import { v3Attributes, v3Groups, v3Labels, v3Tags } from './v3-context.ts';
import type { FieldName, V3View } from './v3-view.ts';
import { present } from './value-fields.ts';

type Expansion = (indicator: Indicator, view: V3View) => Record<string, unknown>;

/** Expansions whose data this platform never has; they come back empty. */
const empty =
  (key: string): Expansion =>
  (_indicator, { world }) =>
    present({ [key]: v3Collection([], world) });

const nothing: Expansion = () => ({});

/** What each name adds. */
const expansions: Readonly<Record<FieldName, Expansion>> = {
  associatedArtifacts: empty('associatedArtifacts'),
  associatedCases: empty('associatedCases'),
  associatedGroups: v3Groups,
  associatedIndicators: empty('associatedIndicators'),
  associationName: nothing,
  attributes: v3Attributes,
  customAssociations: empty('customAssociations'),
  dnsResolution: empty('dnsResolution'),
  enrichment: empty('enrichment'),
  externalDates: nothing,
  falsePositives,
  fileActions: empty('fileActions'),
  fileOccurrences: empty('fileOccurrences'),
  genericCustomIndicatorValues: (indicator) =>
    present({
      value1: indicator.value(1),
      value2: indicator.value(2),
      value3: indicator.value(3),
    }),
  geoLocation: nothing,
  investigationLinks: empty('investigationLinks'),
  observations,
  securityLabels: v3Labels,
  sightings: ({ fields }) =>
    present({
      firstSeen: fields.firstSeenMs === undefined ? undefined : utcDate(fields.firstSeenMs),
      lastSeen: fields.lastSeenMs === undefined ? undefined : utcDate(fields.lastSeenMs),
    }),
  tags: v3Tags,
  threatAssess,
  trackedUsers: (indicator, { world }) => ({ trackedUsers: trackedUsers(indicator.facts, world) }),
  whoIs: empty('whoIs'),
};

export function v3Expansions(indicator: Indicator, view: V3View): Record<string, unknown> {
  const parts = [...view.fields].map((name) => expansions[name](indicator, view));
  return Object.assign({}, ...parts) as Record<string, unknown>;
}

/** Flat, not nested. */
export function threatAssess({ facts }: Indicator, { world }: V3View): Record<string, unknown> {
  const { rating, confidence, score } = facts.threatAssess;
  return {
    threatAssessRating: decimal(rating),
    threatAssessConfidence: decimal(confidence),
    threatAssessScore: score,
    threatAssessScoreObserved: 0,
    threatAssessScoreFalsePositive: 0,
    ...(world.behaviour.cal && facts.cal !== undefined ? { calScore: facts.cal.score } : {}),
  };
}

export function falsePositives(
  { facts }: Indicator,
  { world, user }: V3View,
): Record<string, unknown> {
  const last = lastOf(facts.falsePositives);
  return {
    falsePositives: totalOf(facts.falsePositives),
    ...(last === undefined ? {} : { lastFalsePositive: utcDay(last) }),
    falsePositiveReportedByUser: facts.hasReported(user.id, world.nowMs),
  };
}

export function observations({ facts }: Indicator): Record<string, unknown> {
  const last = lastOf(facts.observations);
  return {
    observations: totalOf(facts.observations),
    ...(last === undefined ? {} : { lastObserved: utcDate(last) }),
  };
}
