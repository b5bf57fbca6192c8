import type { IntelEntry } from '@intelbridge/core';
import type { Report } from '../wire/report.schema.ts';
import { countryWithFlag } from './country.ts';

const NEIGHBOURS = 'Of the neighbours; it says nothing of this address.';
/** Replies of 2022 write these for a network that is not known (dossier §3.1). */
const UNKNOWN_NAME = 'N/A';
const UNKNOWN_NUMBER = 0;

/** Where an address is. What is said of its neighbours is told as such, since it contradicts verdicts freely. */
export const networkEntries = (report: Report): readonly IntelEntry[] => [
  ...entry('Location', placeOf(report)),
  ...entry('Autonomous system', systemOf(report)),
  ...rangeEntry('Range', report.ip_range, [scoreOf(report.ip_range_score)]),
  ...rangeEntry('Neighbours (/24)', report.ip_range_24, [
    report.ip_range_24_reputation,
    scoreOf(report.ip_range_24_score),
  ]),
  ...entry('Reverse DNS', report.reverse_dns),
];

const entry = (label: string, value: string | undefined): readonly IntelEntry[] =>
  value === undefined || value === '' ? [] : [{ label, value }];

function placeOf({ location: { country, city } }: Report): string | undefined {
  const parts = [city, country === undefined ? undefined : countryWithFlag(country)];
  return parts.filter((part) => part !== undefined).join(', ');
}

function systemOf({ as_name: name, as_num: number }: Report): string | undefined {
  const parts = [
    number === undefined || number === UNKNOWN_NUMBER ? undefined : `AS${number}`,
    name === UNKNOWN_NAME ? undefined : name,
  ];
  return parts.filter((part) => part !== undefined).join(' ');
}

const scoreOf = (score: number | undefined): string | undefined =>
  score === undefined ? undefined : `score ${score} of 5`;

function rangeEntry(
  label: string,
  range: string | undefined,
  said: readonly (string | undefined)[],
): readonly IntelEntry[] {
  if (range === undefined) return [];
  const judged = said.filter((each) => each !== undefined);
  const value = [range, ...judged].join(', ');
  return [{ label, value, ...(judged.length > 0 && { description: NEIGHBOURS }) }];
}
