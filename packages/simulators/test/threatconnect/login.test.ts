import { expect, it } from 'vitest';
import {
  type Asked,
  error,
  failure,
  NOW_MS,
  openInstance,
  sign,
  type TestInstance,
  texts,
} from './instance.ts';

const seconds = 1_000;
const target = '/api/v2/owners';

const headersAt = (instance: TestInstance, offsetS: number) => {
  const timestamp = String(NOW_MS / seconds + offsetS);
  return sign(instance, { target, method: 'GET', timestamp });
};

const tooFar = failure('Timestamp out of acceptable time range');

it.each<[string, number, number, object]>([
  ['5 minutes behind', -300, 200, { status: 'Success' }],
  ['5 minutes ahead', 300, 200, { status: 'Success' }],
  ['a second more behind', -301, 401, tooFar],
  ['a second more ahead', 301, 401, tooFar],
])('looks at the clock: %s', async (_name, offset, status, body) => {
  const instance = await openInstance();
  const headers = headersAt(instance, offset);
  expect(await instance.ask('/v2/owners', { headers })).toMatchObject({ status, body });
});

it('follows the clock of the simulator', async () => {
  const instance = await openInstance();
  const headers = headersAt(instance, 0);
  expect((await instance.ask('/v2/owners', { headers })).status).toBe(200);
  instance.clock.advance(301 * seconds);
  expect((await instance.ask('/v2/owners', { headers })).status).toBe(401);
});

const nobody = { accessId: '99999999999999999999', secretKey: 'x' };

it('tells apart what is wrong with a login, in either envelope', async () => {
  const instance = await openInstance();
  const good = headersAt(instance, 0);
  const { accessId } = instance;
  const wrong: readonly [string, Asked, number, string][] = [
    ['unknown access id', { as: nobody }, 401, 'Access Denied'],
    ['no colon', { headers: { ...good, authorization: 'TC x' } }, 401, 'Access Denied'],
    ['no timestamp', { headers: { authorization: `TC ${accessId}:x` } }, 401, 'Invalid timestamp'],
    ['odd timestamp', { headers: { ...good, timestamp: '1e9' } }, 401, 'Invalid timestamp'],
    [
      'other key',
      { as: { accessId, secretKey: 'x' } },
      401,
      'Signature data did not match expected result',
    ],
    [
      'no signature',
      { headers: { ...good, authorization: `TC ${accessId}:` } },
      401,
      'Signature data did not match expected result',
    ],
    ['unknown token', { headers: { authorization: 'TC-Token x' } }, 401, 'Unauthorized'],
    ['no header', { headers: {} }, 403, 'Unsupported authentication method'],
    [
      'lower case',
      { headers: { authorization: 'tc x:y' } },
      403,
      'Unsupported authentication method',
    ],
    [
      'basic',
      { headers: { authorization: 'Basic eDp5' } },
      403,
      'Unsupported authentication method',
    ],
  ];
  for (const [name, asked, status, message] of wrong) {
    const two = await instance.ask('/v2/owners', asked);
    expect([name, two.status, two.body]).toEqual([name, status, failure(message)]);
    const three = await instance.ask('/v3/security/owners', asked);
    const code = status === 401 ? '0x1002' : '0x1003';
    expect([name, three.status, three.body]).toEqual([name, status, error(code, message)]);
  }
});

it.each([
  ['specific', error('0x1002', 'Access Denied')],
  ['code-table', error('0x1002', texts['0x1002'])],
  ['bare', { message: 'Unauthorized', status: 'Error' }],
] as const)('says no in v3 as the switch %s has it', async (v3AuthErrors, body) => {
  const { ask } = await openInstance({ v3AuthErrors });
  expect(await ask('/v3/security/owners', { as: nobody })).toMatchObject({ status: 401, body });
  expect((await ask('/v2/owners', { as: nobody })).body).toEqual(failure('Access Denied'));
});

it('takes a token without a timestamp until it is renewed or runs out', async () => {
  const { ask, token, renewToken, configure, clock } = await openInstance();
  const status = async (text: string) =>
    (await ask('/v3/security/owners', { headers: { authorization: `TC-Token ${text}` } })).status;
  expect(await status(token)).toBe(200);
  const next = renewToken();
  expect([await status(token), await status(next)]).toEqual([401, 200]);
  configure({ tokenExpiresMs: NOW_MS + seconds });
  expect(await status(next)).toBe(200);
  clock.advance(seconds);
  expect(await status(next)).toBe(401);
  expect((await ask('/v2/owners')).status).toBe(200);
});

it('knows tokens of API users from 7.7 on', async () => {
  const { ask, token, configure } = await openInstance({ platform: '7.6' });
  const headers = { authorization: `TC-Token ${token}` };
  expect(await ask('/v2/owners', { headers })).toMatchObject({
    status: 401,
    body: failure('Unauthorized'),
  });
  configure({ platform: '7.7' });
  expect((await ask('/v2/owners', { headers })).status).toBe(200);
});

it('is not licensed, or not without TLS, when told so', async () => {
  const { ask, configure } = await openInstance({ licensed: false });
  const message =
    'API access has not been licensed for this system, please contact sales@threatconnect.com if you wish to enable it';
  expect(await ask('/v2/owners')).toMatchObject({ status: 503, body: failure(message) });
  expect((await ask('/v3/security/owners')).body).toEqual({ message, status: 'Error' });
  configure({ licensed: true, requireHttps: true });
  expect((await ask('/v2/owners')).status).toBe(403);
});

it('has more users than one, each with a key', async () => {
  const { ask, addUser } = await openInstance();
  const second = { accessId: '20202020202020202020', secretKey: 'made up' };
  addUser({ ...second, firstName: 'Second', lastName: 'User' });
  expect((await ask('/v2/whoami', { as: second })).body.data.user).toEqual({
    userName: second.accessId,
    firstName: 'Second',
    lastName: 'User',
    pseudonym: 'api-user-2',
    role: 'Api User',
  });
  expect(() => addUser(second)).toThrow('There is a user 20202020202020202020 already');
});
