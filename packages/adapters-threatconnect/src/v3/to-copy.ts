import type { Copy, Group } from '../indicator/copy.ts';
import { toAttributes } from '../indicator/to-attributes.ts';
import { toInstant } from '../indicator/to-instant.ts';
import { toTally } from '../indicator/to-tally.ts';
import { platformLink, webLink } from '../indicator/web-link.ts';
import { rowsOf, toNumber, toText } from '../json.ts';
import type { V3Indicator } from './indicator.schema.ts';

export function toCopy(row: V3Indicator, url: URL): Copy {
  const { id, type, summary, ownerName: owner } = row;
  return {
    id,
    typeName: type,
    values: type === 'File' ? summary.split(' : ') : [summary],
    owner,
    ownerType: undefined,
    link: webLink({ webLink: toText(row.webLink), owner, id }, url),
    active: row.active !== false,
    rating: toNumber(row.rating),
    confidence: toNumber(row.confidence),
    threatAssessScore: toNumber(row.threatAssessScore),
    calScore: toNumber(row.calScore),
    description: toText(row.description),
    source: toText(row.source),
    tags: namesOf(row.tags),
    securityLabels: namesOf(row.securityLabels),
    attributes: toAttributes(row.attributes),
    groups: rowsOf(row.associatedGroups).flatMap((each) => toGroup(each, url)),
    falsePositives: toTally(row.falsePositives, row.lastFalsePositive),
    isReportedToday: toFlag(row.falsePositiveReportedByUser),
    observations: toTally(row.observations, row.lastObserved),
    addedAt: toInstant(row.dateAdded),
    modifiedAt: toInstant(row.lastModified),
  };
}

const namesOf = (collection: unknown): readonly string[] =>
  rowsOf(collection).flatMap(({ name }) => toText(name) ?? []);

function toGroup(row: Readonly<Record<string, unknown>>, url: URL): readonly Group[] {
  const [type, name] = [toText(row['type']), toText(row['name'])];
  if (type === undefined || name === undefined) return [];
  return [{ type, name, link: platformLink(toText(row['webLink']), url)?.href }];
}

/** Absent is undefined, not false. */
const toFlag = (value: unknown): boolean | undefined =>
  typeof value === 'boolean' ? value : undefined;
