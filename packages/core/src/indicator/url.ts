import { domainNameForm } from './domain-name.ts';
import { isIpv4 } from './ipv4.ts';
import { formatIpv6, parseIpv6 } from './ipv6.ts';
import { accept, type Canonical, reject } from './outcome.ts';
import { refangDots, refangScheme } from './refang.ts';

const SCHEME = /^([a-z][a-z0-9+.-]{0,30})(?::\/\/|\[:\]\/\/|\[:\/\/\])/i;
const AUTHORITY_END = /[/?#]/;
const PORT = /^\d{0,5}$/;
const NUMERIC_HOST = /^(?:0x[0-9a-f]+|\d+)(?:\.(?:0x[0-9a-f]+|\d+)){0,3}$/i;

interface UrlParts {
  readonly scheme: string;
  readonly defanged: boolean;
  readonly userInfo: string;
  readonly host: string;
  /** With its colon. */
  readonly port: string;
  /** Path, query and fragment. */
  readonly rest: string;
}

/** By hand: `new URL` rewrites paths, and a path is compared as the proxy logged it. */
export function urlForm(text: string): Canonical {
  const parts = split(text);
  const problem = partsProblem(parts);
  if (problem) return reject(problem);
  const dotted = refangDots(parts.host);
  const host = hostForm(dotted, parts.scheme !== '');
  if (!host.ok) return reject(`has a host that ${host.reason}`);
  // Brackets in a path are the author's own unless the host shows that the value was defanged.
  const defanged = parts.defanged || dotted !== parts.host;
  const rest = defanged ? refangDots(parts.rest) : parts.rest;
  return accept(parts.scheme + parts.userInfo + host.value + parts.port + rest);
}

/** Whether a canonical URL names its scheme. */
export const hasScheme = (url: string): boolean => SCHEME.test(url);

function split(text: string): UrlParts {
  const match = SCHEME.exec(text);
  const published = match?.[1] ?? '';
  const scheme = refangScheme(published);
  const after = text.slice(match?.[0].length ?? (text.startsWith('//') ? 2 : 0));
  const end = after.search(AUTHORITY_END);
  const authority = end < 0 ? after : after.slice(0, end);
  const hostStart = authority.lastIndexOf('@') + 1;
  const colon = authority.lastIndexOf(':');
  const hostEnd =
    colon > Math.max(hostStart - 1, authority.lastIndexOf(']')) ? colon : authority.length;
  return {
    scheme: scheme && `${scheme}://`,
    defanged: scheme !== published.toLowerCase(),
    userInfo: authority.slice(0, hostStart),
    host: authority.slice(hostStart, hostEnd),
    port: authority.slice(hostEnd),
    rest: end < 0 ? '' : after.slice(end),
  };
}

function partsProblem({ scheme, userInfo, host, port }: UrlParts): string | undefined {
  if (host === '') return 'has no host';
  if (userInfo && !scheme) return 'is an e-mail address, or has user information but no scheme';
  if (!PORT.test(port.slice(1)) || Number(port.slice(1)) > 65_535) {
    return scheme ? 'has a port that is no number from 0 to 65535' : 'has no // after its scheme';
  }
  return port === ':' && !scheme ? 'has no // after its scheme' : undefined;
}

function hostForm(host: string, afterScheme: boolean): Canonical {
  if (isIpv4(host)) return accept(host);
  if (host.startsWith('[') && host.endsWith(']')) {
    const groups = parseIpv6(host.slice(1, -1));
    return groups ? accept(`[${formatIpv6(groups)}]`) : reject('is no IPv6 address');
  }
  const form = domainNameForm(host);
  if (form.ok || !afterScheme || !NUMERIC_HOST.test(host)) return form;
  // `http://3221225985/` is 192.0.2.1 to every browser, and that is what reaches the log.
  const address = URL.parse(`http://${host}`)?.hostname;
  return address ? accept(address) : form;
}
