const types = {
  ipv4: 'IP Address',
  ipv6: 'IPv6 Address',
  cidr: 'CIDR Block',
  domain: 'FQDN',
  url: 'URL',
  'url-noscheme': 'URL',
  'ip-port': 'URL',
  md5: 'MD5',
  sha1: 'SHA-1',
  sha256: 'SHA-256',
  cve: 'CVE',
  'cve-kev': 'CVE',
  email: 'Email Address',
} as const;

type TypeOf = (value: string) => string;

/** What the values of a list are, by the list's name. */
export const listTypes: ReadonlyMap<string, TypeOf> = new Map<string, TypeOf>([
  ...Object.entries(types).map(([list, type]): [string, TypeOf] => [list, () => type]),
  ['defanged', typeOfDefanged],
]);

/** What an odd value is, by its tag; `undefined` for a tag that is not known. */
export function typeOfOdd(tag: string, value: string): string | undefined {
  if (tag === 'hash-uppercase') return hashTypes.get(value.length);
  if (tag === 'path-non-ascii') return value.startsWith('/') ? 'URL Path' : 'FQDN';
  if (tag === 'regex-in-feed') return 'FQDN';
  if (tag.startsWith('domain-')) return 'FQDN';
  return listTypes.get(tag)?.(value) ?? (tag.startsWith('url-') ? 'URL' : undefined);
}

const hashTypes: ReadonlyMap<number, string> = new Map([
  [32, 'MD5'],
  [40, 'SHA-1'],
  [64, 'SHA-256'],
]);

/** By look once the brackets are off. */
function typeOfDefanged(value: string): string {
  const plain = value.replaceAll(/[[\](){}]/g, '');
  if (/^[a-z]+:\/\/|\//i.test(plain)) return 'URL';
  if (/@|[[(]at[\])]/i.test(value)) return 'Email Address';
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(plain)) return 'IP Address';
  return /:\d+$/.test(plain) ? 'URL' : 'FQDN';
}
