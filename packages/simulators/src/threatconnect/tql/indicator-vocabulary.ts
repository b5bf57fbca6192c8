import { lastOf, totalOf } from '../store/global-facts.ts';
import type { Indicator } from '../store/indicator.ts';
import { type Keyword, keyword, type Vocabulary } from './keyword.ts';

const ask = (
  name: string,
  kind: Keyword<Indicator>['kind'],
  read: Keyword<Indicator>['read'],
): Keyword<Indicator> => keyword(name, kind, read);

const names = (rows: readonly { readonly name: string }[]): string[] =>
  rows.map(({ name }) => name);

/** `type` is left out: its numbers are not published. */
const keywords: readonly Keyword<Indicator>[] = [
  ask('activeLocked', 'flag', ({ fields }) => fields.activeLocked),
  ask('addressIsIpv6', 'flag', ({ type, summary }) =>
    type.name === 'Address' ? summary.includes(':') : undefined,
  ),
  ask('calScore', 'number', ({ facts }) => facts.cal?.score),
  ask('confidence', 'number', ({ fields }) => fields.confidence),
  ask('dateAdded', 'date', ({ dateAddedMs }) => dateAddedMs),
  ask('description', 'text', (indicator) => indicator.shown('Description')),
  ask('falsePositiveCount', 'number', ({ facts }) => totalOf(facts.falsePositives)),
  ask('fileSize', 'number', ({ fields }) => fields.size),
  ask('firstSeen', 'date', ({ fields }) => fields.firstSeenMs),
  ask('hostDnsActive', 'flag', ({ type, fields }) =>
    type.name === 'Host' ? fields.dnsActive : undefined,
  ),
  ask('hostWhoisActive', 'flag', ({ type, fields }) =>
    type.name === 'Host' ? fields.whoisActive : undefined,
  ),
  ask('id', 'id', ({ id }) => id),
  ask('indicatorActive', 'flag', ({ fields }) => fields.active),
  ask('lastFalsePositive', 'date', ({ facts }) => lastOf(facts.falsePositives)),
  ask('lastModified', 'date', ({ lastModifiedMs }) => lastModifiedMs),
  ask('lastObserved', 'date', ({ facts }) => lastOf(facts.observations)),
  ask('lastSeen', 'date', ({ fields }) => fields.lastSeenMs),
  ask('observationCount', 'number', ({ facts }) => totalOf(facts.observations)),
  ask('owner', 'id', ({ owner }) => owner.id),
  ask('ownerName', 'text', ({ owner }) => owner.name),
  ask('rating', 'number', ({ fields }) => fields.rating),
  ask('securityLabel', 'text', ({ securityLabels }) => names(securityLabels)),
  ask('source', 'text', (indicator) => indicator.shown('Source')),
  ask('summary', 'text', ({ summary }) => summary),
  ask('tag', 'text', ({ tags }) => names(tags)),
  ask('threatAssessScore', 'number', ({ facts }) => facts.threatAssess.score),
  ask('typeName', 'any-case', ({ type }) => type.name),
  ask('value1', 'text', (indicator) => indicator.value(1)),
  ask('value2', 'text', (indicator) => indicator.value(2)),
  ask('value3', 'text', (indicator) => indicator.value(3)),
];

const alsoKnown =
  'abuseIpdbConfidenceScore addressAsn addressCidr addressCity addressCountryCode addressCountryName addressIpVal addressRegisteringOrg addressState addressTimezone associatedGroup attackTag commonId externalDateAdded externalDateExpires externalLastModified hasAllTags hasArtifact hasAttribute hasCase hasCustomAssociation hasGroup hasIndicator hasIntelRequirement hasSecurityLabel hasTag hasVictim hasVictimAsset tagOwner tagOwnerName type vtLastUpdated vtMaliciousCount'.split(
    ' ',
  );

export const indicatorVocabulary: Vocabulary<Indicator> = { keywords, alsoKnown };
