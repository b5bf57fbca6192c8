import { expect, it } from 'vitest';
import type { ThreatqBehaviour } from '../../src/index.ts';
import { NOW_MS, openAppliance, values } from './appliance.ts';

const day = 86_400_000;

/** Named by one letter each: a to e. */
async function library(options: Partial<ThreatqBehaviour> = {}) {
  const appliance = await openAppliance(options);
  const at = (days: number) => NOW_MS - days * day;
  appliance.addIndicators([
    { type: 'FQDN', value: 'a.example.com', score: 0, updatedAt: at(0) },
    { type: 'FQDN', value: 'b.example.com', score: 6, status: 'Review', updatedAt: at(1) },
    { type: 'IP Address', value: '192.0.2.3', score: 8, updatedAt: at(2), tags: ['c'] },
    {
      type: 'URL',
      value: 'http://d.example.com/Path,1',
      score: 10,
      updatedAt: at(10),
      attributes: [
        {
          name: 'Malware Family',
          value: 'Example',
        },
      ],
      sources: ['D Feed'],
    },
    { type: 'MD5', value: 'e'.repeat(32), status: 'Expired', updatedAt: at(30), createdAt: at(60) },
  ]);
  const letter = new Map([...appliance.indicators()].map(({ value }, n) => [value, 'abcde'[n]]));
  const letters = (found: readonly unknown[]) =>
    found.map((value) => letter.get(String(value))).join('');
  const matching = async (filters: unknown, criteria: unknown = {}) => {
    const json = { criteria, filters };
    const answer = await appliance.ask('/indicators/query', { query: { sort: 'id' }, json });
    return answer.status === 200 ? letters(values(answer)) : answer.body.errors[0];
  };
  return { ...appliance, matching, letters };
}

const url = { value: 'http://d.example.com/Path,1' };

it.each<[string, unknown, string]>([
  ['nothing', undefined, 'abcde'],
  ['null', null, 'abcde'],
  ['an empty object', {}, 'abcde'],
  ['empty groups', { '+and': [{ '+or': [] }] }, 'abcde'],
  ['a bare leaf', { value: 'a.example.com' }, 'a'],
  ['two bare leaves', { type_name: 'FQDN', status_name: 'Active' }, 'a'],
  ['a value of another case', { value: 'A.EXAMPLE.com' }, 'a'],
  ['a value with a comma', url, 'd'],
  ['part of a value', { value: { '+contains': 'EXAMPLE' } }, 'abd'],
  ['a type', { type_name: 'IP Address' }, 'c'],
  ['a type by its short name', { type: 'IP Address' }, 'c'],
  ['a type that does not exist', { type_name: 'IPv4' }, ''],
  ['a status', { status_name: 'Expired' }, 'e'],
  ['or', { '+or': [{ status_name: 'Review' }, url] }, 'bd'],
  ['and', { '+and': [{ type_name: 'FQDN' }, { status_name: 'Review' }] }, 'b'],
  ['not and', { '-and': [{ type_name: 'FQDN' }, { status_name: 'Review' }] }, 'acde'],
  ['not or', { '-or': [{ type_name: 'FQDN' }, { status_name: 'Expired' }] }, 'cd'],
  ['not one value', { '-and': [url] }, 'abce'],
  ['score from to', { score: { '+gte': 6, '+lte': 8 } }, 'bc'],
  ['score between', { score: { '+gt': 6, '+lt': 10 } }, 'c'],
  ['every score', { score: { '+gte': 0, '+lte': 10 } }, 'abcde'],
  ['one score', { score: 10 }, 'd'],
  ['later than', { touched_at: { '+gt': '2025-12-31 12:00:00' } }, 'ab'],
  ['not earlier than', { touched_at: { '+gte': '2025-12-31 12:00:00' } }, 'abc'],
  ['relative', { updated_at: { '+gt': 'NOW-7DAY', '+lt': 'NOW' } }, 'bc'],
  ['rounded', { updated_at: { '+gte': 'NOW/DAY-1DAY', '+lte': 'NOW' } }, 'ab'],
  ['created', { created_at: { '+lt': 'NOW-1MONTH' } }, 'e'],
  ['a text in a value', { mentions: '192.0' }, 'c'],
  ['a text in an attribute', { mentions: 'malware' }, 'd'],
])('finds by %s', async (_what, filters, letters) => {
  const { matching } = await library();
  expect(await matching(filters)).toBe(letters);
});

