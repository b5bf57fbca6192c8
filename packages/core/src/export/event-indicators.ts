import { addressIndicator } from '../indicator/address-indicator.ts';
import { canonicalForm } from '../indicator/canonical.ts';
import { isPrivateAddress } from '../indicator/special-address.ts';
import { sourceIndicator } from '../offense/source-indicator.ts';
import type { EventIndicator } from '../ports/intel-events.port.ts';
import type { EventParts } from './event-parts.ts';
import type { EventRules } from './export-context.ts';

/** What the event is about, each once: the source of the offense, its addresses, and what its events named. */
export function eventIndicators(
  { offense, addresses, found }: EventParts,
  { privateAddresses }: EventRules,
): readonly EventIndicator[] {
  const all = [
    ...(addresses?.sources ?? []),
    ...(addresses?.localDestinations ?? []),
    ...(found?.addresses ?? []),
  ];
  const source = sourceIndicator(offense);
  const indicators = [
    ...(source ? [source] : []),
    ...all.flatMap((address) => addressIndicator(address) ?? []),
    ...(found?.urls ?? []).flatMap(urlIndicator),
  ];
  const wanted = indicators.filter(
    ({ type, value }) => privateAddresses || !(isAddress(type) && isPrivateAddress(value)),
  );
  return [
    ...new Map(wanted.map(({ type, value }) => [`${type} ${value}`, { type, value }])).values(),
  ];
}

const isAddress = (type: string): boolean => type === 'IP Address' || type === 'IPv6 Address';

function urlIndicator(url: string): readonly EventIndicator[] {
  const form = canonicalForm('URL', url);
  return form.ok ? [{ type: 'URL', value: form.value }] : [];
}
