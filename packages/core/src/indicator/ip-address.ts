import { isIpv4 } from './ipv4.ts';
import { formatIpv6, parseIpv6 } from './ipv6.ts';
import { mistakenFor } from './mistaken-for.ts';
import { accept, type Canonical, reject } from './outcome.ts';
import { refangColons, refangDots } from './refang.ts';

export function ipv4Form(text: string): Canonical {
  if (isIpv4(text)) return accept(text);
  const address = refangDots(text);
  if (isIpv4(address)) return accept(address);
  return reject(mistakenFor(address) ?? 'is no IPv4 address');
}

export function ipv6Form(text: string): Canonical {
  const address = refangColons(refangDots(text));
  const bare = address.startsWith('[') && address.endsWith(']') ? address.slice(1, -1) : address;
  const groups = parseIpv6(bare);
  if (groups) return accept(formatIpv6(groups));
  return reject(mistakenFor(bare) ?? 'is no IPv6 address');
}
