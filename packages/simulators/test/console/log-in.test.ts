import { describe, expect, it } from 'vitest';
import { logIn, openConsole, openWithApp, pageData, pages, postLogIn } from './open-console.ts';

const ids = (tabs: readonly { id: string }[]) => tabs.map(({ id }) => id);

describe('the log-in', () => {
  it('sends everybody without a session to its page', async () => {
    const console = await openConsole();
    for (const path of ['/', '/console/', pages.shell, pages.offenses]) {
      const reply = await fetch(`${console.url.origin}${path}`, { redirect: 'manual' });
      expect([path, reply.status, reply.headers.get('location')]).toEqual([
        path,
        302,
        '/console/logon.jsp',
      ]);
    }
  });

  it('sets a SEC cookie that scripts cannot read and a QRadarCSRF cookie that they can', async () => {
    const console = await openConsole();
    const reply = await postLogIn(console, 'admin', console.user.password);
    const [sec = '', csrf = ''] = reply.headers.getSetCookie();
    expect(sec).toMatch(/^SEC=[\w-]+; Path=\/; HttpOnly$/);
    expect(csrf).toMatch(/^QRadarCSRF=[\w-]+; Path=\/$/);
  });

  it('marks cookies as the switch says', async () => {
    const console = await openConsole({ console: { sameSite: 'Lax' } });
    const reply = await postLogIn(console, 'admin', console.user.password);
    for (const cookie of reply.headers.getSetCookie()) expect(cookie).toMatch(/; SameSite=Lax$/);
  });

  it('refuses a wrong password and a user who is not there', async () => {
    const console = await openConsole();
    for (const name of ['admin', 'nobody']) {
      const reply = await postLogIn(console, name, 'wrong');
      expect(reply.status).toBe(401);
      expect(reply.headers.getSetCookie()).toEqual([]);
    }
  });

  it('takes the cookies away at the log-out, for the form of the page alone', async () => {
    const console = await openConsole();
    const admin = await logIn(console, 'admin');
    expect((await admin.send('POST', '/console/logout')).status).toBe(403);
    const body = new URLSearchParams({ csrf: admin.QRadarCSRF });
    const reply = await admin.send('POST', '/console/logout', { body });
    expect(reply.headers.getSetCookie().every((cookie) => cookie.includes('Max-Age=0'))).toBe(true);
  });

  it('keeps the sessions of two browsers apart', async () => {
    const console = await openConsole();
    const [admin, analyst] = [await logIn(console, 'admin'), await logIn(console, 'analyst')];
    expect(await (await admin.get(pages.shell)).text()).toContain('<small>Admin</small>');
    expect(await (await analyst.get(pages.shell)).text()).toContain('<small>Analyst</small>');
    console.endSessions();
    expect((await admin.get(pages.shell)).status).toBe(302);
  });
});

describe('tabs', () => {
  const areas = [
    { id: 'DummyArea', text: 'Dummy', url: 'index' },
    { id: 'Secret', text: 'Secret', url: '/secret', required_capabilities: ['ADMIN'] },
  ];

  it('are those of the console and the areas of apps that the user may see', async () => {
    const { console } = await openWithApp({ areas });
    const tabsOf = async (name: 'admin' | 'analyst' | 'helpdesk') =>
      ids((await pageData(await logIn(console, name), pages.shell)).tabs);
    const own = ['DASHBOARD', 'SEM', 'EVENTVIEWER', 'FLOWVIEWER', 'ASSETS', 'REPORTS'];
    expect(await tabsOf('admin')).toEqual([...own, 'DummyArea_1001', 'Secret_1001', 'ADMIN']);
    expect(await tabsOf('analyst')).toEqual([...own, 'DummyArea_1001']);
    expect(await tabsOf('helpdesk')).toEqual(own);
  });

  it('show an app to roles whose permission for it is ticked', async () => {
    const { console } = await openWithApp({ areas }, { console: { rolesWithApps: ['Help Desk'] } });
    const tabsOf = async (name: 'analyst' | 'helpdesk') =>
      ids((await pageData(await logIn(console, name), pages.shell)).tabs);
    expect(await tabsOf('helpdesk')).toContain('DummyArea_1001');
    expect(await tabsOf('analyst')).not.toContain('DummyArea_1001');
  });

  it('show an app without a permission of its own to everybody', async () => {
    const { console } = await openWithApp({ areas, add_app_capability: 'false' });
    const helpdesk = await logIn(console, 'helpdesk');
    expect(ids((await pageData(helpdesk, pages.shell)).tabs)).toContain('DummyArea_1001');
  });

  it('hand the theme to the first URL of an area, where the console is new enough', async () => {
    const { console } = await openWithApp({ areas });
    const admin = await logIn(console, 'admin');
    console.setTheme('admin', 'dark');
    const urlOf = async () =>
      (await pageData(admin, pages.shell)).tabs.find(({ id }) => id === 'Secret_1001')?.url;
    expect(await urlOf()).toBe('/console/plugins/1001/app_proxy/secret?ui=new&theme=dark');
    console.configureConsole({ themeParameters: 'none' });
    expect(await urlOf()).toBe('/console/plugins/1001/app_proxy/secret');
  });

  it('let only administrators into the pages of Admin', async () => {
    const console = await openConsole();
    const [admin, analyst] = [await logIn(console, 'admin'), await logIn(console, 'analyst')];
    for (const path of [pages.admin, pages.sets, pages.extensions]) {
      expect((await admin.get(path)).status).toBe(200);
      expect((await analyst.get(path)).status).toBe(403);
    }
  });
});
