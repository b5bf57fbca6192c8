import { expect, it } from 'vitest';
import type { Answered, Asked } from '../ask.ts';
import { basic, openAppliance, sendBare } from './appliance.ts';

const seconds = 1_000;
const refused = { errors: ['User credentials are not valid.'] };
const grantRefused = { errors: ['The grant type is missing or not supported.'] };

const isToken = {
  access_token: expect.stringMatching(/^\w{40}$/),
  refresh_token: expect.stringMatching(/^\w{40}$/),
};

const asUser = (appliance: { publicClientId: string; email: string; password: string }) => ({
  client_id: appliance.publicClientId,
  email: appliance.email,
  password: appliance.password,
});

async function login(options: Parameters<typeof openAppliance>[0] = {}) {
  const appliance = await openAppliance(options);
  const token = (asked: Asked): Promise<Answered> =>
    sendBare(appliance, '/api/token', { method: 'POST', ...asked });
  const client = basic(appliance.clientId, appliance.clientSecret);
  const clientLogin = () => token({ query: { grant_type: 'client_credentials' }, headers: client });
  const whoAmI = (access: unknown, scheme = 'Bearer') =>
    sendBare(appliance, '/api/users/current', {
      headers: { authorization: `${scheme} ${String(access)}` },
    });
  return { ...appliance, token, client, clientLogin, whoAmI };
}

it('logs in by every form that clients in production use', async () => {
  const { token, client, whoAmI, ...appliance } = await login();
  const { client_id, email, password } = asUser(appliance);
  const all = { grant_type: 'password', client_id, email, password };
  const user: [string, Asked][] = [
    ['query and JSON', { query: { grant_type: 'password', client_id }, json: { email, password } }],
    ['JSON', { json: all }],
    ['form', { form: all }],
    ['all of it twice', { query: { grant_type: 'password', client_id }, json: all }],
  ];
  for (const [form, asked] of user) {
    const { status, body } = await token(asked);
    expect([form, status]).toEqual([form, 200]);
    expect(body).toEqual({ ...isToken, token_type: 'bearer', expires_in: 3599 });
    expect((await whoAmI(body.access_token)).body.data.email).toBe(email);
  }
  const grant_type = 'client_credentials';
  const privateClient: Asked[] = [
    { query: { grant_type }, headers: client },
    { query: { grant_type }, headers: client, json: [appliance.clientId, appliance.clientSecret] },
    { form: { grant_type }, headers: client },
  ];
  for (const asked of privateClient) {
    const { status, body } = await token(asked);
    expect(status).toBe(200);
    expect(body).toEqual({ ...isToken, token_type: 'Bearer', expires_in: 172_799 });
    expect((await whoAmI(body.access_token)).body.data.source.type).toBe('clients');
  }
});

it.each([
  [{}, [200, 200, 200, 400]],
  [{ passwordGrantIn: 'query' }, [200, 400, 400, 400]],
  [{ passwordGrantIn: 'body' }, [400, 200, 200, 400]],
] as const)('with %o, answers users by %j', async (options, seen) => {
  const { token, ...appliance } = await login(options);
  const { client_id, ...user } = asUser(appliance);
  const grant = { grant_type: 'password', client_id };
  const all = { ...grant, ...user };
  const forms: Asked[] = [{ query: grant, json: user }, { json: all }, { form: all }];
  const statuses: number[] = [];
  for (const asked of [...forms, { query: all }]) statuses.push((await token(asked)).status);
  expect(statuses).toEqual(seen);
});

it('refuses a wrong login with 400 and the vendor text', async () => {
  const { token, client, ...appliance } = await login();
  const user = { grant_type: 'password', ...asUser(appliance) };
  const { clientId, clientSecret } = appliance;
  const inQuery = { client_id: clientId, client_secret: clientSecret };
  const wrong: [Asked, object][] = [
    [{ json: { ...user, password: 'x' } }, refused],
    [{ json: { ...user, email: 'x@example.com' } }, refused],
    [{ json: { ...user, client_id: clientId } }, refused],
    [{ query: { grant_type: 'client_credentials' }, headers: basic(clientId, 'x') }, refused],
    [{ query: { grant_type: 'client_credentials', ...inQuery } }, refused],
    [{ query: { grant_type: 'refresh_token', refresh_token: 'x' }, headers: client }, refused],
    [{ json: { grant_type: 'ssl_certificate', client_id: user.client_id } }, refused],
    [{ json: { ...user, grant_type: 'other' } }, grantRefused],
    [{ text: 'no json' }, grantRefused],
  ];
  for (const [asked, body] of wrong) {
    const answer = await token(asked);
    expect([answer.status, answer.body]).toEqual([400, body]);
  }
});

it('takes a bearer of any case and answers 401 to anything else', async () => {
  const { clientLogin, whoAmI, ask } = await login();
  const { access_token: access } = (await clientLogin()).body;
  expect((await whoAmI(access, 'bearer')).status).toBe(200);
  for (const answer of [
    await whoAmI('x'),
    await whoAmI(access, 'Basic'),
    await ask('/sources', { as: 'nobody' }),
  ])
    expect([answer.status, answer.body]).toEqual([401, { errors: ['Unauthorized.'] }]);
});

