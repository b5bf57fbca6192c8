import {
  documentationIpv4,
  documentationIpv6,
} from '../../threatq/seed/documentation-addresses.ts';
import { mix } from '../../threatq/seed/mix.ts';
import { canonicalIp } from '../address/canonical-ip.ts';
import type { NewAddress, Report } from '../store/report.ts';
import { Chance } from './chance.ts';
import { type Persona, personas, traitsOf } from './personas.ts';
import { FIRST_DOCUMENTATION_ASN, networks, places, targetShares } from './places.ts';
import type { Traits } from './traits.ts';

/** What is made up. */
export interface SeedOptions {
  /** The same seed makes the same addresses. Default 1. */
  readonly seed?: number;
  /** Default two of each kind. */
  readonly count?: number;
  /** The instant that ages count back from, epoch ms: the simulator's clock. */
  readonly until: number;
  /** Kinds to deal out in turn; all of them when left out. */
  readonly personas?: readonly Persona[];
}

const DAY_MS = 86_400_000;
const EVERY_NTH_IS_IPV6 = 7;

/** Reports about addresses of the documentation and benchmark ranges, each kind in turn; every seventh one is IPv6. */
export function seedCrowdSec(options: SeedOptions): NewAddress[] {
  const { seed = 1, until, personas: kinds = personas } = options;
  const { count = kinds.length * 2 } = options;
  const seedBits = mix(seed);
  return Array.from({ length: count }, (_, n) => {
    const bits = mix(n + seedBits);
    const isNew = n % EVERY_NTH_IS_IPV6 === EVERY_NTH_IS_IPV6 - 1;
    const ip = isNew ? ipv6(bits) : documentationIpv4(n, seedBits);
    const kind = kinds[n % kinds.length] ?? 'quiet-known';
    return toAddress(ip, new Chance(bits), kind, until);
  });
}

function toAddress(ip: string, chance: Chance, kind: Persona, until: number): NewAddress {
  const { quietDays, knownDays, ...traits } = traitsOf(kind, chance);
  const lastSeenMs = until - quietDays * DAY_MS - chance.between(0, 20) * 60_000;
  return {
    range: { cidr: rangeOf(ip), score: traits.neighbourhood?.score ?? 0 },
    network: {
      name: chance.pick(networks),
      number: FIRST_DOCUMENTATION_ASN + chance.between(0, 15),
    },
    location: chance.pick(places),
    targetCountries: targetShares(chance),
    fire: fireOf(traits, lastSeenMs, chance),
    ...traits,
    ip,
    lastSeenMs,
    firstSeenMs: lastSeenMs - knownDays * DAY_MS,
  };
}

const ipv6 = (bits: number): string => {
  const spelled = documentationIpv6(bits);
  return canonicalIp(spelled) ?? spelled;
};

/** 198.18.0.0/15 is announced in blocks of /16 here, a documentation net as a whole. */
function rangeOf(ip: string): string {
  if (ip.includes(':')) return '2001:db8::/32';
  const [first, second, third] = ip.split('.');
  return first === '198' && second !== '51'
    ? `${first}.${second}.0.0/16`
    : `${first}.${second}.${third}.0/24`;
}

/** Members of the community blocklist stay for a week after their last report; a contested one was taken out. */
function fireOf(
  { classifications, falsePositives }: Omit<Traits, 'quietDays' | 'knownDays'>,
  lastSeenMs: number,
  chance: Chance,
): Report['fire'] {
  if (classifications?.includes('community-blocklist') !== true) return null;
  const state = falsePositives === undefined ? 'validated' : 'refused';
  return { state, expiresMs: lastSeenMs + 7 * DAY_MS + chance.between(0, 999) };
}
