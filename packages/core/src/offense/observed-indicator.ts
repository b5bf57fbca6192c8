import { addressIndicator } from '../indicator/address-indicator.ts';
import { canonicalForm } from '../indicator/canonical.ts';
import type { KnownIndicatorType } from '../indicator/indicator-type.ts';

/** Something seen in an offense that platforms know as an indicator. */
export interface ObservedIndicator {
  readonly type: KnownIndicatorType;
  /** In canonical form. */
  readonly value: string;
}

/** The value as that type; undefined if it cannot be one. */
export function observed(type: KnownIndicatorType, value: string): ObservedIndicator | undefined {
  const form = canonicalForm(type, value);
  return form.ok ? { type, value: form.value } : undefined;
}

export function observedAddress(value: string): ObservedIndicator | undefined {
  const address = addressIndicator(value);
  return address && { type: address.type, value: address.value };
}

/** A host by address or by full name: the name of a machine alone means nothing outside its own network. */
export function observedHost(value: string): ObservedIndicator | undefined {
  const address = observedAddress(value);
  if (address) return address;
  const name = observed('FQDN', value);
  return name?.value.includes('.') ? name : undefined;
}

const HASH_TYPES: ReadonlyMap<number, KnownIndicatorType> = new Map([
  [32, 'MD5'],
  [40, 'SHA-1'],
  [64, 'SHA-256'],
  [96, 'SHA-384'],
  [128, 'SHA-512'],
]);
const ALGORITHM = /^(?:md5|sha-?\d{1,3})[=:]/i;

/** A hash by its length; some products write its algorithm before it, e.g. `SHA256=`. */
export function observedHash(value: string): ObservedIndicator | undefined {
  const digits = value.trim().replace(ALGORITHM, '');
  const type = HASH_TYPES.get(digits.length);
  return type && observed(type, digits);
}