it('ends a token after its lifetime and takes its refresh token once', async () => {
  const { clientLogin, token, client, whoAmI, clock, counts } = await login({
    tokenLifetimeSeconds: 60,
  });
  const first = (await clientLogin()).body;
  expect(first.expires_in).toBe(60);
  clock.advance(59 * seconds);
  expect((await whoAmI(first.access_token)).status).toBe(200);
  clock.advance(seconds);
  expect((await whoAmI(first.access_token)).status).toBe(401);
  const query = { grant_type: 'refresh_token', refresh_token: String(first.refresh_token) };
  const again = await token({ query, headers: client });
  expect(again.body).toEqual({ ...isToken, token_type: 'Bearer', expires_in: 60 });
  expect(again.body.refresh_token).not.toBe(first.refresh_token);
  expect((await whoAmI(again.body.access_token)).status).toBe(200);
  expect((await token({ query, headers: client })).status).toBe(400);
  expect(counts().logins).toEqual({ total: 3, refreshed: 1, refused: 1, mostAtOnce: 1 });
});

type RefreshForm = 'query' | 'json' | 'form';

/** What a refresh by each form is answered. */
async function refreshes(options: Parameters<typeof login>[0], authorized: boolean) {
  const { clientLogin, token, client, ...appliance } = await login(options);
  const headers = authorized ? client : {};
  const ask = async (form: RefreshForm) => {
    const refresh_token = String((await clientLogin()).body.refresh_token);
    const all = { grant_type: 'refresh_token', refresh_token };
    const { status } = await token({ [form]: all, headers });
    return status;
  };
  const statuses = [await ask('query'), await ask('json'), await ask('form')];
  return [...statuses, appliance.counts().logins.refreshed];
}

it.each([
  [{}, true, [200, 400, 400, 1]],
  [{ refreshIn: 'body' }, true, [400, 200, 200, 2]],
  [{ refreshIn: 'either' }, true, [200, 200, 200, 3]],
  [{}, false, [400, 400, 400, 0]],
  [{ refreshAuthorization: 'optional' }, false, [200, 400, 400, 1]],
] as const)(
  'with %o, authorized: %s, answers refreshes by %j',
  async (options, authorized, seen) => {
    expect(await refreshes(options, authorized)).toEqual(seen);
  },
);

it('takes the refresh token of a user with the old bearer, though that has run out', async () => {
  const { token, clientLogin, clock, revokeTokens, ...appliance } = await login();
  const user = (await token({ json: { grant_type: 'password', ...asUser(appliance) } })).body;
  const other = (await clientLogin()).body;
  clock.advance(4_000 * seconds);
  revokeTokens();
  const refresh = async (authorization?: string) => {
    const query = { grant_type: 'refresh_token', refresh_token: String(user.refresh_token) };
    const headers = authorization === undefined ? {} : { authorization };
    return (await token({ query, headers })).status;
  };
  expect(await refresh()).toBe(400);
  expect(await refresh(`Bearer ${String(other.access_token)}`)).toBe(400);
  expect(await refresh(`Bearer ${String(user.access_token)}`)).toBe(200);
  expect(await refresh(`Bearer ${String(user.access_token)}`)).toBe(400);
});

it('refuses a refresh token that has run out, or any when refreshing is switched off', async () => {
  const { clientLogin, token, client, clock, configure } = await login({
    refreshLifetimeSeconds: 100,
  });
  const refresh = async (wait: number) => {
    const { refresh_token } = (await clientLogin()).body;
    clock.advance(wait * seconds);
    const query = { grant_type: 'refresh_token', refresh_token: String(refresh_token) };
    return (await token({ query, headers: client })).status;
  };
  expect(await refresh(99)).toBe(200);
  expect(await refresh(100)).toBe(400);
  configure({ refreshWorks: false });
  expect(await refresh(0)).toBe(400);
});

it('forgets tokens on logout and when told to', async () => {
  const { clientLogin, whoAmI, revokeTokens, ...appliance } = await login();
  const [one, two] = [(await clientLogin()).body, (await clientLogin()).body];
  const headers = { authorization: `Bearer ${String(one.access_token)}` };
  expect((await sendBare(appliance, '/api/logout', { headers })).body).toBe('OK');
  expect((await whoAmI(one.access_token)).status).toBe(401);
  expect((await whoAmI(two.access_token)).status).toBe(200);
  revokeTokens();
  expect((await whoAmI(two.access_token)).status).toBe(401);
});

it('lets a certificate log in when that is switched on', async () => {
  const { token, publicClientId } = await login({ certificateLogin: true });
  const json = { grant_type: 'ssl_certificate', client_id: publicClientId };
  expect((await token({ json })).status).toBe(200);
});

it('counts logins that run at the same moment', async () => {
  const { clientLogin, counts } = await login({ loginDelayMs: 50 });
  await Promise.all([clientLogin(), clientLogin(), clientLogin()]);
  expect(counts().logins).toEqual({ total: 3, refreshed: 0, refused: 0, mostAtOnce: 3 });
});

it('takes other accounts and shows the public client id in its script', async () => {
  const mine = {
    clientId: 'mine',
    clientSecret: 'a:b',
    publicClientId: '0123456789abcdef0123456789abcdef',
  };
  const { clientLogin, publicClientId, ...appliance } = await login(mine);
  expect((await clientLogin()).status).toBe(200);
  const { text } = await sendBare(appliance, '/assets/js/config.js');
  const from = text.indexOf('ClientId') + 12;
  expect(text.slice(from, text.length - 38)).toBe(publicClientId);
});
