import { consoleUsersContract } from '@intelbridge/core/contract';
import { afterEach, describe, expect, it } from 'vitest';
import { sessionOf } from '../../src/index.ts';
import { type OpenUsers, openUsers } from './open-users.ts';

/** Before and since everybody may ask for the own role. */
for (const version of ['15.0', '20.0', '26.0'] as const) {
  consoleUsersContract({ name: `QRadar ${version}`, open: () => openUsers({ version }) });
}

describe('users of QRadar', () => {
  let here: OpenUsers;
  const open = async (behaviour: Parameters<typeof openUsers>[0] = {}) => {
    here = await openUsers(behaviour);
    return here;
  };
  afterEach(() => here.close());

  it('takes nobody for an administrator whom an old console refuses the roles', async () => {
    const { console, users, logIn } = await open({ version: '20.0' });
    const refusal = { kind: 'status', status: 403, path: 'user_roles', times: 0 } as const;
    console.faults.add(refusal);
    const { session } = await logIn('analyst');
    expect(await users.userOf(session)).toEqual({ name: 'analyst', isAdmin: false });
  });

  it('looks at the own role only, whichever the console tells', async () => {
    const { console, users, logIn } = await open();
    const roles = [1, 2].map((id) => ({ id, capabilities: id === 1 ? [{ name: 'ADMIN' }] : [] }));
    const body = JSON.stringify(roles);
    console.faults.add({ kind: 'status', status: 200, body, path: 'user_roles', times: 0 });
    expect(await users.userOf((await logIn('analyst')).session)).toMatchObject({ isAdmin: false });
  });

  it.each(['ADMIN', 'ADMINMANAGER', 'SAASADMIN'])(
    'takes whose role has the capability %s for an administrator',
    async (name) => {
      const { console, users, logIn } = await open();
      const body = JSON.stringify([{ id: 2, capabilities: [{ name: 'SEM' }, { name }] }]);
      console.faults.add({ kind: 'status', status: 200, body, path: 'user_roles', times: 0 });
      expect(await users.userOf((await logIn('analyst')).session)).toMatchObject({ isAdmin: true });
    },
  );

  it('knows nobody where the console tells of all users instead of the one who asks', async () => {
    const { console, users, logIn } = await open();
    const all = ['admin', 'analyst'].map((username, n) => ({ username, user_role_id: n + 1 }));
    const body = JSON.stringify(all);
    console.faults.add({ kind: 'status', status: 200, body, path: 'access/users', times: 0 });
    expect(await users.userOf((await logIn('analyst')).session)).toBeUndefined();
  });

  it.each([
    ['20.0', true],
    ['26.0', false],
  ] as const)(
    'takes roles without capabilities for a proof only on an old console: %s',
    async (version, isAdmin) => {
      const { console, users, logIn } = await open({ version });
      const body = JSON.stringify([{ id: 1, name: 'Admin' }]);
      console.faults.add({ kind: 'status', status: 200, body, path: 'user_roles', times: 0 });
      expect(await users.userOf((await logIn('admin')).session)).toMatchObject({ isAdmin });
    },
  );

  it('knows no user by the token of an authorized service', async () => {
    const { console, users } = await open();
    expect(await users.userOf({ token: console.token, proof: undefined })).toBeUndefined();
  });

  it('says when the console does not answer, and shows no session in its words', async () => {
    const { console, users, logIn } = await open();
    const { session } = await logIn('admin');
    console.faults.add({ kind: 'status', status: 503, times: 0 });
    const failure: unknown = await users.userOf(session).catch((error: unknown) => error);
    expect(failure).toMatchObject({ kind: 'unavailable' });
    expect(String(failure)).not.toContain(session.token);
  });

  it('finds its way again when the console was upgraded', async () => {
    const { console, users, logIn } = await open({ version: '15.0' });
    const { session } = await logIn('admin');
    await users.userOf(session);
    console.configure({ version: '26.0' });
    await users.userOf(session).catch(() => undefined);
    expect(await users.userOf(session)).toMatchObject({ isAdmin: true });
  });

  it('reads the session from the cookies of a browser', async () => {
    await open();
    expect(sessionOf(undefined)).toBeUndefined();
    expect(sessionOf('SEC=')).toBeUndefined();
    expect(sessionOf('XSEC=a; sec=b')).toBeUndefined();
    expect(sessionOf('a=b; SEC=one; QRadarCSRF="two"; SEC=three')).toEqual({
      token: 'one',
      proof: 'two',
    });
  });
});
