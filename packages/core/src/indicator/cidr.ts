import { formatIpv4, parseIpv4 } from './ipv4.ts';
import { formatIpv6, parseIpv6 } from './ipv6.ts';
import { mistakenFor } from './mistaken-for.ts';
import { accept, type Canonical, reject } from './outcome.ts';
import { refangColons, refangDots } from './refang.ts';

const LENGTH = /^\d{1,3}$/;

/** An IPv4 or IPv6 network with its prefix length; bits beyond it may be set. */
export const isCidr = (text: string): boolean => text.includes('/') && networkOf(text).ok;

/** The block with the bits beyond its prefix cleared. */
export const cidrForm = (text: string): Canonical => networkOf(refangColons(refangDots(text)));

function networkOf(block: string): Canonical {
  const slash = block.indexOf('/');
  const address = slash < 0 ? block : block.slice(0, slash);
  const suffix = slash < 0 ? undefined : block.slice(slash + 1);
  const bits = parseIpv4(address);
  if (bits !== undefined) return masked(suffix, 32, (length) => formatIpv4(maskBits(bits, length)));
  const groups = parseIpv6(address);
  if (groups) return masked(suffix, 128, (length) => formatIpv6(maskGroups(groups, length)));
  return reject(mistakenFor(block) ?? 'is no CIDR block');
}

function masked(
  suffix: string | undefined,
  longest: number,
  network: (length: number) => string,
): Canonical {
  const length = suffix === undefined ? longest : LENGTH.test(suffix) ? Number(suffix) : -1;
  if (length < 0 || length > longest) {
    return reject(`has a prefix length that is no number from 0 to ${longest}`);
  }
  return accept(`${network(length)}/${length}`);
}

const maskBits = (bits: number, length: number): number =>
  // A shift by 32 is a shift by 0 in this language.
  length === 0 ? 0 : (bits & (-1 << (32 - length))) >>> 0;

const maskGroups = (groups: readonly number[], length: number): readonly number[] =>
  groups.map((group, index) => {
    const kept = Math.min(16, Math.max(0, length - index * 16));
    return group & (0xffff << (16 - kept)) & 0xffff;
  });
