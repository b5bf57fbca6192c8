import type { IntelDetail } from '@intelbridge/core';
import type { Report } from '../wire/report.schema.ts';
import { countryText } from './country.ts';

/** Shares in per cent, as they come rounded; those of 0 are a trace. */
export function targetCountries({ target_countries: shares }: Report): readonly IntelDetail[] {
  if (shares.length === 0) return [];
  const levels = shares.map(({ country, percent }) => ({
    label: countryText(country),
    value: Math.min(Math.max(percent, 0), 100),
  }));
  return [{ kind: 'levels', title: 'Target countries (%)', max: 100, levels }];
}
