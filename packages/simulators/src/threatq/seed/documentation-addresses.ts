const documentationNets = ['192.0.2', '198.51.100', '203.0.113'] as const;
const perDocumentationNet = 256;
const inDocumentation = documentationNets.length * perDocumentationNet;
/** 198.18.0.0/15, set aside for benchmarks. */
const inBenchmark = 2 ** 17;
/** How many IPv4 addresses belong to nobody. */
export const addressCount: number = inDocumentation + inBenchmark;
/** A prime, so that stepping by it visits every address once. */
const stride = 48_271;

/** The n-th address, `n` below `addressCount`; different for different `n` under the same seed. */
export function documentationIpv4(n: number, seedBits: number): string {
  const place = (n * stride + (seedBits % addressCount)) % addressCount;
  if (place < inDocumentation) {
    const net = documentationNets[Math.floor(place / perDocumentationNet)] ?? documentationNets[0];
    return `${net}.${place % perDocumentationNet}`;
  }
  return benchmarkIpv4(place - inDocumentation);
}

const benchmarkIpv4 = (offset: number): string =>
  `198.${18 + (offset >>> 16)}.${(offset >>> 8) & 255}.${offset & 255}`;

const shortestPrefix = 20;
const longestPrefix = 30;
/** How many blocks of 198.18.0.0/15 there are between those lengths. */
export const blockCount: number = 2 ** (longestPrefix - 14) - 2 ** (shortestPrefix - 15);

/** The n-th block, `n` below `blockCount`. */
export function documentationCidr(n: number, seedBits: number): string {
  let place = (n * stride + (seedBits % blockCount)) % blockCount;
  let prefix = shortestPrefix;
  while (place >= 2 ** (prefix - 15)) {
    place -= 2 ** (prefix - 15);
    prefix += 1;
  }
  return `${benchmarkIpv4(place * 2 ** (32 - prefix))}/${prefix}`;
}

/** An address of 2001:db8::/32; different for different bits. */
export const documentationIpv6 = (bits: number): string =>
  `2001:db8:${(bits >>> 16).toString(16)}:${(bits & 0xffff).toString(16)}::${((bits % 250) + 1).toString(16)}`;
