import { describe, expect, it } from 'vitest';
import { hostileTexts } from '../../src/index.ts';
import { logIn, openConsole, openWithApp, pageData, pages } from './open-console.ts';

const textOf = async (reply: Promise<Response>) => (await reply).text();

describe('pages over the world of the API', () => {
  it.each(['nothing', 'constructor'])('do not include %s', async (name) => {
    const admin = await logIn(await openConsole(), 'admin');
    expect((await admin.get(`/console/do/${name}`)).status).toBe(404);
  });

  it('list the events of offenses and others, by text and by offense', async () => {
    const console = await openConsole();
    const id = console.addOffense();
    console.addEvents(id, [{ properties: { URL: 'http://a.example.net/x' } }]);
    console.addLogEvents([{ sourceip: '2001:db8::7', properties: { Hostname: 'b.example.org' } }]);
    const admin = await logIn(console, 'admin');
    const all = await textOf(admin.get(pages.events));
    expect(all).toContain('http://a.example.net/x');
    expect(all).toContain('2001:db8::7');
    const found = await textOf(admin.get(`${pages.events}&q=B.EXAMPLE`));
    expect(found).toContain('b.example.org');
    expect(found).not.toContain('a.example.net');
    const aql = encodeURIComponent(`SELECT * FROM events WHERE INOFFENSE(${id})`);
    for (const name of ['value(aql)', "values['aql']"]) {
      const text = await textOf(admin.get(`${pages.events}&${encodeURIComponent(name)}=${aql}`));
      expect(text).toContain('a.example.net');
      expect(text).not.toContain('b.example.org');
    }
  });

  it('hook menus and tooltips to fields by the names the switch gives', async () => {
    const eventColumns = [
      { label: 'Source IP', field: 'sourceip', kind: 'ip' },
      { label: 'Host', field: 'UrlHost', kind: 'plain' },
    ] as const;
    const console = await openConsole({ console: { eventColumns } });
    console.addLogEvents([{ sourceip: '192.0.2.1', properties: { UrlHost: 'c.example.com' } }]);
    const text = await textOf((await logIn(console, 'admin')).get(pages.events));
    const unescaped = text.replaceAll('&quot;', '"');
    expect(unescaped).toContain(
      'data-groups="["ipPopup","ariel:sourceip"]" data-hover="["ip","ariel:sourceip"]">192.0.2.1<',
    );
    expect(unescaped).toContain(
      'data-groups="["ariel:UrlHost"]" data-hover="["ariel:UrlHost"]">c.example.com<',
    );
  });

  it('list real reference sets with their elements', async () => {
    const console = await openConsole();
    const id = console.addSet({ name: 'Listed', entryType: 'ALN' });
    console.addEntry('Listed', { value: '<evil>', source: 'feed' });
    console.addEntry('Listed', { value: 'plain' });
    const admin = await logIn(console, 'admin');
    expect(await textOf(admin.get(pages.sets))).toContain('>Listed</a>');
    const path = `/console/do/qradar/referenceSetElems?id=${id}`;
    const elements = await textOf(admin.get(path));
    expect(elements).toContain('&lt;evil&gt;');
    expect(elements).toContain('feed');
    expect(await textOf(admin.get(`${path}&q=evi`))).not.toContain('plain</td>');
  });

  it('list local addresses as assets, and one by its address', async () => {
    const console = await openConsole();
    console.addLogEvents([{ sourceip: '198.18.0.9', username: 'user1@example.com' }]);
    const admin = await logIn(console, 'admin');
    expect(await textOf(admin.get(pages.assets))).toContain('198.18.0.9');
    const details = await textOf(
      admin.get(
        '/console/do/assetprofile/AssetDetails?dispatch=viewAssetDetailsFromIp&ipAddress=198.18.0.9',
      ),
    );
    expect(details).toContain('<input type="hidden" id="assetId" value="1001">');
    expect(details).toContain('userNamePopup');
  });

  it('put icons of apps into the section they name', async () => {
    const { console } = await openWithApp({
      configuration_pages: [
        {
          text: 'Settings',
          description: 'd',
          url: 'config',
          location: 'apps',
          icon: 'static/i.png',
        },
      ],
    });
    const text = await textOf((await logIn(console, 'admin')).get(pages.admin));
    expect(text).toMatch(/<h2>Apps<\/h2>.*Settings/s);
    expect(text).toContain('app_proxy/config?ui=new&amp;theme=light" target="_blank"');
    expect(text).toContain('src="/console/plugins/1001/app_proxy/static/i.png"');
  });

  it('escape hostile data everywhere', async () => {
    const console = await openConsole();
    const id = console.addHostileData();
    const admin = await logIn(console, 'admin');
    for (const path of [
      pages.events,
      pages.offenses,
      pages.summary(id),
      pages.dashboard,
      `${pages.events}&q=${encodeURIComponent(hostileTexts[0] ?? '')}`,
    ]) {
      const text = await textOf(admin.get(path));
      expect(text).not.toMatch(/<(?:img src=x|svg onload|script>window)/);
      expect(text).toContain('&lt;script&gt;window.__xss');
    }
  });
});

