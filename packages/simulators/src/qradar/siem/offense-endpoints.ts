import { oldFilterError } from '../errors/old-set-errors.ts';
import { type Answer, type Call, type Endpoint, ok, pathNumber } from '../http/endpoint.ts';
import { foundRows, page } from '../listing/list-rows.ts';
import { changeOffense } from './change-offense.ts';
import type { Offense } from './offense.ts';
import { offenseFieldsOf, offenseJson, offenseTree } from './offense-fields.ts';
import { badOffenseSort, offenseMissing } from './siem-errors.ts';

const path = '/siem/offenses';
const one = `${path}/{offense_id}`;

export const offenseEndpoints: readonly Endpoint[] = [
  {
    method: 'GET',
    path,
    since: '12.0',
    fieldsIn: 'query',
    known: offenseTree,
    ranged: true,
    filterError: oldFilterError,
    sortError: badOffenseSort,
    answer: listOffenses,
  },
  {
    method: 'GET',
    path: one,
    since: '12.0',
    parameters: [pathNumber('offense_id')],
    fieldsIn: 'query',
    known: offenseTree,
    answer: ({ world, path: parameter, version }) => {
      const offense = world.offenses.get(Number(parameter('offense_id')));
      if (offense === undefined) throw offenseMissing();
      return ok(offenseJson(offense, version));
    },
  },
  {
    method: 'POST',
    path: one,
    since: '12.0',
    parameters: [
      pathNumber('offense_id'),
      { name: 'protected', place: 'query', type: 'boolean' },
      { name: 'follow_up', place: 'query', type: 'boolean' },
      {
        name: 'status',
        place: 'query',
        type: 'text',
        values: () => ['OPEN', 'HIDDEN', 'CLOSED'],
      },
      { name: 'closing_reason_id', place: 'query', type: 'number' },
      { name: 'assigned_to', place: 'query', type: 'text' },
    ],
    fieldsIn: 'query',
    known: offenseTree,
    answer: changeOffense,
  },
];

function listOffenses(call: Call): Answer {
  const { world, version, filter, query } = call;
  const { offenses, behaviour } = world;
  const { offenseOrder, severalSorts, nullsSort } = behaviour;
  const habits = [offenseOrder, severalSorts, nullsSort];
  const key = JSON.stringify([version.text, filter, query('sort'), ...habits]);
  const found = offenses.listings.rows(key, offenses.revision, () => {
    const rows = inOrder(offenses.rows, offenseOrder);
    return foundRows(rows, offenseFieldsOf(version), call, severalSorts, nullsSort);
  });
  return page(found, call, (each) => offenseJson(each, version));
}

function inOrder(
  rows: readonly Offense[],
  order: Call['world']['behaviour']['offenseOrder'],
): readonly Offense[] {
  if (order === 'oldest-first') return rows;
  if (order === 'newest-first') return rows.toReversed();
  return rows.toSorted((a, b) => scattered(a.id) - scattered(b.id));
}

/** Any order that is neither, the same every time. */
const scattered = (id: number): number => (id * 613) % 1_009;
