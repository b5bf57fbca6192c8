import type { ThreatconnectBehaviour } from '../options.ts';
import type { Indicator } from '../store/indicator.ts';
import { decimal } from './json-numbers.ts';

/** What is not set is not there, rather than null. */
export function present(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

export function ratingFields(
  { fields }: Indicator,
  { ratingAs }: Pick<ThreatconnectBehaviour, 'ratingAs'>,
): Record<string, unknown> {
  const { rating, confidence } = fields;
  const written = rating === undefined || ratingAs === 'number' ? rating : decimal(rating);
  return present({ rating: written, confidence });
}

/** The values under their names, with what belongs to a type; flags of a host are texts in v2. */
export function valueFields(
  { type, values, fields }: Indicator,
  { sizeAs }: Pick<ThreatconnectBehaviour, 'sizeAs'>,
  version: 2 | 3,
): Record<string, unknown> {
  const { size, dnsActive, whoisActive } = fields;
  const flag = (value: boolean): unknown => (version === 2 ? String(value) : value);
  return {
    ...values,
    ...(size === undefined ? {} : { size: sizeAs === 'string' ? String(size) : size }),
    ...(type.name === 'Host' ? { dnsActive: flag(dnsActive), whoisActive: flag(whoisActive) } : {}),
  };
}
