import { type ValueRule, valueRules } from './value-rules.ts';

export interface ValueKey {
  /** As both API versions write it. */
  readonly name: string;
  readonly rule: ValueRule;
}

/** One kind of indicator (dossier §2.2). */
export interface IndicatorType {
  readonly id: number;
  readonly name: string;
  /** As error messages write it. */
  readonly label: string;
  /** Path segment and object key of v2. */
  readonly branch: string;
  readonly entity: string;
  readonly keys: readonly [ValueKey, ...ValueKey[]];
  readonly isCustom: boolean;
  readonly casePreference: 'lower' | 'upper' | 'sensitive';
}

const key = (name: string, rule: ValueRule): ValueKey => ({ name, rule });

const builtIn = (
  [id, name, branch, entity]: readonly [number, string, string, string],
  keys: IndicatorType['keys'],
  {
    label = name,
    casePreference = 'lower',
  }: Partial<Pick<IndicatorType, 'label' | 'casePreference'>> = {},
): IndicatorType => ({ id, name, label, branch, entity, keys, casePreference, isCustom: false });

const custom = (
  [id, name, branch, entity]: readonly [number, string, string, string],
  keys: IndicatorType['keys'],
  casePreference: IndicatorType['casePreference'] = 'sensitive',
): IndicatorType => ({
  id,
  name,
  label: name,
  branch,
  entity,
  keys,
  casePreference,
  isCustom: true,
});

const { md5, sha1, sha256, registryKey, valueName, valueType } = valueRules;

/** Ids are ours: the platform's numbers are not published. */
export const indicatorTypes: readonly IndicatorType[] = [
  builtIn([1, 'Address', 'addresses', 'address'], [key('ip', valueRules.address)]),
  builtIn(
    [2, 'EmailAddress', 'emailAddresses', 'emailAddress'],
    [key('address', valueRules.email)],
  ),
  builtIn(
    [3, 'File', 'files', 'file'],
    [key('md5', md5), key('sha1', sha1), key('sha256', sha256)],
    { casePreference: 'upper' },
  ),
  builtIn([4, 'Host', 'hosts', 'host'], [key('hostName', valueRules.host)]),
  builtIn([5, 'URL', 'urls', 'url'], [key('text', valueRules.url)], { label: 'Url' }),
  custom([6, 'ASN', 'asns', 'asn'], [key('AS Number', valueRules.asn)], 'upper'),
  custom([7, 'CIDR', 'cidrBlocks', 'cidrBlock'], [key('Block', valueRules.cidr)], 'lower'),
  custom(
    [8, 'Email Subject', 'emailSubjects', 'emailSubject'],
    [key('Subject', valueRules.subject)],
  ),
  custom([9, 'Hashtag', 'hashtags', 'hashtag'], [key('Hashtag', valueRules.hashtag)], 'lower'),
  custom([10, 'Mutex', 'mutexes', 'mutex'], [key('Mutex', valueRules.mutex)]),
  custom(
    [11, 'Registry Key', 'registryKeys', 'registryKey'],
    [key('Key Name', registryKey), key('Value Name', valueName), key('Value Type', valueType)],
  ),
  custom(
    [12, 'User Agent', 'userAgents', 'userAgent'],
    [key('User Agent String', valueRules.userAgent)],
  ),
];

/** By name in any case; clients send `Url` and `host`. */
export const typeNamed = (name: string): IndicatorType | undefined =>
  indicatorTypes.find((type) => type.name.toLowerCase() === name.toLowerCase());

export const typeOfBranch = (branch: string): IndicatorType | undefined =>
  indicatorTypes.find((type) => type.branch === branch);

/** Any of the hashes is enough; all other types are written whole. */
export const isFile = ({ name }: IndicatorType): boolean => name === 'File';
