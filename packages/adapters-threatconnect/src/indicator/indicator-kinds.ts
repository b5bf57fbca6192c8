import type { IndicatorType } from '@intelbridge/core';

/** A kind of indicator of the platform, as both versions of its API name it (dossier §2.2). */
export interface IndicatorKind {
  /** In v3 and in TQL. */
  readonly typeName: string;
  /** Path segment and object key of v2. */
  readonly branch: string;
  readonly entity: string;
  /** Key of the value in a body that makes one. */
  readonly valueKey: string;
}

const kind = (
  typeName: string,
  branch: string,
  entity: string,
  valueKey: string,
): IndicatorKind => ({ typeName, branch, entity, valueKey });

const ADDRESS = kind('Address', 'addresses', 'address', 'ip');
const file = (valueKey: string) => kind('File', 'files', 'file', valueKey);

const KINDS: ReadonlyMap<IndicatorType, IndicatorKind> = new Map([
  ['IP Address', ADDRESS],
  ['IPv6 Address', ADDRESS],
  ['FQDN', kind('Host', 'hosts', 'host', 'hostName')],
  ['URL', kind('URL', 'urls', 'url', 'text')],
  ['Email Address', kind('EmailAddress', 'emailAddresses', 'emailAddress', 'address')],
  ['MD5', file('md5')],
  ['SHA-1', file('sha1')],
  ['SHA-256', file('sha256')],
  ['CIDR Block', kind('CIDR', 'cidrBlocks', 'cidrBlock', 'Block')],
  ['ASN', kind('ASN', 'asns', 'asn', 'AS Number')],
]);

/** What the platform can be asked about, by the common names. */
export const KNOWN_TYPES: readonly IndicatorType[] = [...KINDS.keys()];

export const kindOf = (type: IndicatorType): IndicatorKind | undefined => KINDS.get(type);
