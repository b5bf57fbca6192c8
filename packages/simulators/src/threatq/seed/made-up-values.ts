import { hash } from 'node:crypto';
import {
  addressCount,
  blockCount,
  documentationCidr,
  documentationIpv4,
  documentationIpv6,
} from './documentation-addresses.ts';
import { mix } from './mix.ts';

/** What a value is made from: `n` counts within its type, `bits` are scrambled and different for every `n`. */
export interface Ingredients {
  readonly n: number;
  readonly bits: number;
  readonly seedBits: number;
}

export interface ValueKind {
  readonly type: string;
  /** Its part of a library, of 1,000. */
  readonly share: number;
  /** How many different values there are. */
  readonly atMost?: number;
  readonly make: (from: Ingredients) => string;
}

const words = ['update', 'secure', 'login', 'cdn', 'invoice', 'portal', 'mail', 'static'] as const;
const zones = ['example.com', 'example.net', 'example.org', 'test'] as const;
const paths = ['gate.php', 'index.html', 'wp-content/a.js', 'login?next=%2F', 'x/y/z.bin'] as const;
const firstYear = 2070;
const years = 30;

const pick = <Item>(items: readonly [Item, ...Item[]], bits: number): Item =>
  items[bits % items.length] ?? items[0];

const code = (bits: number): string => bits.toString(36);
const name = (bits: number): string => `${pick(words, mix(bits))}-${code(bits)}`;
const domain = (bits: number): string => `${name(bits)}.${pick(zones, mix(bits + 1))}`;

function url({ bits }: Ingredients): string {
  const scheme = bits % 3 === 0 ? 'http' : 'https';
  const port = bits % 16 === 0 ? ':8443' : '';
  return `${scheme}://${domain(bits)}${port}/${pick(paths, mix(bits + 2))}`;
}

const digest =
  (algorithm: string) =>
  ({ n, seedBits }: Ingredients): string =>
    hash(algorithm, `made up ${seedBits} ${n}`);

const cve = ({ n, seedBits }: Ingredients): string =>
  `CVE-${firstYear + (n % years)}-${10_000 + (seedBits % 800_000) + Math.floor(n / years)}`;

/** The types a library is mostly made of. Shares add up to 1,000. */
export const valueKinds: readonly ValueKind[] = [
  {
    type: 'IP Address',
    share: 110,
    atMost: addressCount,
    make: ({ n, seedBits }) => documentationIpv4(n, seedBits),
  },
  {
    type: 'CIDR Block',
    share: 10,
    atMost: blockCount,
    make: ({ n, seedBits }) => documentationCidr(n, seedBits),
  },
  { type: 'IPv6 Address', share: 40, make: ({ bits }) => documentationIpv6(bits) },
  { type: 'FQDN', share: 230, make: ({ bits }) => domain(bits) },
  { type: 'URL', share: 230, make: url },
  { type: 'URL Path', share: 10, make: ({ bits }) => `/${code(bits)}/${pick(paths, mix(bits))}` },
  {
    type: 'Email Address',
    share: 30,
    make: ({ bits }) => `${name(bits)}@${pick(zones, mix(bits + 1))}`,
  },
  { type: 'Email Subject', share: 5, make: ({ bits }) => `Invoice ${code(bits)} is overdue` },
  { type: 'MD5', share: 90, make: digest('md5') },
  { type: 'SHA-1', share: 60, make: digest('sha1') },
  { type: 'SHA-256', share: 120, make: digest('sha256') },
  { type: 'SHA-512', share: 5, make: digest('sha512') },
  { type: 'CVE', share: 20, make: cve },
  { type: 'Filename', share: 15, make: ({ bits }) => `${name(bits)}.docm` },
  { type: 'File Path', share: 5, make: ({ bits }) => `C:\\Users\\Public\\${name(bits)}.exe` },
  {
    type: 'Registry Key',
    share: 5,
    make: ({ bits }) => `HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run\\${name(bits)}`,
  },
  { type: 'Mutex', share: 5, make: ({ bits }) => `Global\\${code(bits)}` },
  {
    type: 'User-agent',
    share: 5,
    make: ({ bits }) => `Mozilla/5.0 (compatible; ExampleBot/${bits >>> 16}.${bits & 0xffff})`,
  },
  { type: 'Username', share: 5, make: ({ bits }) => name(bits) },
];
