import type { Location } from '../store/report.ts';
import type { Chance } from './chance.ts';

const place = (country: string, city: string, latitude: number, longitude: number): Location => ({
  country,
  city,
  latitude,
  longitude,
});

export const places: readonly [Location, ...Location[]] = [
  place('DE', 'Düsseldorf', 51.2217, 6.7762),
  place('FR', 'Paris', 48.8566, 2.3522),
  place('US', 'Ashburn', 39.0438, -77.4874),
  place('NL', 'Amsterdam', 52.3676, 4.9041),
  place('BR', 'São Paulo', -23.5505, -46.6333),
  place('JP', 'Tokyo', 35.6762, 139.6503),
  place('SG', 'Singapore', 1.3521, 103.8198),
];

/** Numbers are of the range kept for documentation (RFC 5398). */
export const networks: readonly [string, ...string[]] = [
  'EXAMPLE-HOSTING',
  'Example Telecom S.A.',
  'EXAMPLE-CLOUD',
  'Exämple Netze GmbH',
];
export const FIRST_DOCUMENTATION_ASN = 64_496;

const targets = ['US', 'DE', 'FR', 'GB', 'NL', 'JP', 'SG', 'PL', 'CA', 'AU'] as const;

/** Ten countries whose shares fall from half of what is left; they need not add up to 100. */
export function targetShares(chance: Chance): Record<string, number> {
  const first = chance.between(0, targets.length - 1);
  let left = 100;
  const shares: Record<string, number> = {};
  for (let at = 0; at < targets.length; at += 1) {
    const country = targets[(first + at) % targets.length] ?? targets[0];
    const share = Math.floor((left * chance.between(25, 50)) / 100);
    shares[country] = share;
    left -= share;
  }
  return shares;
}
