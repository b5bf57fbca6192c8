import { isIpv4, isIpv4WithZeros } from './ipv4.ts';
import { parseIpv6 } from './ipv6.ts';

const isIp = (text: string): boolean => isIpv4(text) || parseIpv6(text) !== undefined;
const isBlock = (text: string): boolean => {
  const slash = text.lastIndexOf('/');
  return slash > 0 && isIp(text.slice(0, slash)) && /^\d{1,3}$/.test(text.slice(slash + 1));
};
const isRange = (text: string): boolean => {
  const ends = text.split('-', 3).map((end) => end.trim());
  return ends.length === 2 && ends.every(isIp);
};
const isZoned = (text: string): boolean => {
  const percent = text.indexOf('%');
  return percent > 0 && parseIpv6(text.slice(0, percent).replace(/^\[/, '')) !== undefined;
};

const KINDS: readonly (readonly [is: (text: string) => boolean, name: string])[] = [
  [isIpv4, 'is an IPv4 address'],
  [isIpv4WithZeros, 'is an IPv4 address with leading zeros, which may mean octal'],
  [(text) => parseIpv6(text) !== undefined, 'is an IPv6 address'],
  [isZoned, 'is an IPv6 address with a zone, which means nothing on another host'],
  [isBlock, 'is a CIDR block'],
  [isRange, 'is a range of addresses'],
  [(text) => /^[a-z][a-z0-9+.-]{0,30}:\/\//i.test(text), 'is a URL'],
  [(text) => text.includes('@'), 'is an e-mail address'],
  [(text) => /^(?:[\w.-]+|\[[\da-f:.]+\]):\d{1,5}$/i.test(text), 'is a host with a port'],
  [(text) => /[\\^$|(){}+]|\[.*\]./.test(text) && !text.includes('/'), 'is a pattern'],
  [(text) => text.includes('*'), 'is a wildcard'],
  [(text) => text.includes('/'), 'is a host with a path'],
];

const START = 512;

/** What a value that failed as one type looks like instead. Only for the words of a report. */
export function mistakenFor(text: string): string | undefined {
  const start = text.slice(0, START);
  return KINDS.find(([is]) => is(start))?.[1];
}
