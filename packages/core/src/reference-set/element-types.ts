import type { IndicatorType, KnownIndicatorType } from '../indicator/indicator-type.ts';
import type { ElementType } from './element-type.ts';

/** The element type each type is stored as where the console offers it. */
export const ELEMENT_TYPE_OF: Readonly<Record<KnownIndicatorType, ElementType>> = {
  'CIDR Block': 'CIDR',
  CVE: 'ALNIC',
  'Email Address': 'ALNIC',
  'Email Attachment': 'ALN',
  'Email Subject': 'ALN',
  'File Path': 'ALN',
  Filename: 'ALN',
  FQDN: 'ALNIC',
  'Fuzzy Hash': 'ALN',
  'GOST Hash': 'ALNIC',
  'IP Address': 'IP',
  'IPv6 Address': 'ALNIC',
  MD5: 'ALNIC',
  Mutex: 'ALN',
  Password: 'ALN',
  'Registry Key': 'ALN',
  'SHA-1': 'ALNIC',
  'SHA-256': 'ALNIC',
  'SHA-384': 'ALNIC',
  'SHA-512': 'ALNIC',
  String: 'ALN',
  URL: 'ALNIC',
  'URL Path': 'ALN',
  'User-agent': 'ALN',
  Username: 'ALN',
  'X-Mailer': 'ALN',
};

const wantedTypes = new Map<string, ElementType>(Object.entries(ELEMENT_TYPE_OF));
/** Text is the nearest to everything; without case where the wanted type has none. */
const INSTEAD: readonly ElementType[] = ['ALNIC', 'ALN'];

/** The element type for a type's set, or the nearest one the console offers. Unknown types are text. */
export function elementTypeFor(
  type: IndicatorType,
  offered: ReadonlySet<ElementType>,
): ElementType {
  const wanted = wantedTypes.get(type) ?? 'ALN';
  if (offered.has(wanted)) return wanted;
  return INSTEAD.find((each) => offered.has(each)) ?? 'ALN';
}
