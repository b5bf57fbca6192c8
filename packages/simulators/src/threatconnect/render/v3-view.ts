import type { ApiUser } from '../auth/users.ts';
import type { LinkBase } from './links.ts';

/** The names `fields` knows (dossier §3.3). */
export const fieldNames = [
  'associatedArtifacts',
  'associatedCases',
  'associatedGroups',
  'associatedIndicators',
  'associationName',
  'attributes',
  'customAssociations',
  'dnsResolution',
  'enrichment',
  'externalDates',
  'falsePositives',
  'fileActions',
  'fileOccurrences',
  'genericCustomIndicatorValues',
  'geoLocation',
  'investigationLinks',
  'observations',
  'securityLabels',
  'sightings',
  'tags',
  'threatAssess',
  'trackedUsers',
  'whoIs',
] as const;

export type FieldName = (typeof fieldNames)[number];

/** How a caller asked to see indicators. */
export interface V3View extends LinkBase {
  readonly user: ApiUser;
  readonly fields: ReadonlySet<FieldName>;
}
