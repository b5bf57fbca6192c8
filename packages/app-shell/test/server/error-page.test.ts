import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OpenServer, openServer, type Who } from './open-server.ts';

const HTML = { accept: 'text/html,*/*' };

describe('the page of a refusal or failure', () => {
  let here: OpenServer;
  beforeEach(async () => {
    here = await openServer();
  });
  afterEach(() => here.close());

  it.each<[number, string, Who | undefined, string, string]>([
    [401, 'Not logged in', undefined, '/pages/details?value=a.example', '../'],
    [403, 'Not allowed', 'analyst', '/config', ''],
    [404, 'Not found', 'admin', '/pages/feedback/nothing', '../../'],
    [404, 'Not found', undefined, '/nothing/here', '../'],
  ])('%i says "%s" and looks like the others', async (status, title, who, url, root) => {
    const reply = await here.ask(who, { url, headers: HTML });
    expect(reply.statusCode).toBe(status);
    expect(reply.headers['content-type']).toMatch(/^text\/html/);
    expect(reply.body).toContain(`<h1 class="page__title">${title}</h1>`);
    expect(reply.body).toContain(`href="${root}static/web/style-12345678.css"`);
    expect(reply.body).toContain(String(reply.headers['x-request-id']));
  });

  it('of a bug says no more than where to look for it', async () => {
    here.users.failure = new Error('secret detail');
    const headers = { ...HTML, cookie: 'SEC=whoever' };
    const reply = await here.ask(undefined, { url: '/index', headers });
    expect(reply.statusCode).toBe(500);
    expect(reply.body).toContain('Internal error');
    expect(reply.body).not.toContain('secret detail');
  });

  it.each(['/', '/config', '/pages/details?value=a.example', '/pages/feedback/add?value=x'])(
    'tells nothing of the app to those without a session: %s',
    async (url) => {
      const { body } = await here.ask(undefined, { url, headers: HTML });
      for (const told of ['<script', 'csrf', 'data-page', 'a.example', here.host.version])
        expect(body).not.toContain(told);
    },
  );

  it.each(['dark', 'light'] as const)('has the theme of the console: %s', async (theme) => {
    const reply = await here.ask(undefined, { url: `/index?theme=${theme}`, headers: HTML });
    expect(reply.body).toContain(`data-theme="${theme}"`);
  });
});
