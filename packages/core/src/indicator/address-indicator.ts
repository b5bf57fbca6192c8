import { canonicalForm } from './canonical.ts';
import { isIpv4 } from './ipv4.ts';
import { isSpecialAddress } from './special-address.ts';

export interface AddressIndicator {
  readonly type: 'IP Address' | 'IPv6 Address';
  /** In canonical form. */
  readonly value: string;
  /** Private, local, reserved, for documentation, or multicast: it names no one host of the public internet. */
  readonly special: boolean;
}

const IPV4_MAPPED = '::ffff:';

/** The address that a text is; undefined if it is anything else. */
export function addressIndicator(text: string): AddressIndicator | undefined {
  const ipv4 = canonicalForm('IP Address', text);
  if (ipv4.ok) return ofType('IP Address', ipv4.value);
  const ipv6 = canonicalForm('IPv6 Address', text);
  if (!ipv6.ok) return undefined;
  // A mapped address is an IPv4 host that a dual-stack socket saw; no platform lists it in that form.
  const mapped = ipv6.value.startsWith(IPV4_MAPPED) ? ipv6.value.slice(IPV4_MAPPED.length) : '';
  return isIpv4(mapped) ? ofType('IP Address', mapped) : ofType('IPv6 Address', ipv6.value);
}

const ofType = (type: AddressIndicator['type'], value: string): AddressIndicator => ({
  type,
  value,
  special: isSpecialAddress(value),
});
