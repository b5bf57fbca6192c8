import { expect, it } from 'vitest';
import { error, failure, NOW, openInstance, texts } from './instance.ts';

const below = '/v2/indicators/hosts/a.example.com';
const day = 86_400_000;
const second = { accessId: '20202020202020202020', secretKey: 'made up' };

async function withHost(options: Parameters<typeof openInstance>[0] = {}) {
  const instance = await openInstance(options);
  instance.addOwner({ name: 'Community', type: 'Community', role: 'Contributor' });
  instance.addIndicator({ type: 'Host', value: 'a.example.com' });
  instance.addIndicator({ type: 'Host', value: 'a.example.com', owner: 'Community' });
  const report = async (as?: typeof second, query = '') =>
    await instance.ask(`${below}/falsePositive${query}`, {
      method: 'POST',
      ...(as === undefined ? {} : { as }),
    });
  const flag = (fields = 'falsePositives') =>
    instance.ask(`/v3/indicators/1002?fields=${fields}`, {
      method: 'PUT',
      json: { falsePositiveFlag: true },
    });
  return { ...instance, report, flag };
}

const counted = (count: number, lastReported = NOW) => ({
  status: 'Success',
  data: { falsePositive: { count, lastReported } },
});

it('counts a false positive once per user and UTC day, for all owners together', async () => {
  const { ask, report, addUser, clock } = await withHost();
  addUser(second);
  expect((await report()).body).toEqual(counted(1));
  clock.advance(60_000);
  expect((await report(undefined, '?owner=Community')).body).toEqual(counted(1));
  expect((await report(second)).body).toEqual(counted(2, '2026-01-02T12:01:00Z'));
  clock.set(Date.UTC(2026, 0, 2, 23, 59, 59));
  expect((await report()).body.data.falsePositive.count).toBe(2);
  clock.advance(1_000);
  expect((await report()).body).toEqual(counted(3, '2026-01-03T00:00:00Z'));
  expect((await ask(`${below}/falsePositive`)).body).toEqual(counted(3, '2026-01-03T00:00:00Z'));
});

it('has none before the first', async () => {
  const { ask } = await withHost();
  expect((await ask(`${below}/falsePositive`)).body.data).toEqual({ falsePositive: { count: 0 } });
});

it('does not count users whose reports do not count', async () => {
  const { ask, report, countReports, addUser, indicators } = await withHost();
  addUser({ ...second, countsInFalsePositives: false });
  countReports(false);
  for (const as of [undefined, second])
    expect((await report(as)).body.data.falsePositive).toEqual({ count: 0 });
  await ask(`${below}/observations`, { json: { count: 2 } });
  countReports(true, second.accessId);
  expect((await report(second)).body.data.falsePositive.count).toBe(1);
  expect(indicators()).toMatchObject([{ falsePositives: 1, observations: 0 }, {}]);
});

it('refuses a report on what is not there or may not be written', async () => {
  const { ask, report, setRole } = await withHost();
  const post = (path: string) => ask(path, { method: 'POST' });
  expect(await post('/v2/indicators/hosts/b.example.com/falsePositive')).toMatchObject({
    status: 404,
    body: failure(texts.notFound),
  });
  setRole('Community', 'Subscriber');
  expect(await report(undefined, '?owner=Community')).toMatchObject({
    status: 401,
    body: failure('Access Denied'),
  });
  expect((await report(undefined, '?owner=Nobody')).status).toBe(403);
});

it('counts a false positive in v3 and says that this user reported today', async () => {
  const { ask, flag, clock } = await withHost();
  const { status, body } = await flag();
  expect([status, body.message]).toEqual([200, 'Updated']);
  expect(body.data).toMatchObject({ falsePositives: 1, falsePositiveReportedByUser: true });
  expect(body.data).not.toHaveProperty('lastFalsePositive');
  expect((await flag()).body.data.falsePositives).toBe(1);
  const read = async () =>
    (await ask('/v3/indicators/a.example.com?fields=falsePositives')).body.data;
  expect(await read()).toMatchObject({ lastFalsePositive: '2026-01-02T00:00:00Z' });
  clock.advance(day);
  expect((await read()).falsePositiveReportedByUser).toBe(false);
  expect((await flag()).body.data.falsePositives).toBe(2);
});

