import { BlockList, isIP } from 'node:net';

type Match = (host: string, port: string) => boolean;

/**
 * Reads a no-proxy list as curl does: `*`, a host or domain (its subdomains too, with or without a leading dot), an
 * address, a network such as `10.0.0.0/8`, each but the network also with `:port`. Throws RangeError for a network that is none.
 */
export function toNoProxyTest(list: readonly string[]): (url: URL) => boolean {
  const matches = list.map((entry) => entry.trim().toLowerCase()).flatMap(toMatch);
  return (url) => {
    const port = url.port === '' ? defaultPort(url) : url.port;
    const host = bare(url.hostname);
    return matches.some((match) => match(host, port));
  };
}

const defaultPort = ({ protocol }: URL): string => (protocol === 'https:' ? '443' : '80');

const bare = (hostname: string): string => hostname.replace(/^\[(.*)\]$/, '$1');

function toMatch(entry: string): readonly Match[] {
  if (entry === '') return [];
  if (entry === '*') return [() => true];
  if (entry.includes('/')) return [toNetworkMatch(entry)];
  const [, inBrackets, plain, port] = /^(?:\[(.+)\]|(.*?))(?::(\d+))?$/.exec(entry) ?? [];
  const name = isIP(entry) === 0 ? (inBrackets ?? plain ?? entry) : entry;
  const only = isIP(entry) === 0 ? port : undefined;
  const domain = name.replace(/^\*?\./, '');
  return [
    (host, at) =>
      (only === undefined || only === at) &&
      (host === domain || (isIP(host) === 0 && host.endsWith(`.${domain}`))),
  ];
}

function toNetworkMatch(entry: string): Match {
  const [address = '', bits = ''] = entry.split('/');
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  const network = new BlockList();
  try {
    network.addSubnet(address, Number.parseInt(bits, 10), family);
  } catch (error) {
    throw new RangeError(`"${entry}" is not a network`, { cause: error });
  }
  return (host) => isIP(host) !== 0 && network.check(host, isIP(host) === 6 ? 'ipv6' : 'ipv4');
}
