import { isIP } from 'node:net';

/** RFC 5952, lower case, IPv4-mapped as IPv4; `undefined` for anything but one address without a zone. */
export function canonicalIp(text: string): string | undefined {
  const family = text.includes('%') ? 0 : isIP(text);
  if (family === 4) return text;
  if (family === 0) return undefined;
  const host = new URL(`http://[${text}]/`).hostname.slice(1, -1);
  const mapped = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(host);
  return mapped === null ? host : toIpv4(mapped[1] ?? '', mapped[2] ?? '');
}

function toIpv4(high: string, low: string): string {
  const bits = [high, low].map((part) => Number.parseInt(part, 16));
  return bits.flatMap((part) => [part >>> 8, part & 255]).join('.');
}
