import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerOf, match, providerAnswer } from './found-answer.ts';
import { type OpenServer, openServer } from './open-server.ts';

describe('looking up by the API', () => {
  let here: OpenServer;
  beforeEach(async () => {
    here = await openServer();
  });
  afterEach(() => here.close());

  it('looks up one value or many, in the order asked, and anew where told', async () => {
    here.desk.lookUps.set(answerOf('192.0.2.1', providerAnswer()));
    const one = await here.ask('analyst', {
      url: '/api/v1/lookups',
      query: { value: ' 192.0.2.1 ', waitMs: '50' },
    });
    expect(one.json()).toMatchObject({ results: [{ outcome: 'found', matches: [{ score: 7 }] }] });
    const payload = { values: ['b.example', '192.0.2.1'], refresh: true };
    const many = await here.ask('analyst', { method: 'POST', url: '/api/v1/lookups', payload });
    expect(many.json<{ answers: { value: string }[] }>().answers.map(({ value }) => value)).toEqual(
      payload.values,
    );
    expect(here.desk.lookUps.asked.map(({ options }) => [options.waitMs, options.refresh])).toEqual(
      [
        [50, undefined],
        [undefined, true],
      ],
    );
  });

  it('takes 500 values of the greatest length by one request', async () => {
    const values = Array.from({ length: 500 }, (_, n) => `${n}/`.padEnd(2_048, 'ü'));
    const reply = await here.ask('analyst', {
      method: 'POST',
      url: '/api/v1/lookups',
      payload: { values },
    });
    expect(reply.statusCode).toBe(200);
    expect(here.desk.lookUps.asked.map(({ values: { length } }) => length)).toEqual([500]);
  });

  it('tells of many values what is to be seen at a glance, and spends no quota where told to', async () => {
    here.desk.lookUps.set(answerOf('192.0.2.1', providerAnswer()));
    const payload = { values: ['192.0.2.1'], brief: true, sparing: true };
    const reply = await here.ask('analyst', { method: 'POST', url: '/api/v1/lookups', payload });
    const nothing = { sources: [], adversaries: [], attributes: [] };
    expect(reply.json()).toMatchObject({
      answers: [{ canonical: '192.0.2.1', results: [{ matches: [{ score: 7, ...nothing }] }] }],
    });
    expect(here.desk.lookUps.asked[0]?.options).toMatchObject({ spending: 'never' });
  });

  it('tells what was spent at platforms that count look-ups, and when it begins anew', async () => {
    expect((await here.ask('analyst', { url: '/api/v1/quotas' })).json()).toEqual({ quotas: [] });
    const endsAt = Date.UTC(2026, 6, 1);
    const usage = { byHand: 3, automatic: 2, limited: 1 };
    const known = { provider: 'CrowdSec', period: '2026-06', endsAt, reserve: 4, usage };
    here.desk.quota = [
      { ...known, monthlyBudget: 10, left: { 'by-hand': 5, automatic: 1 } },
      { ...known, monthlyBudget: undefined, left: { 'by-hand': undefined, automatic: undefined } },
    ];
    const told = { provider: 'CrowdSec', period: '2026-06', endsAt, reserve: 4, spent: usage };
    expect((await here.ask('analyst', { url: '/api/v1/quotas' })).json()).toEqual({
      quotas: [
        { ...told, budget: 10, left: { byHand: 5, automatic: 1 } },
        { ...told, left: {} },
      ],
    });
  });

  it('tells the time of a detail', async () => {
    const entries = [{ label: 'Last seen', value: '2026-06-16 08:15 UTC', at: 1_781_597_700_000 }];
    const details = [{ kind: 'entries', title: 'History', entries }] as const;
    here.desk.lookUps.set(answerOf('192.0.2.1', providerAnswer({ matches: [match({ details })] })));
    const query = { value: '192.0.2.1' };
    const reply = await here.ask('analyst', { url: '/api/v1/lookups', query });
    expect(reply.json()).toMatchObject({ results: [{ matches: [{ details }] }] });
  });

  it('stops a look-up when whoever asked has gone, and no other', async () => {
    const url = await here.server.listen({ port: 0, host: '127.0.0.1' });
    const { cookie = '' } = await here.headersOf('analyst');
    const signals: AbortSignal[] = [];
    here.desk.lookUps.lookUp = (values, options) => {
      if (options?.signal) signals.push(options.signal);
      const answers = values.map((value) => answerOf(value, providerAnswer()));
      return signals.length === 1 ? Promise.resolve(answers) : new Promise(() => undefined);
    };
    const ask = (signal?: AbortSignal) =>
      fetch(`${url}/api/v1/lookups?value=a.example`, {
        headers: { cookie },
        signal: signal ?? null,
      });
    expect((await ask()).status).toBe(200);
    const gone = new AbortController();
    const asked = ask(gone.signal).catch(() => 'gone');
    await expect.poll(() => signals.length).toBe(2);
    gone.abort();
    expect(await asked).toBe('gone');
    await expect.poll(() => signals.map(({ aborted }) => aborted)).toEqual([false, true]);
    here.server.server.closeAllConnections();
  });

  it('tells all that a platform says, and its reply as received where that is asked for', async () => {
    const said = {
      origin: 'Example Org',
      verdict: { word: 'Malicious', tone: 'bad', confidence: '90 of 100', reason: 'Seen often.' },
      details: [
        {
          kind: 'entries',
          title: 'Tags',
          entries: [{ label: 'APT', description: 'A group.', at: 1 }],
        },
        { kind: 'levels', title: 'Scores', max: 5, levels: [{ label: 'Trust', value: 3 }] },
      ],
      modifiedAt: 1_700_000_000_000,
    } as const;
    const raw = '{ "b": 1,\n"a": "ü" }';
    here.desk.lookUps.set(answerOf('a.example', providerAnswer({ matches: [match(said)], raw })));
    const url = '/api/v1/lookups?value=a.example';
    const [plain, full] = [
      await here.ask('analyst', { url }),
      await here.ask('analyst', { url: `${url}&raw=true` }),
    ];
    expect(plain.json()).toMatchObject({ results: [{ matches: [said] }] });
    expect(plain.body).not.toContain('"raw"');
    expect(full.json()).toMatchObject({ results: [{ matches: [said], raw }] });
    const payload = { values: ['a.example'], raw: true, providers: ['ThreatQ'] };
    const many = await here.ask('analyst', { method: 'POST', url: '/api/v1/lookups', payload });
    expect(many.json()).toMatchObject({ answers: [{ results: [{ raw }] }] });
    expect(here.desk.lookUps.asked.at(-1)?.options).toMatchObject({ providers: ['ThreatQ'] });
  });

  it('asks one platform where one is named, and spends no quota where told to spare it', async () => {
    const url = '/api/v1/lookups';
    const value = 'a.example';
    await here.ask('analyst', { url, query: { value, provider: 'CrowdSec' } });
    await here.ask('analyst', { url, query: { value, sparing: 'true' } });
    const [one, all] = here.desk.lookUps.asked.map(({ options }) => options);
    expect(one).toMatchObject({ providers: ['CrowdSec'] });
    expect(one).not.toHaveProperty('spending');
    expect(all).toMatchObject({ spending: 'never' });
    expect(all).not.toHaveProperty('providers');
  });

  it('spends no quota for a page of another site', async () => {
    const [url, query] = ['/api/v1/lookups', { value: 'a.example' }];
    for (const site of ['cross-site', 'same-origin']) {
      await here.ask('analyst', { url, query, headers: { 'sec-fetch-site': site } });
    }
    const spending = here.desk.lookUps.asked.map(({ options }) => options?.spending);
    expect(spending).toEqual(['never', undefined]);
  });
});
