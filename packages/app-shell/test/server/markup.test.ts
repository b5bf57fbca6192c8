import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { html } from '../../src/server/html/html.ts';
import { answerOf, match, providerAnswer } from './found-answer.ts';
import { HOSTILE } from './hostile.ts';
import { type OpenServer, openServer, taker } from './open-server.ts';

/** Tags as our templates write them: no blank too many, every value in quotes. */
const TAG = /<(?:!doctype html|\/?[a-z][a-z0-9]*(?: [a-z-]+(?:="[^"<>]*")?)*)>/g;
const OUR_TAGS = new Set(
  'html head body meta title link script header span main h1 h2 p a b i u small strong section dl dt dd div table caption thead tbody tr th td time form input button noscript ul li'.split(
    ' ',
  ),
);
const OUR_TAB = '/console/plugins/1105/app_proxy/index';
const OUR_SCRIPT =
  /^(?:\.\.\/)*static\/web\/(?:main|style|details-page|shared)-12345678\.(?:js|css)$|^(?:\.\.\/)*static\/img\/\w+\.png$/;

/** Markup is ours as a whole: what is left without our tags holds no bracket, and our tags run nothing. */
function expectOurs(markup: string): void {
  expect(markup.replace(TAG, '')).not.toMatch(/[<>]/);
  expect((markup.match(TAG) ?? []).filter((tag) => !isOurs(tag))).toEqual([]);
  expect(markup).not.toMatch(/[^\P{Cc}\n\t]|\p{Cf}|\p{Zl}|\p{Zp}|\p{Cs}/u);
}

function isOurs(tag: string): boolean {
  const [name = '', ...attributes] = tag.replace(/="[^"]*"/g, '').match(/[a-z][a-z0-9-]*/g) ?? [];
  const runs = attributes.some((each) => /^(?:on.*|srcdoc|formaction)$/.test(each));
  const [, address = 'https://'] = / (?:href|src|action)="([^"]*)"/.exec(tag) ?? [];
  const leads = /^https?:\/\//.test(address) || OUR_SCRIPT.test(address) || address === OUR_TAB;
  return (OUR_TAGS.has(name) || tag.startsWith('<!')) && !runs && leads;
}

describe('markup', () => {
  it('holds any text as text, between tags and in attributes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expectOurs(html`<p title="${text}">${text}</p>`.toString());
      }),
    );
  });

  it('takes markup for markup only where it made it itself', () => {
    const forged = { toString: () => '<b>' } as unknown as string;
    expect(
      html`<p>${forged}${html`<i>${'<'}</i>`}${[html`<u>1</u>`]}${false}${undefined}${0}</p>`.toString(),
    ).toBe('<p>&lt;b&gt;<i>&lt;</i><u>1</u>0</p>');
  });
});

describe('hostile text of platforms, logs and links', () => {
  let here: OpenServer;
  beforeEach(async () => {
    here = await openServer();
  });
  afterEach(() => here.close());

  const answers = (text: string) => [
    providerAnswer({
      provider: text,
      matches: [
        match({
          type: text,
          value: text,
          link: text,
          status: text,
          sources: [text],
          adversaries: [text],
          attributes: [{ name: text, value: text }],
        }),
        match({ link: `https://threatq.example/${text}` }),
        match({
          link: text,
          origin: text,
          verdict: { word: text, tone: 'bad', confidence: text, reason: text },
          details: [{ kind: 'entries', title: text, entries: [{ label: text, value: text }] }],
        }),
      ],
    }),
    ...(['denied', 'limited', 'unreachable', 'skipped', 'not-found', 'pending'] as const).map(
      (outcome) => providerAnswer({ provider: text, outcome, matches: [], reason: text }),
    ),
  ];

  it.each(HOSTILE)('stays text in a tooltip: %j', async (text) => {
    here.desk.lookUps.set(answerOf('192.0.2.1', ...answers(text)));
    const reply = await here.ask('analyst', { url: '/hover/ip', query: { context: '192.0.2.1' } });
    expectOurs(reply.json<{ html: string }>().html);
  });

  it.each(HOSTILE)('stays text on the page of an indicator: %j', async (text) => {
    here.desk.lookUps.set(answerOf(text, ...answers(text)));
    const query = { value: text, theme: text };
    expectOurs((await here.ask('analyst', { url: '/pages/details', query })).body);
  });

  it.each(HOSTILE)('stays text on the pages of actions: %j', async (text) => {
    here.desk.takers = [taker({ provider: text })];
    for (const action of ['add', 'whitelist', 'false-positive', 'true-positive']) {
      const url = `/pages/feedback/${action}`;
      expectOurs((await here.ask('analyst', { url, query: { value: text, theme: text } })).body);
    }
  });

  it.each(HOSTILE)(
    'stays text in the tab, on the dashboard and on the page of an error: %j',
    async (text) => {
      const sets = here.desk.summary.sets.map((set) => ({ ...set, name: text, elementType: text }));
      here.desk.summary = { sets, total: 1 };
      const item = await here.ask('analyst', { url: '/dashboard/summary' });
      expectOurs(item.json<{ HTML: string }>().HTML);
      here.host.desk = undefined;
      here.host.problems = [text];
      expectOurs((await here.ask('admin', { url: '/index', query: { theme: text } })).body);
      const headers = { accept: 'text/html' };
      const url = `/pages/feedback/${encodeURIComponent(text.toWellFormed())}`;
      expectOurs((await here.ask('admin', { url, headers })).body);
    },
  );
});
