import { cidrForm } from './cidr.ts';

/** Blocks of the IANA special-purpose registries whose addresses mean another host in every network, or many hosts at once. */
const PRIVATE: readonly string[] = [
  '0.0.0.0/8', // this network
  '10.0.0.0/8', // private, RFC 1918, like 172.16 and 192.168
  '100.64.0.0/10', // shared by carrier-grade NAT, RFC 6598
  '127.0.0.0/8', // loopback
  '169.254.0.0/16', // link-local
  '172.16.0.0/12',
  '192.0.0.0/24', // protocol assignments
  '192.88.99.0/24', // 6to4 relays, given up
  '192.168.0.0/16',
  '224.0.0.0/4', // multicast
  '240.0.0.0/4', // reserved, with broadcast
  '::/128', // unspecified
  '::1/128', // loopback
  '64:ff9b:1::/48', // local translation, RFC 8215
  '100::/64', // discard
  'fc00::/7', // unique local
  'fe80::/10', // link-local
  'fec0::/10', // site-local, given up
  'ff00::/8', // multicast
];

/** Blocks that no network should route; laboratories and examples use them. */
const UNROUTED: readonly string[] = [
  '192.0.2.0/24', // documentation, RFC 5737, like 198.51.100 and 203.0.113
  '198.18.0.0/15', // benchmarks
  '198.51.100.0/24',
  '203.0.113.0/24',
  '2001:2::/48', // benchmarks
  '2001:db8::/32', // documentation, like 3fff
  '3fff::/20',
];

/** Whether an IPv4 or IPv6 address in canonical form names no one host of the public internet. */
export const isSpecialAddress = (address: string): boolean =>
  isPrivateAddress(address) || UNROUTED.some((block) => isIn(address, block));

/** The same without what is for documentation and benchmarks: nobody's own network has such addresses. */
export const isPrivateAddress = (address: string): boolean =>
  PRIVATE.some((block) => isIn(address, block));

function isIn(address: string, block: string): boolean {
  const network = cidrForm(address + block.slice(block.indexOf('/')));
  return network.ok && network.value === block;
}