describe('what apps add to a page', () => {
  it('is what the user may use', async () => {
    const { console } = await openWithApp({
      rest_methods: [
        { name: 'open', method: 'GET', url: '/open', argument_names: ['context'] },
        { name: 'closed', method: 'GET', url: '/closed', required_capabilities: ['ADMIN'] },
      ],
      gui_actions: [
        { id: 'all', text: 'All', groups: ['ipPopup'], rest_method: 'open' },
        {
          id: 'admins',
          text: 'Admins',
          groups: ['ipPopup'],
          javascript: 'x()',
          required_capabilities: ['ADMIN'],
        },
        { id: 'indirect', text: 'Indirect', groups: ['ipPopup'], rest_method: 'closed' },
        {
          id: 'either',
          text: 'Either',
          groups: ['ipPopup'],
          rest_method: 'open',
          required_capabilities: ['SEM', 'ADMIN'],
        },
      ],
      metadata_providers: [{ rest_method: 'open', metadata_type: 'ip' }],
    });
    const idsFor = async (name: 'admin' | 'analyst' | 'helpdesk') => {
      const data = await pageData(await logIn(console, name), pages.events);
      return data.actions.map(({ id }) => id);
    };
    expect(await idsFor('admin')).toEqual(['all', 'admins', 'indirect', 'either']);
    expect(await idsFor('analyst')).toEqual(['all']);
    expect(await idsFor('helpdesk')).toEqual([]);
    console.configureConsole({ capabilityMatch: 'any' });
    expect(await idsFor('analyst')).toEqual(['all', 'either']);
    const { providers } = await pageData(await logIn(console, 'analyst'), pages.events);
    expect(providers).toEqual([
      {
        appId: 1001,
        type: 'ip',
        rest: {
          method: 'GET',
          url: '/console/plugins/1001/app_proxy/open',
          argumentNames: ['context'],
        },
      },
    ]);
  });

  it('cannot end the script it stands in', async () => {
    const javascript = 'show("</script><i>")';
    const gui_actions = [{ id: 'a', text: 'A', groups: ['ipPopup'], javascript }];
    const { console } = await openWithApp({ gui_actions });
    const { actions } = await pageData(await logIn(console, 'admin'), pages.events);
    expect(actions).toMatchObject([{ javascript }]);
  });

  it('are scripts of matching pages, each under its own CURRENT_SCOPE', async () => {
    const { console } = await openWithApp(
      {
        page_scripts: [
          {
            app_name: 'SEM',
            page_id: 'OffenseSummary',
            scripts: ['static/one.js', '/static/two.js?v=2'],
          },
        ],
      },
      { neighbour: true },
    );
    const id = console.addOffense();
    const admin = await logIn(console, 'admin');
    const scripts = async (path: string) =>
      [
        ...(await textOf(admin.get(path))).matchAll(
          /CURRENT_SCOPE = (\w+)|app_proxy\/(static\/[^"]+)/g,
        ),
      ].map(([, scope, file]) => scope ?? file);
    expect(await scripts(pages.summary(id))).toEqual([
      '2000',
      'static/neighbour.js',
      '1001',
      'static/one.js',
      'static/two.js?v=2',
      'undefined',
    ]);
    expect(await scripts(pages.offenses)).toEqual(['2000', 'static/neighbour.js', 'undefined']);
    const helpdesk = await logIn(console, 'helpdesk');
    expect(await textOf(helpdesk.get(pages.offenses))).toContain('neighbour.js');
    console.configureConsole({ pageScriptsFor: 'permitted' });
    expect(await textOf(helpdesk.get(pages.offenses))).not.toContain('neighbour.js');
  });
});