it.each<[unknown, string]>([
  [{ id: [1, 3] }, 'ac'],
  [{ status: 'Review' }, 'b'],
  [{ type_id: 15 }, 'c'],
  [{ status_id: [2, 4] }, 'be'],
  [{ expired_at: { '+gt': 'NOW-31DAYS' } }, 'e'],
  [{ published_at: { '+lt': 'NOW-59DAYS' } }, ''],
  [{ tag_name: 'c' }, 'c'],
  [{ tags: ['c', 'x'] }, 'c'],
  [{ source_name: 'D Feed' }, 'd'],
  [{ attributes: { name: 'Malware Family', value: 'example' } }, 'd'],
  [{ attributes: 'Malware Family' }, 'd'],
])('knows %o, which no source names, only when that is switched on', async (filters, letters) => {
  const { matching, configure } = await library({ undocumentedLeaves: 'work' });
  expect(await matching(filters)).toBe(letters);
  configure({ undocumentedLeaves: 'unknown' });
  const [name = ''] = Object.keys(filters as object);
  expect(await matching(filters)).toBe(`The field ${name} is not searchable.`);
  configure({ unknownLeaf: 'ignored' });
  expect(await matching(filters)).toBe('abcde');
});

it.each<[ThreatqBehaviour['unknownName'], string, string]>([
  ['no-match', '', 'a'],
  ['ignored', 'abcde', 'a'],
  ['400', 'The selected type is invalid.', 'The selected type is invalid.'],
])('answers a name that does not exist by %s', async (unknownName, alone, beside) => {
  const { matching } = await library({ unknownName });
  expect(await matching({ type_name: 'IPv4' })).toBe(alone);
  const either = { '+or': [{ type_name: 'IPv4' }, { value: 'a.example.com' }] };
  expect(await matching(either)).toBe(beside);
});

it('finds by the nested form that production look-ups send', async () => {
  const { matching } = await library();
  const group = (type: string, value: string) => ({
    '+or': [
      {
        '+and': [
          { '+or': [{ type_name: type }] },
          { '+or': [{ score: { '+gte': 0, '+lte': 10 } }] },
          { '+and': [{ '+or': [{ value }] }] },
        ],
      },
    ],
  });
  const filters = { '+or': [group('FQDN', 'b.example.com'), group('MD5', 'e'.repeat(32))] };
  expect(await matching(filters)).toBe('be');
});

it('takes criteria and filters together', async () => {
  const { matching } = await library();
  const either = { '+or': [{ value: 'a.example.com' }, url] };
  expect(await matching({ type_name: 'URL' }, either)).toBe('d');
  expect(await matching(undefined, either)).toBe('ad');
});

it.each<[string, unknown, string]>([
  ['a date', { touched_at: { '+gt': 'yesterday' } }, 'The date "yesterday" is not valid.'],
  ['an operator', { score: { '+is': 1 } }, 'The operator +is is not supported.'],
  ['a score', { score: 'high' }, 'A score must be a number.'],
  ['a part', { '+and': ['x'] }, 'A query part must be an object.'],
])('refuses %s it cannot read', async (_what, filters, error) => {
  const { matching } = await library();
  expect(await matching(filters)).toBe(error);
});

it.each<[Partial<ThreatqBehaviour>, unknown, string]>([
  [{}, { value: { is: 'a.example.com' } }, 'The operator is is not supported.'],
  [{ isOperator: 'ignored' }, { value: { is: 'a.example.com' } }, 'abcde'],
  [{ isOperator: 'works' }, { value: { is: 'a.example.com' } }, 'a'],
  [{}, { colour: 'red' }, 'The field colour is not searchable.'],
  [{ unknownLeaf: 'ignored' }, { colour: 'red' }, 'abcde'],
])('with %o answers %o', async (options, filters, letters) => {
  const { matching } = await library(options);
  expect(await matching(filters)).toBe(letters);
});

it.each<[string, string]>([
  ['value=A.example.com', 'a'],
  ['value=%25example.com%25&sort=-id', 'dba'],
  ['type_id=11&status_id=4', 'b'],
  ['id=1,4', 'ad'],
  ['value=http://d.example.com/Path,1', ''],
  ['type.name=IP Address', 'c'],
  ['tags.name=c', 'c'],
  ['sources.name=D Feed', 'd'],
  ['limit=2&offset=1', 'bc'],
  ['unknown=1', 'abcde'],
])('lists by %s', async (query, found) => {
  const { ask, letters } = await library();
  expect(letters(values(await ask(`/indicators?${query}`)))).toBe(found);
});
