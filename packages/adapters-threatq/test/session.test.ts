import { describe, expect, it } from 'vitest';
import { checkThreatq, ThreatqIndicators, threatqConfig } from '../src/index.ts';
import { ACTIVE, hosts, type OpenPlatform, platforms, read } from './open-platform.ts';

const open = platforms();
const TOKEN = 'POST /api/token';
const logins = ({ platform }: OpenPlatform) => platform.requests().byRoute[TOKEN] ?? 0;

function fill({ platform }: OpenPlatform): void {
  platform.addCollection({ name: 'one', filters: ACTIVE });
  platform.addIndicators(hosts(3));
}

function user({ platform, options }: OpenPlatform): OpenPlatform['options'] {
  const { url, publicClientId: clientId, email, password } = platform;
  const config = threatqConfig.parse({ url: url.href, grant: { clientId, email, password } });
  return { ...options, config };
}

describe('a session', () => {
  it('is opened by a client of its own or by a user account', async () => {
    const opened = await open();
    fill(opened);
    expect((await read(opened, 'one')).indicators).toHaveLength(3);
    const source = new ThreatqIndicators(user(opened));
    expect((await read({ source }, 'one')).indicators).toHaveLength(3);
  });

  it('is opened once for any number of calls at once', async () => {
    const opened = await open({ loginDelayMs: 20 });
    fill(opened);
    await Promise.all(Array.from({ length: 8 }, () => opened.source.collections()));
    expect(logins(opened)).toBe(1);
  });

  it('is renewed before it ends', async () => {
    const opened = await open({ tokenLifetimeSeconds: 3_600, refreshIn: 'body' });
    fill(opened);
    await opened.source.collections();
    opened.platform.clock.advance(3_590_000);
    await opened.source.collections();
    expect(logins(opened)).toBe(2);
  });

  it.each([
    ['renewed by its refresh token', true],
    ['opened anew when the refresh is refused', false],
  ])('of a user is %s', async (_, refreshWorks) => {
    const opened = await open({ refreshWorks, refreshIn: 'body', tokenLifetimeSeconds: 3_600 });
    fill(opened);
    const source = new ThreatqIndicators(user(opened));
    await source.collections();
    opened.platform.clock.advance(3_590_000);
    expect(await source.collections()).toEqual(['one']);
    expect(logins(opened)).toBe(refreshWorks ? 2 : 3);
  });

  it('that ThreatQ forgot is opened anew once for all calls that it refused', async () => {
    const opened = await open({ loginDelayMs: 20 });
    fill(opened);
    await opened.source.collections();
    opened.platform.revokeTokens();
    const asked = Array.from({ length: 8 }, () => opened.source.collections());
    expect(await Promise.all(asked)).toEqual(Array.from({ length: 8 }, () => ['one']));
    expect(logins(opened)).toBe(2);
  });

  it('is not opened again and again for a call that is always refused', async () => {
    const opened = await open();
    fill(opened);
    const path = '/api/search/query';
    opened.platform.faults.add({ kind: 'status', status: 401, path, times: 0 });
    await expect(opened.source.collections()).rejects.toMatchObject({ kind: 'auth' });
    expect(logins(opened)).toBe(2);
  });

  it('that cannot be opened anew in a reading is not taken for a query that ThreatQ refuses', async () => {
    const opened = await open();
    fill(opened);
    await opened.source.collections();
    const { faults } = opened.platform;
    faults.add({ kind: 'status', status: 401, path: '/api/indicators/query', times: 0 });
    faults.add({ kind: 'status', status: 400, path: '/api/token', times: 0 });
    await expect(read(opened, 'one')).rejects.toMatchObject({ kind: 'auth', status: 400 });
    expect(opened.logged.join('\n')).not.toContain('refuses the query');
    expect(logins(opened)).toBe(2);
  });

  it('goes on in the middle of a reading', async () => {
    const opened = await open({}, { pageSize: 2 });
    fill(opened);
    const path = '/api/indicators/query';
    opened.platform.faults.add({ kind: 'status', status: 401, path, nth: 2 });
    const { indicators, end } = await read(opened, 'one');
    expect(indicators).toHaveLength(3);
    expect(end.complete).toBe(true);
  });

  it.each([
    ['client', { clientSecret: 'wrong-secret' }, /client secret/],
    ['user', { email: 'who@example.com', password: 'wrong-secret' }, /email and password/],
  ])(
    'of a %s that is not known is refused in a sentence, without the secret',
    async (_, wrong, advice) => {
      const opened = await open();
      const grant = { clientId: opened.platform.clientId, ...wrong };
      const config = threatqConfig.parse({ url: opened.platform.url.href, grant });
      const source = new ThreatqIndicators({ ...opened.options, config });
      const failure = await source.collections().catch((error: unknown) => error);
      expect(failure).toMatchObject({ kind: 'auth' });
      expect(String(failure)).toMatch(/ThreatQ Credentials Are Invalid\./);
      expect(String(failure)).toMatch(advice);
      expect(String(failure) + JSON.stringify(failure)).not.toContain('wrong-secret');
    },
  );

  it('that may not make a call says which one: ThreatQ itself says but a word', async () => {
    const opened = await open();
    const body = JSON.stringify({ errors: ['Forbidden'] });
    const path = '/api/search/query';
    opened.platform.faults.add({ kind: 'status', status: 403, path, body });
    await expect(opened.source.collections()).rejects.toMatchObject({
      kind: 'forbidden',
      message: 'ThreatQ: GET /api/search/query: Forbidden',
    });
  });

  it('leaves no secret in a log or an address', async () => {
    const opened = await open({ refreshWorks: false, tokenLifetimeSeconds: 60 });
    fill(opened);
    opened.platform.faults.add({ kind: 'html', status: 503, path: '/api/search' });
    await opened.source.collections();
    opened.platform.clock.advance(120_000);
    await opened.source.collections();
    expect(opened.logged.join('\n')).not.toContain(opened.platform.clientSecret);
    expect(JSON.stringify(opened.platform.requests())).not.toContain(opened.platform.clientSecret);
  });
});

describe('a connection test', () => {
  it('counts what the account is given', async () => {
    const opened = await open();
    fill(opened);
    const { signal } = new AbortController();
    expect(await checkThreatq(opened.options, signal)).toMatchObject({
      collections: 1,
      warnings: [],
    });
  });

  it('names the collections that are there without what would upset a terminal', async () => {
    const opened = await open();
    opened.platform.addCollection({ name: `\u001b[2Jred${'x'.repeat(500)}`, filters: ACTIVE });
    await expect(opened.source.requireCollections(['other'])).rejects.toMatchObject({
      kind: 'config',
      message: expect.stringContaining(`it is given "�[2Jred${'x'.repeat(93)}…".`) as unknown,
    });
  });

  it('warns of another time zone and of missing rights', async () => {
    const opened = await open({ timeZone: 'Europe/Berlin', typePermission: false });
    const { warnings } = await checkThreatq(opened.options, new AbortController().signal);
    expect(warnings.join('\n')).toMatch(/indicator types.*\n.*Europe\/Berlin/);
  });
});
