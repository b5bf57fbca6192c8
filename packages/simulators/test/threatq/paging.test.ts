import { expect, it } from 'vitest';
import type { ThreatqBehaviour } from '../../src/index.ts';
import type { Answered } from '../ask.ts';
import { column, NOW_MS, openAppliance, values } from './appliance.ts';

const letters = ['e', 'a', 'd', 'b', 'c'].map((letter) => `${letter}.example.com`);

async function five(options: Partial<ThreatqBehaviour> = {}) {
  const appliance = await openAppliance(options);
  appliance.addIndicators(
    letters.map((value, n) => ({ type: 'FQDN', value, updatedAt: NOW_MS - (n % 2) * 1_000 })),
  );
  const page = (cursorMark: string, sort = 'value', limit = '2') =>
    appliance.find(undefined, { sort, limit, cursorMark });
  const whole = async (sort: string) => {
    const found: unknown[] = [];
    let mark = '*';
    for (let n = 0; n < 9; n += 1) {
      const answer = await page(mark, sort);
      found.push(...values(answer));
      if (answer.body.nextCursorMark === mark || values(answer).length === 0) break;
      mark = String(answer.body.nextCursorMark);
    }
    return found;
  };
  return { ...appliance, page, whole };
}

const initials = (names: readonly unknown[]): string =>
  names.map((name) => String(name).charAt(0)).join('');

it('pages by record offset and says the total of all matches', async () => {
  const { find } = await five();
  const answer = await find(undefined, { limit: '2', offset: '3', sort: '-value' });
  expect(answer.body).toMatchObject({ total: 5, limit: 2, offset: 3 });
  expect(initials(values(answer))).toBe('ba');
  expect(answer.body).not.toHaveProperty('nextCursorMark');
  expect(initials(values(await find(undefined, { offset: '5' })))).toBe('');
});

it('pages by cursor until the mark that was sent comes back', async () => {
  const { page } = await five();
  const one = await page('*');
  expect(Object.keys(one.body as object)).toEqual(['total', 'data', 'nextCursorMark', 'limit']);
  const two = await page(String(one.body.nextCursorMark));
  const three = await page(String(two.body.nextCursorMark));
  const mark = String(three.body.nextCursorMark);
  expect([one, two, three].map((each) => initials(values(each)))).toEqual(['ab', 'cd', 'e']);
  expect((await page(mark)).body).toEqual({ total: 5, data: {}, nextCursorMark: mark, limit: 2 });
  expect(Buffer.from(mark, 'base64').toString('latin1')).toMatch(/&1$/);
});

it('ends a cursor by another mark without rows when that is switched on', async () => {
  const { page } = await five({ endOfCursor: 'new-mark-empty-data' });
  const last = await page('*', 'value', '5');
  const mark = String(last.body.nextCursorMark);
  const after = await page(mark);
  expect(after.body.data).toEqual({});
  expect(after.body.nextCursorMark).not.toBe(mark);
  const further = await page(String(after.body.nextCursorMark));
  expect(further.body.data).toEqual({});
  expect(further.body.nextCursorMark).toBe(mark);
});

it.each([
  ['id', 'eadbc'],
  ['-id', 'cbdae'],
  ['value', 'abcde'],
  ['updated_at', 'abedc'],
  ['-touched_at,value', 'cdeab'],
  ['-created', 'eadbc'],
])('reads every row once in the order %s', async (sort, order) => {
  const { whole } = await five();
  expect(initials(await whole(sort))).toBe(order);
});

it('neither repeats nor skips rows that stay when others come and go between pages', async () => {
  const { page, addIndicators, remove } = await five();
  const one = await page('*');
  addIndicators([{ type: 'FQDN', value: 'aa.example.com' }]);
  remove(2);
  const two = await page(String(one.body.nextCursorMark));
  expect(initials(values(two))).toBe('cd');
});

it('refuses a mark of another sort and one it never gave out', async () => {
  const { page } = await five();
  const { nextCursorMark } = (await page('*', 'value')).body;
  const body = { errors: ['The cursorMark is not valid for this sort.'] };
  for (const mark of [String(nextCursorMark), 'x', 'QUJD'])
    expect(await page(mark, 'score')).toMatchObject({ status: 400, body });
});

it('ignores cursors when they are switched off', async () => {
  const { page } = await five({ cursor: false });
  const { body } = await page('*');
  expect(body).toMatchObject({ total: 5, limit: 2, offset: 0 });
  expect(body).not.toHaveProperty('nextCursorMark');
});

it('gives no more rows than the appliance allows', async () => {
  const { find, page } = await five({ maxLimit: 3 });
  for (const { body } of [await find(undefined, { limit: '1000' }), await page('*', 'id', '4')])
    expect([body.limit, column(body, 'id').length]).toEqual([3, 3]);
});

it('moves the total from one reply to the next when that is switched on', async () => {
  const { find } = await five({ totalDrift: -2 });
  const totals: unknown[] = [];
  for (let n = 0; n < 4; n += 1) totals.push((await find()).body.total);
  expect(totals).toEqual([5, 3, 1, 0]);
});

it.each<[ThreatqBehaviour['emptyAs'], unknown, unknown]>([
  ['as-seen', [], {}],
  ['array', [], []],
  ['object', {}, {}],
  ['null', null, null],
])('writes an empty list %s', async (emptyAs, list, cursor) => {
  const { ask, find } = await openAppliance({ emptyAs });
  const answers: Answered[] = [
    await find(undefined, { cursorMark: '*' }),
    await find(),
    await ask('/indicators'),
    await ask('/search/query'),
  ];
  expect(answers.map(({ body }) => [body.total, body.data])).toEqual([
    [0, cursor],
    [0, list],
    [0, list],
    [0, list],
  ]);
});
