import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pageScript, ROUTES } from '../../src/server/routes.ts';
import { type OpenServer, openServer } from './open-server.ts';
import { callOf } from './route-calls.ts';

describe('every answer', () => {
  let here: OpenServer;
  beforeEach(async () => {
    here = await openServer();
  });
  afterEach(() => here.close());

  it.each([
    ...ROUTES.map((route) => callOf(route)),
    { method: 'GET', url: '/nothing/here' } as const,
  ])(
    'lets itself be framed by QRadar alone and runs no script but ours: $method $url',
    async (call) => {
      for (const who of ['admin', undefined] as const) {
        const { headers } = await here.ask(who, call);
        const policy = String(headers['content-security-policy']);
        expect(policy).toContain("frame-ancestors 'self'");
        expect(policy).toContain("default-src 'none'");
        expect(policy).not.toContain('unsafe');
        expect(headers).toMatchObject({
          'x-content-type-options': 'nosniff',
          'x-frame-options': 'SAMEORIGIN',
          'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
        });
        expect(headers).not.toHaveProperty('server');
        expect(headers).not.toHaveProperty('set-cookie');
        const isFile = JSON.stringify(call.url).startsWith('"/static');
        expect(headers['cache-control']).toBe(isFile ? 'no-cache' : 'no-store');
      }
    },
  );

  it('takes no request id from outside', async () => {
    const headers = { 'request-id': 'forged', 'x-request-id': 'forged' };
    const reply = await here.ask(undefined, { url: '/debug', headers });
    expect(reply.headers['x-request-id']).not.toBe('forged');
  });

  it('keeps files of a version for good, and serves nothing else', async () => {
    const file = await here.ask(undefined, { url: `/${pageScript('1.2.3')}` });
    expect(file.statusCode).toBe(200);
    expect(file.headers['content-type']).toMatch(/javascript/);
    expect(file.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    for (const name of ['img/action16.png', 'intelbridge-0.1.0-rc.1.js']) {
      expect((await here.ask(undefined, { url: `/static/${name}` })).statusCode).toBe(200);
    }
    const page = await here.ask('analyst', { url: '/pages/details' });
    for (const [, name] of page.body.matchAll(/static\/(web\/[\w.-]+)/g)) {
      const built = await here.ask(undefined, { url: `/static/${name}` });
      expect(built.statusCode).toBe(200);
      expect(built.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    }
    for (const name of [
      'web/manifest.json',
      'web/main.js',
      'tsconfig.json',
      'globals.d.ts',
      '',
      '../routes.ts',
      '%2e%2e%2froutes.ts',
      'missing.js',
    ]) {
      expect((await here.ask(undefined, { url: `/static/${name}` })).statusCode).toBe(404);
    }
  });

  it('asks the console nothing for what QRadar needs at once', async () => {
    const headers = { cookie: 'SEC=somebody' };
    for (const url of ['/debug', '/static/intelbridge.js', '/actions/details?context=1']) {
      expect((await here.ask(undefined, { url, headers })).statusCode).toBe(200);
    }
    expect(here.users.asked).toBe(0);
  });

  it('asks the console once for many requests of one session', async () => {
    const headers = { cookie: `SEC=${here.users.logIn('many').token}` };
    const ask = () => here.server.inject({ url: '/api/v1/status', headers });
    await Promise.all(Array.from({ length: 50 }, ask));
    expect(here.users.asked).toBe(1);
  });
});
