import type { OffenseFilter, OffenseQuery } from '@intelbridge/core';
import { encodedLength, idConditions, LONGEST_FILTER, quoted } from '../api/filter-text.ts';
import type { ChangeColumn } from './offense-columns.ts';

/** Left for the place where reading goes on. */
const FOR_PAGING = 250;
const ROOM = LONGEST_FILTER - FOR_PAGING;

/**
 * What to ask the console for in its grammar (dossier §2.2): together the conditions bring at least what the query asks for;
 * an empty one brings everything. Keywords, values that cannot be written and what is too long are left to the caller.
 */
export function askedConditions(query: OffenseQuery, column: ChangeColumn): readonly string[] {
  const { filter, changedSince, also } = query;
  const since = changedSince === undefined ? '' : `${column} >= ${changedSince}`;
  const wanted = wantedConditions(filter).map((each) => joined('and', [since, each]));
  if (wanted.includes('')) return [''];
  // A person's change does not move the time of the last event, so by that time these are always looked at.
  const tells = column === 'last_persisted_time';
  const others = idConditions(also, ROOM / 2).map((each) =>
    joined('and', [tells ? since : '', each]),
  );
  if (tells && wanted.includes(since)) return [since];
  const together = joined('or', [...wanted, ...others].map(bracketed));
  if (encodedLength(together) <= ROOM) return together === '' ? [] : [together];
  return tells && since !== '' && filter.ids.length === 0 ? [since] : [...wanted, ...others];
}

/** One, or several for many ids; one that is empty if nothing of the filter can be asked for. */
function wantedConditions(filter: OffenseFilter): readonly string[] {
  const parts = fitting(
    [
      oneOf('status', filter.statuses),
      atLeast('severity', filter.minSeverity),
      atLeast('magnitude', filter.minMagnitude),
      anyCategory(filter.categories),
    ],
    ROOM / 3,
  );
  if (filter.ids.length === 0) return [joined('and', parts)];
  return idConditions(filter.ids, ROOM / 2).map((ids) => joined('and', [ids, ...parts]));
}

/** Those that there is room for, in this order. */
function fitting(parts: readonly string[], room: number): readonly string[] {
  let left = room;
  return parts.filter((part) => {
    const fits = encodedLength(part) <= left;
    if (fits) left -= encodedLength(part);
    return fits;
  });
}

const oneOf = (field: string, values: readonly string[]): string =>
  values.length === 0 ? '' : `${field} in (${values.map((each) => `"${each}"`).join(',')})`;

const atLeast = (field: string, least: number): string =>
  least > 0 && Number.isFinite(least) ? `${field} >= ${least}` : '';

/** All or none: to ask for some of them would leave out the others. */
function anyCategory(categories: readonly string[]): string {
  const values = categories.map(quoted);
  if (values.length === 0 || values.includes(undefined)) return '';
  return bracketed(values.map((value) => `categories contains ${value}`).join(' or '));
}

const bracketed = (condition: string): string => `(${condition})`;

const joined = (by: 'and' | 'or', conditions: readonly string[]): string =>
  conditions.filter((each) => each !== '').join(` ${by} `);
