import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replay } from './replay.ts';

const SETS = [
  { name: 'ThreatQ IP Address', element_type: 'IP', number_of_elements: 3 },
  { name: 'Other', element_type: 'ALN', number_of_elements: 0 },
];
const LIST = {
  name: 'two sets',
  vendor: 'qradar',
  operation: 'list',
  input: { apiVersion: '15.0' },
  replies: [{ path: '/api/reference_data/sets', file: 'sets.json' }],
  expect: {
    ok: [{ name: 'Other' }, { entryCount: { $recorded: 'sets.json#/0/number_of_elements' } }],
  },
};

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'intelbridge-replay-'));
  mkdirSync(join(folder, 'samples'));
  writeFileSync(join(folder, 'samples', 'sets.json'), JSON.stringify(SETS));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function run(cases: unknown, samples = join(folder, 'samples')) {
  const file = join(folder, 'cases.json');
  writeFileSync(file, typeof cases === 'string' ? cases : JSON.stringify({ cases }));
  const said: string[] = [];
  const code = await replay([file], samples, (text) => said.push(text));
  return { code, last: said.at(-1), text: said.join('\n') };
}

describe('replay', () => {
  it('passes what is as recorded and sums it up', async () => {
    const { code, last, text } = await run([LIST, LIST]);
    expect([code, last]).toEqual([0, '2 passed, 0 failed']);
    expect(text).toContain('qradar list');
  });

  it('takes recordings from beside the cases when no folder is named', async () => {
    const file = join(folder, 'samples', 'cases.json');
    writeFileSync(file, JSON.stringify({ cases: [LIST] }));
    expect(await replay([file], undefined, () => undefined)).toBe(0);
  });

  it.each([
    [
      'another value',
      { expect: { ok: [{ name: 'Other' }, { entryCount: 4 }] } },
      'result[1].entryCount is 3, not 4',
    ],
    [
      'an error where a result is expected',
      { replies: [{ path: '/api/reference_data/sets', status: 401, json: {} }] },
      'it failed: auth: QRadar SEC Token is Invalid.',
    ],
    [
      'a result where an error is expected',
      { expect: { error: 'auth' } },
      'it succeeded, not auth',
    ],
    [
      'another kind of error',
      { replies: [{ path: '/api/*', status: 401, json: {} }], expect: { error: 'forbidden' } },
      'it failed with auth, not forbidden',
    ],
    [
      'another message',
      {
        replies: [{ path: '/api/*', status: 401, json: {} }],
        expect: { error: 'auth', message: 'revoked' },
      },
      'its message is: QRadar SEC Token is Invalid.',
    ],
    [
      'a reply that nothing asks for',
      { replies: [...LIST.replies, { path: '/api/system/about', json: {} }] },
      'never asked for: 200 for /api/system/about',
    ],
    [
      'a request that nothing answers',
      { replies: [{ path: '/api/reference_data_collections/sets', json: [] }] },
      '(not answered: GET /api/reference_data/sets)',
    ],
    [
      'a recording that is not there',
      { replies: [{ path: '/api/reference_data/sets', file: 'gone.json' }] },
      'a recording cannot be read: ENOENT',
    ],
    [
      'a part that the recording does not have',
      { replies: [{ path: '/api/reference_data/sets', file: 'sets.json', pick: '/7' }] },
      'a recording cannot be read: sets.json has nothing at /7',
    ],
    ['an unknown operation', { operation: 'drop' }, 'qradar has no operation drop; it has '],
  ])('finds %s', async (_, change, text) => {
    const outcome = await run([LIST, { ...LIST, ...change }]);
    expect([outcome.code, outcome.last]).toEqual([1, '1 passed, 1 failed']);
    expect(outcome.text).toContain(text);
  });

  it('serves a part of a recording, under a key if asked to', async () => {
    writeFileSync(join(folder, 'samples', 'rows.json'), JSON.stringify({ 'a/b': [{ id: 1 }] }));
    const row = { id: 1, type: 'FQDN', status: 'Active', value: 'example.com' };
    writeFileSync(join(folder, 'samples', 'row.json'), JSON.stringify([{ 'a/b': [row] }]));
    const { code, last } = await run([
      {
        name: 'a part',
        vendor: 'threatq',
        operation: 'changesSince',
        replies: [
          { path: '/api/indicators/query', file: 'row.json', pick: '/0/a~1b', under: 'data' },
        ],
        expect: { ok: { complete: true, indicators: [{ value: 'example.com' }] } },
      },
    ]);
    expect([code, last]).toEqual([0, '1 passed, 0 failed']);
  });

  it('says so when the folder of recordings is missing', async () => {
    const { code, text } = await run([LIST], join(folder, 'nowhere'));
    expect(code).toBe(2);
    expect(text).toContain('nowhere; --samples names the folder of the recorded replies');
  });

  it.each([
    ['no JSON', '{', 'JSON'],
    ['an unknown key', [{ ...LIST, expected: {} }], 'cases.0: Unrecognized key'],
    ['an unknown kind of error', [{ ...LIST, expect: { error: 'oops' } }], 'cases.0.expect'],
    ['no cases', [], 'cases: '],
  ])('refuses a file with %s and runs nothing', async (_, cases, text) => {
    const outcome = await run(cases);
    expect(outcome.code).toBe(2);
    expect(outcome.text).toContain(text);
    expect(outcome.text).not.toContain('passed');
  });
});
