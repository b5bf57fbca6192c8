import type { Copy } from '../indicator/copy.ts';
import type { IndicatorKind } from '../indicator/indicator-kinds.ts';
import { toAttributes } from '../indicator/to-attributes.ts';
import { toInstant } from '../indicator/to-instant.ts';
import { toTally } from '../indicator/to-tally.ts';
import { webLink } from '../indicator/web-link.ts';
import { rowsOf, toNumber, toText } from '../json.ts';
import type { V2Indicator } from './indicator.schema.ts';

const HASHES = ['md5', 'sha1', 'sha256'];

/** `owner` where the reply does not name it. */
export function toCopy(
  row: V2Indicator,
  { typeName, valueKey }: IndicatorKind,
  owner: string,
  url: URL,
): Copy {
  const name = row.owner?.name ?? row.ownerName ?? owner;
  const keys = typeName === 'File' ? HASHES : [valueKey];
  return {
    id: undefined,
    typeName,
    values: keys.flatMap((key) => toText(row[key]) ?? []),
    owner: name,
    ownerType: row.owner?.type,
    link: webLink({ webLink: toText(row.webLink), owner: name, id: undefined }, url),
    active: row.active !== false,
    rating: toNumber(row.rating),
    confidence: toNumber(row.confidence),
    threatAssessScore: toNumber(row.threatAssessScore),
    calScore: toNumber(row.calScore),
    description: toText(row.description),
    source: toText(row.source),
    tags: rowsOf(row.tag).flatMap((each) => toText(each['name']) ?? []),
    securityLabels: [],
    attributes: toAttributes(row.attribute),
    groups: [],
    falsePositives: toTally(row.falsePositiveCount, row.falsePositiveLastReported),
    isReportedToday: undefined,
    observations: toTally(row.observationCount, row.lastObserved),
    addedAt: toInstant(row.dateAdded),
    modifiedAt: toInstant(row.lastModified),
  };
}