it('has the date in the reply when told so', async () => {
  const { flag } = await withHost({ lastFalsePositiveInPut: true });
  expect((await flag()).body.data.lastFalsePositive).toBe('2026-01-02T00:00:00Z');
});

it.each([
  ['ignored', 200],
  ['400', 400],
] as const)('does not know the flag before 7.8: %s', async (unknownFlag, status) => {
  const { ask, flag, configure } = await withHost({ platform: '7.7', unknownFlag });
  expect((await flag()).status).toBe(status);
  const json = { type: 'Host', hostName: 'b.example.com', observations: 3 };
  expect((await ask('/v3/indicators', { json })).status).toBe(unknownFlag === '400' ? 400 : 201);
  configure({ platform: '7.8' });
  const { data } = (await flag('falsePositives,observations')).body;
  expect(data).toMatchObject({ falsePositives: 1, observations: 0 });
});

it('lets a reader report in v3 where the setting allows it, and shows it less', async () => {
  const { ask, flag, setRole, configure } = await withHost();
  setRole('Community', 'Commenter');
  expect(await flag()).toMatchObject({ status: 401, body: error('0x1002', texts['0x1002']) });
  configure({ readOnlyUserUpdatesAllowed: true });
  const reported = {
    observations: 0,
    falsePositives: 1,
    lastFalsePositive: '2026-01-02T00:00:00Z',
  };
  expect((await flag()).body).toEqual({
    data: {
      type: 'Host',
      threatAssessRating: 0,
      threatAssessConfidence: 0,
      threatAssessScore: 0,
      threatAssessScoreObserved: 0,
      threatAssessScoreFalsePositive: 0,
      summary: 'a.example.com',
      ...reported,
      falsePositiveReportedByUser: true,
      trackedUsers: { 'Api User 1': reported },
    },
    message: 'Updated',
    status: 'Success',
  });
  const json = { falsePositiveFlag: true, rating: 1 };
  expect((await ask('/v3/indicators/1002', { method: 'PUT', json })).status).toBe(401);
});

it('adds observations in either version', async () => {
  const { ask, addUser } = await withHost();
  addUser(second);
  const observe = (json: object, as?: typeof second) =>
    ask(`${below}/observations`, { json, ...(as === undefined ? {} : { as }) });
  const dateObserved = '2026-01-01T00:00:00Z';
  expect((await observe({ count: 2, dateObserved })).body).toEqual({ status: 'Success' });
  await observe({ count: '3' }, second);
  expect((await observe({})).body).toEqual(failure(texts.badRequest));
  expect((await ask(`${below}/observationCount`)).body.data.observationCount).toEqual({
    count: 5,
    lastObserved: NOW,
    yourCount: 2,
    yourLastObserved: dateObserved,
  });
  expect((await ask(`${below}/observations`)).body.data.observation).toEqual([
    { count: 2, dateObserved },
    { count: 3, dateObserved: NOW },
  ]);
  const put = await ask('/v3/indicators/1001?fields=observations&fields=trackedUsers', {
    method: 'PUT',
    json: { observations: 1 },
  });
  expect(put.body.data).toMatchObject({
    observations: 6,
    lastObserved: NOW,
    trackedUsers: { 'Api User 1': { observations: 3, lastObserved: NOW, falsePositives: 0 } },
  });
});

it('counts reports that come with a create', async () => {
  const { ask, indicators } = await withHost();
  const json = {
    type: 'Host',
    hostName: 'c.example.com',
    falsePositiveFlag: true,
    observations: 2,
  };
  expect((await ask('/v3/indicators', { json })).status).toBe(201);
  expect(indicators()[2]).toMatchObject({ falsePositives: 1, observations: 2 });
});
