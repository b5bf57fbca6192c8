import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { settled } from '../scheduler/held-clock.ts';
import { answerOf, match, providerAnswer } from './found-answer.ts';
import { CONTEXTS } from './hostile.ts';
import { type OpenServer, openServer } from './open-server.ts';

interface Item {
  readonly key: string;
  readonly label: string;
  readonly html?: string;
  readonly value?: string;
}

describe('hover', () => {
  let here: OpenServer;
  beforeEach(async () => {
    here = await openServer();
  });
  afterEach(() => here.close());
  const VALUE = '192.0.2.1';
  const hover = async (who: 'analyst' | 'nobody' = 'analyst', name = 'context') =>
    (
      await here.ask(who === 'nobody' ? undefined : who, {
        url: '/hover/ip',
        query: { [name]: VALUE },
      })
    ).json<Item>();
  const textOf = ({ html = '' }: Item) =>
    html.replace(/<[^>]*>/g, '|').replace(/\s*\|[\s|]*/g, '|');

  it("shows the guide's content: link, score, numbers, and the first three of each", async () => {
    here.desk.lookUps.set(answerOf(VALUE, providerAnswer()));
    const item = await hover();
    expect(item).toMatchObject({ key: 'intelbridgeIp', label: 'Threat intelligence' });
    expect(textOf(item)).toBe(
      '|ThreatQ · Active|https://threatq.example/indicators/6647/details|Score|Adversaries|Attributes|Sources|7|4|4|4|' +
        'Related Sources|Intel471|SANS ISC|Cuckoo Sandbox|Related Adversaries|Pikachu|Zakira|Zakki Zaydullo|' +
        'Attribute Name|Attribute Value|Product|HoneyPy|Risk Score|35|Criticality|Suspicious|',
    );
    expect(item.html).toContain('<a href="https://threatq.example/indicators/6647/details"');
  });

  it('spends no look-ups of those that count them, unless that is set', async () => {
    await hover();
    here.desk.hoverSpending = 'automatic';
    await hover();
    const spending = here.desk.lookUps.asked.map(({ options }) => options.spending);
    expect(spending).toEqual(['never', 'automatic']);
  });

  it('says why nobody was asked', async () => {
    const reason = 'CrowdSec counts look-ups, and none is spent on this; look it up by hand.';
    const skipped = { outcome: 'skipped', matches: [], reason } as const;
    here.desk.lookUps.set(answerOf(VALUE, providerAnswer({ provider: 'CrowdSec', ...skipped })));
    expect((await hover()).value).toBe(`CrowdSec was not asked: ${reason}`);
  });

  it('takes the value by either name', async () => {
    here.desk.lookUps.set(answerOf(VALUE, providerAnswer()));
    expect((await hover('analyst', 'metaDataContext')).html).toContain('Intel471');
  });

  it('shows every provider, whatever became of the others', async () => {
    here.desk.lookUps.set(
      answerOf(
        VALUE,
        providerAnswer(),
        providerAnswer({ provider: 'CrowdSec', outcome: 'limited', matches: [], reason: 'quota' }),
        providerAnswer({ provider: 'ThreatConnect', outcome: 'pending', matches: [] }),
        providerAnswer({ provider: 'Skipped', outcome: 'skipped', matches: [], reason: 'private' }),
      ),
    );
    const text = textOf(await hover());
    expect(text).toContain('Intel471');
    expect(text).toContain('CrowdSec cannot be asked now: quota');
    expect(text).toContain('Looking up on ThreatConnect…');
    expect(text).not.toContain('Skipped');
  });

  it('says plainly that nobody knows it, or that nobody was asked', async () => {
    here.desk.lookUps.set(answerOf(VALUE, providerAnswer({ outcome: 'not-found', matches: [] })));
    expect(textOf(await hover())).toBe('|Not in ThreatQ|');
    here.desk.lookUps.set(answerOf(VALUE, providerAnswer({ outcome: 'skipped', matches: [] })));
    expect(await hover()).toMatchObject({ value: 'There is nothing to look up.' });
  });

  it('asks with the time it has, and says that it is looking up when that is over', async () => {
    await here.headersOf('analyst');
    const { promise, resolve } = Promise.withResolvers<[]>();
    here.desk.lookUps.lookUp = async (values, options) => {
      here.desk.lookUps.asked.push({ values, options: options ?? {} });
      return promise;
    };
    const asked = hover();
    await expect.poll(() => here.clock.waits()).toEqual([120]);
    expect(here.desk.lookUps.asked[0]?.options.waitMs).toBeLessThanOrEqual(150);
    await here.clock.advance(120);
    expect((await asked).value).toMatch(/^Looking up/);
    resolve([]);
    await settled();
  });

  it('says so, too, when the console takes its time to say who asks', async () => {
    const { cookie = '' } = await here.headersOf('analyst');
    await here.clock.advance(61_000);
    here.users.userOf = () => new Promise(() => undefined);
    const asked = here.server.inject({ url: '/hover/ip', headers: { cookie } });
    await expect.poll(() => here.clock.waits()).toEqual([120]);
    await here.clock.advance(120);
    expect((await asked).json<Item>().value).toMatch(/^Looking up/);
  });

  it('leaves no waiting behind when it was answered', async () => {
    here.desk.lookUps.set(answerOf(VALUE, providerAnswer()));
    await hover();
    expect(here.clock.waits()).toEqual([]);
  });

  it('tells nobody anything without a session', async () => {
    here.desk.lookUps.set(answerOf(VALUE, providerAnswer()));
    expect(await hover('nobody')).toEqual({
      key: 'intelbridgeIp',
      label: 'Threat intelligence',
      value: 'Log in to QRadar to see it.',
    });
    expect(here.desk.lookUps.asked).toEqual([]);
  });

  it('answers something to show while it is not configured, and when a look-up fails', async () => {
    here.desk.lookUps.failure = new Error('the store is full');
    expect(await hover()).toMatchObject({ value: 'The look-up failed.' });
    expect(here.host.logged).toContainEqual(expect.objectContaining({ level: 'warn' }));
    here.host.desk = undefined;
    expect(await hover()).toMatchObject({ value: 'Intelbridge is not configured yet.' });
  });

  it.each(['/hover/ip', '/hover/url', '/hover/host'])(
    '%s always answers 200 and an item',
    async (url) => {
      for (const context of CONTEXTS) {
        const query = context === undefined ? {} : { context };
        const reply = await here.ask('analyst', { url, query });
        expect(reply.statusCode).toBe(200);
        const { label, html, value } = reply.json<Item>();
        expect(label).toBe('Threat intelligence');
        expect(html ?? value).toEqual(expect.any(String));
      }
    },
  );

  it('opens no address that is not of the web', async () => {
    here.desk.lookUps.set(
      answerOf(VALUE, providerAnswer({ matches: [match({ link: 'javascript:alert(1)' })] })),
    );
    expect((await hover()).html).not.toContain('href');
  });
});
