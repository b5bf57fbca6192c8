import { isPrivateAddress, isSpecialAddress } from '../indicator/special-address.ts';
import type { LookUpSubject } from '../ports/intel-lookup.port.ts';

const HOST_OF_URL = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^/?#]*@)?(\[[^\]]*\]|[^:/?#]*)/i;
/** Names that no public name server knows: RFC 6761, RFC 6762, RFC 8375, and ICANN's for private use. */
const INTERNAL_NAME = /^[^.]*$|(?:^|\.)(?:localhost|local|internal|home\.arpa)$/;

/** The address or name of a host that something is about; undefined where it is about none. */
function hostOf({ type, value }: LookUpSubject): string | undefined {
  switch (type) {
    case 'IP Address':
    case 'IPv6 Address':
    case 'FQDN':
      return value;
    case 'CIDR Block':
      return value.slice(0, value.lastIndexOf('/'));
    case 'Email Address':
      return value.slice(value.lastIndexOf('@') + 1);
    case 'URL':
      return HOST_OF_URL.exec(value)?.[1]?.replace(/^\[|\]$/g, '');
    default:
      return undefined;
  }
}

/**
 * Whether a canonical subject says something of the own network, and nothing to anybody outside it. `examples`: addresses for
 * documentation and benchmarks are taken for public ones.
 */
export function isInternal(subject: LookUpSubject, examples = false): boolean {
  const host = hostOf(subject);
  if (host === undefined) return false;
  const isOwn = examples ? isPrivateAddress : isSpecialAddress;
  // A single label is no name of the public internet, but an IPv6 address has no dot either.
  return isOwn(host) || (!host.includes(':') && INTERNAL_NAME.test(host));
}
