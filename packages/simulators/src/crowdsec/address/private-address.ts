import { BlockList, isIPv6 } from 'node:net';

const toList = (nets: readonly (readonly [string, number])[]): BlockList => {
  const list = new BlockList();
  for (const [net, prefix] of nets) list.addSubnet(net, prefix, familyOf(net));
  return list;
};

const familyOf = (ip: string): 'ipv4' | 'ipv6' => (isIPv6(ip) ? 'ipv6' : 'ipv4');

const loopback = toList([
  ['127.0.0.0', 8],
  ['::1', 128],
]);
const privateNets = toList([
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['100.64.0.0', 10],
  ['169.254.0.0', 16],
  ['fc00::', 7],
  ['fe80::', 10],
]);

export const isLoopback = (ip: string): boolean => loopback.check(ip, familyOf(ip));

/** Private, shared and link-local; documentation ranges count as public here, as made-up data is from them. */
export const isPrivate = (ip: string): boolean => privateNets.check(ip, familyOf(ip));
