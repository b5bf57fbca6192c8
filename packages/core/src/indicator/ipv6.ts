import { formatIpv4, parseIpv4 } from './ipv4.ts';

const HEX_GROUP = /^[0-9a-f]{1,4}$/i;
const GROUPS = 8;
const LONGEST = 45;

/** The address as eight numbers of 16 bits; `undefined` where the text is none, or has a zone or brackets. */
export function parseIpv6(text: string): readonly number[] | undefined {
  if (text.length > LONGEST || !text.includes(':')) return undefined;
  const halves = withoutDots(text)?.split('::');
  if (halves === undefined || halves.length > 2) return undefined;
  const [head, tail] = halves.map(parseGroups);
  if (!head || (halves.length === 2 && !tail)) return undefined;
  if (!tail) return head.length === GROUPS ? head : undefined;
  const missing = GROUPS - head.length - tail.length;
  return missing < 1 ? undefined : [...head, ...Array<number>(missing).fill(0), ...tail];
}

/** RFC 5952: lower case, no leading zeros, the first longest run of zeros as `::`, IPv4-mapped in mixed notation. */
export function formatIpv6(groups: readonly number[]): string {
  if (isMapped(groups)) {
    return `::ffff:${formatIpv4((groups[6] ?? 0) * 65_536 + (groups[7] ?? 0))}`;
  }
  const hex = groups.map((group) => group.toString(16));
  const { start, length } = longestZeros(groups);
  if (length < 2) return hex.join(':');
  return `${hex.slice(0, start).join(':')}::${hex.slice(start + length).join(':')}`;
}

const isMapped = (groups: readonly number[]): boolean =>
  groups[5] === 0xffff && groups.slice(0, 5).every((group) => group === 0);

function parseGroups(text: string): number[] | undefined {
  if (text === '') return [];
  const groups = text.split(':');
  return groups.every((group) => HEX_GROUP.test(group))
    ? groups.map((group) => Number.parseInt(group, 16))
    : undefined;
}

function withoutDots(text: string): string | undefined {
  if (!text.includes('.')) return text;
  const start = text.lastIndexOf(':') + 1;
  const bits = parseIpv4(text.slice(start));
  if (bits === undefined) return undefined;
  return `${text.slice(0, start)}${(bits >>> 16).toString(16)}:${(bits & 0xffff).toString(16)}`;
}

function longestZeros(groups: readonly number[]): { start: number; length: number } {
  let best = { start: 0, length: 0 };
  let length = 0;
  for (const [index, group] of groups.entries()) {
    length = group === 0 ? length + 1 : 0;
    if (length > best.length) best = { start: index - length + 1, length };
  }
  return best;
}
