import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROUTES } from '../../src/server/routes.ts';
import { CONTEXTS } from './hostile.ts';
import { type OpenServer, openServer } from './open-server.ts';

const ACTIONS = ROUTES.filter(({ url }) => url.startsWith('/actions/')).map(({ url }) => url);

describe('the right-click menu and the button', () => {
  let here: OpenServer;
  beforeEach(async () => {
    here = await openServer();
  });
  afterEach(() => here.close());

  it.each(ACTIONS)('%s answers 200 and JSON to everything that QRadar may send', async (url) => {
    for (const context of CONTEXTS) {
      const query = context === undefined ? {} : { context, appContext: context, appName: 'SEM' };
      for (const who of ['analyst', undefined] as const) {
        const reply = await here.ask(who, { url, query });
        expect(reply.statusCode).toBe(200);
        expect(reply.headers['content-type']).toMatch(/^application\/json/);
        expect(reply.json()).toMatchObject({ app_id: '1105' });
      }
    }
    for (const query of [
      '?context',
      '?context=a&context=b',
      '?context[x]=1',
      '?%E0%A4%A',
      '?1732600000=',
      '?theme=dark&ui=new',
    ]) {
      expect((await here.ask('analyst', { url: url + query })).statusCode).toBe(200);
    }
  });

  it('answers while it is not configured, and while the console cannot be asked', async () => {
    here.host.desk = undefined;
    here.users.failure = new Error('the console is down');
    const headers = { cookie: 'SEC=whoever' };
    for (const url of ACTIONS) {
      expect((await here.ask(undefined, { url, headers })).statusCode).toBe(200);
    }
  });

  it('opens a page of the app with the value as it is', async () => {
    const context = 'http://a.example/?x=1&y=ü#"';
    const { path, name } = (
      await here.ask('analyst', { url: '/actions/false-positive', query: { context } })
    ).json<{ path: string; name: string }>();
    expect(name).toMatch(/^\w+$/);
    expect(path).toMatch(/^pages\/feedback\/false-positive\?[\w%&=.+*-]*$/);
    expect(new URL(path, 'https://x.example').searchParams.get('value')).toBe(context);
    const page = await here.ask('analyst', { url: `/${path}&theme=dark` });
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('data-theme="dark"');
  });

  it.each(['192.0.2.1', '2001:db8::1'])('opens the look-up at CrowdSec of %s', async (context) => {
    const reply = await here.ask('analyst', { url: '/actions/crowdsec', query: { context } });
    const { path } = reply.json<{ path: string }>();
    const { pathname, searchParams } = new URL(path, 'https://x.example');
    expect([pathname, ...searchParams]).toEqual([
      '/pages/details',
      ['value', context],
      ['provider', 'CrowdSec'],
    ]);
    const page = await here.ask('analyst', { url: `/${path}` });
    expect(page.body).toContain('data-page="details"');
    const ahead = [...page.body.matchAll(/rel="modulepreload" href="([^"]+)"/g)];
    expect(ahead.map(([, file]) => file)).toEqual([
      '../static/web/details-page-12345678.js',
      '../static/web/shared-12345678.js',
    ]);
  });

  it('opens another window for another value, and the same for the same', async () => {
    const nameFor = async (context: string) => {
      const reply = await here.ask('analyst', { url: '/actions/details', query: { context } });
      return reply.json<{ name: string }>().name;
    };
    expect(await nameFor('a.example')).toBe(await nameFor('a.example'));
    expect(await nameFor('b.example')).not.toBe(await nameFor('a.example'));
  });

  it.each([
    ['details', 'pages/details', 'ThreatQ'],
    ['whitelist', 'pages/feedback/whitelist', 'ThreatQ'],
    ['threatconnect-info', 'pages/details', 'ThreatConnect'],
    ['threatconnect-false-positive', 'pages/feedback/false-positive', 'ThreatConnect'],
  ])('%s opens %s about %s', async (action, page, provider) => {
    const reply = await here.ask('analyst', {
      url: `/actions/${action}`,
      query: { context: '192.0.2.1' },
    });
    const { path } = reply.json<{ path: string }>();
    expect(path).toBe(`${page}?value=192.0.2.1&provider=${provider}`);
  });

  it.each([
    ['{"ids":["42","43"]}', [42, 43]],
    ['{"selected":["42"]}', [42]],
    ['42', [42]],
    ['"42"', [42]],
    ['["42","42",-1,"x",1.5,1000000000]', [42]],
    ['{"ids":"42"}', [42]],
    ['[]', []],
    ['null', []],
    ['x', []],
  ])('reads the offenses of %s', async (appContext, ids) => {
    const reply = await here.ask('analyst', { url: '/actions/enrich', query: { appContext } });
    expect(reply.json()).toEqual({ app_id: '1105', ids });
  });

  it('write nothing, whoever opens what they lead to', async () => {
    for (const url of ACTIONS)
      await here.ask('admin', { url, query: { context: '192.0.2.1', appContext: '42' } });
    for (const action of ['add', 'whitelist', 'false-positive', 'true-positive']) {
      await here.ask('admin', { url: `/pages/feedback/${action}`, query: { value: '192.0.2.1' } });
    }
    expect(here.desk.feedback.given).toEqual([]);
    expect(here.desk.enriched).toEqual([]);
    expect(await here.desk.audit.entries({ limit: 1 })).toEqual([]);
  });
});
