import { describe, expect, it } from 'vitest';
import {
  openThreatq,
  ThreatqEvents,
  ThreatqIndicators,
  ThreatqLookup,
  threatqConfig,
} from '../src/index.ts';
import { described } from './described.ts';
import {
  answerWith,
  CONSUME,
  counted,
  idsOf,
  offense,
  offenses,
  only,
  requests,
  save,
} from './open-events.ts';
import { NOW, platforms } from './open-platform.ts';

const open = platforms();

describe('an exported offense', () => {
  it('is an Incident of QRadar, in the time of the instance', async () => {
    const zone = { timeZone: 'Europe/Berlin' };
    const opened = await open(zone, zone);
    await save(opened, offense());
    expect(only(opened)).toMatchObject({
      type: 'Incident',
      happenedAt: NOW - 3_600_000,
      sources: ['QRadar'],
    });
  });

  it('names the source that the settings say', async () => {
    const opened = await open({}, { sourceName: 'SOC Vienna' });
    await save(opened, offense());
    expect(only(opened).sources).toEqual(['SOC Vienna']);
    expect(await new ThreatqLookup(opened.options).lookUp(offense().indicators)).toMatchObject([
      { matches: [{ sources: ['SOC Vienna'] }] },
    ]);
  });

  it('is of the type Incident also where that had to be made', async () => {
    const opened = await open();
    const body = JSON.stringify({ total: 1, data: [{ id: 5, name: 'Malware' }] });
    const path = '/api/event/types';
    opened.platform.faults.add({ kind: 'status', status: 200, method: 'GET', path, body });
    const reply = JSON.stringify({ data: { id: 13, name: 'Incident' } });
    opened.platform.faults.add({ kind: 'status', status: 201, method: 'POST', path, body: reply });
    await save(opened, offense());
    expect(only(opened).type).toBe('Incident');
    expect(requests(opened, `POST ${path}`)).toBe(1);
  });

  it('is refused in a sentence where the type is missing and may not be made', async () => {
    const opened = await open();
    const body = JSON.stringify({ total: 1, data: [{ id: 5, name: 'Malware' }] });
    const rule = { kind: 'status', path: '/api/event/types', times: 0 } as const;
    opened.platform.faults.add({ ...rule, status: 200, method: 'GET', body });
    opened.platform.faults.add({ ...rule, status: 403, method: 'POST' });
    const saved = save(opened, offense());
    await expect(saved).rejects.toMatchObject({ kind: 'config' });
    await expect(saved).rejects.toThrow(/event type "Incident"/);
  });

  it('keeps the name that an analyst gave it, and stays one event', async () => {
    const opened = await open();
    const [knownId] = idsOf(await save(opened, offense()));
    const { url, clientId, clientSecret } = opened.platform;
    const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
    const login = await fetch(new URL('/api/token?grant_type=client_credentials', url), {
      method: 'POST',
      headers: { authorization: `Basic ${basic}` },
    });
    const { access_token: token } = (await login.json()) as { access_token: string };
    await fetch(new URL(`/api/events/${knownId}`, url), {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ title: 'Case 4711' }),
    });
    const attributes = [{ name: 'Status', value: 'CLOSED' }];
    const answers = await save(opened, offense({ knownId, attributes }));
    expect(answers).toMatchObject([{ saved: true, id: knownId, action: 'updated' }]);
    expect(only(opened)).toMatchObject({ title: 'Case 4711', attributes });
  });

  it('gets its description where consuming does not change it', async () => {
    const opened = await open();
    const [id] = idsOf(await save(opened, offense()));
    const { title } = offense();
    const row = { id: Number(id), title, happened_at: '2026-06-26 11:30:00', description: 'old' };
    answerWith(opened, CONSUME, [row]);
    const changed = offense({ knownId: id, description: 'new' });
    expect(await counted(opened, () => save(opened, changed))).toMatchObject({
      'PUT /api/events/{id}': 1,
    });
    expect(described(only(opened).description)).toBe('new');
  });

  it('is left alone where its description only came back in other markup', async () => {
    const opened = await open();
    const asked = offense({ link: '', description: 'a "b" & <c>\nd' });
    const [knownId] = idsOf(await save(opened, asked));
    const description = '<p>a "b" &amp; &lt;c&gt;<br />d</p>';
    const row = { id: 1, title: asked.title, happened_at: '2026-06-26 11:30:00', description };
    answerWith(opened, CONSUME, [row]);
    expect(await counted(opened, () => save(opened, { ...asked, knownId }))).toEqual({
      'GET /api/events': 1,
      'POST /api/indicators/consume': 1,
      'POST /api/events/consume': 1,
    });
  });

  it('is told to be new or not by the database where the answer has no times', async () => {
    const opened = await open();
    const row = { id: 1, title: offense().title, happened_at: '2026-06-26 11:30:00' };
    answerWith(opened, CONSUME, row, 0);
    expect(await save(opened, offense())).toMatchObject([{ action: 'created' }]);
    opened.platform.clock.advance(60_000);
    expect(await save(opened, offense())).toMatchObject([{ action: 'updated' }]);
  });

  it('is found in an answer that wrote its title another way', async () => {
    const opened = await open();
    const rows = [
      { id: 1, title: '????', happened_at: '2026-06-26 11:30:00' },
      { id: 2, title: '??', happened_at: '2026-06-26 11:30:00' },
    ];
    answerWith(opened, CONSUME, rows);
    const answers = await save(opened, offense({ title: '🦠🦠' }), offense({ title: '🦠' }));
    expect(idsOf(answers)).toEqual(['1', '2']);
    expect(opened.platform.events().map(({ title }) => title)).toEqual(['🦠🦠', '🦠']);
  });

  it('that is given twice at once is saved as it was given last', async () => {
    const opened = await open();
    const named = (...values: string[]) => values.map((value) => ({ name: 'Category', value }));
    const first = offense({ attributes: named('a', 'b') });
    const last = offense({ attributes: named('c', 'd') });
    const ids = idsOf(await save(opened, first, offense({ title: 'another' }), last));
    expect(ids).toEqual(['1', '2', '1']);
    const held = opened.platform.events().find(({ title }) => title === last.title);
    expect(held?.attributes).toEqual(last.attributes);
  });

  it('is cut to what a text column takes, between characters', async () => {
    const opened = await open();
    await save(opened, offense({ description: 'ü'.repeat(40_000) }));
    const { description } = only(opened);
    expect(new Set(described(description))).toEqual(new Set('ü'));
    expect(Buffer.byteLength(description ?? '')).toBeGreaterThan(65_490);
    expect(Buffer.byteLength(description ?? '')).toBeLessThan(65_536);
  });

  it('is markup of ours alone, with a link back, whatever the offense says', async () => {
    const opened = await open();
    const link = 'https://qradar.example.com/o?a=1&b="2"';
    await save(opened, offense({ link, description: `<img src=x onerror='a'>\n"&amp;` }));
    expect(only(opened).description).toBe(
      '<p><a href="https://qradar.example.com/o?a=1&amp;b=&quot;2&quot;">https://qradar.example.com/o?a=1&amp;b=&quot;2&quot;</a></p>' +
        '<p>&lt;img src=x onerror=&#39;a&#39;&gt;<br>&quot;&amp;amp;</p>',
    );
  });

  it('is cut so that no entity is cut in two', async () => {
    const opened = await open();
    await save(opened, offense({ description: '&'.repeat(65_000) }));
    expect(only(opened).description).toMatch(/<p>(?:&amp;)+<\/p>$/);
  });

  it('shares a login with all else', async () => {
    const opened = await open();
    const session = openThreatq(opened.options);
    const events = new ThreatqEvents(session);
    await Promise.all([
      new ThreatqIndicators(session).collections(),
      new ThreatqLookup(session).lookUp(offense().indicators),
      events.save([offense()]),
    ]);
    await events.save([offense()]);
    expect(requests(opened, 'POST /api/token')).toBe(1);
    expect(requests(opened, 'GET /api/event/types')).toBe(1);
  });
});

describe('what cannot be taken', () => {
  it('is named, however many good ones stand beside it', async () => {
    const opened = await open();
    const bad = { type: 'FQDN', value: ' ' };
    const events = offenses(600).map((event, n) =>
      n % 200 === 77 ? { ...event, indicators: [...event.indicators, bad] } : event,
    );
    const answers = await save(opened, ...events);
    const refused = answers.flatMap((each) => (each.saved ? each.refused : []));
    expect(refused).toEqual(
      Array.from({ length: 3 }, () => ({
        value: ' ',
        reason: 'value: The value field is required.',
      })),
    );
    expect(opened.platform.events()).toHaveLength(600);
  });

  it('costs nothing where its type is not known there', async () => {
    const opened = await open();
    const indicators = [{ type: 'Nonesuch', value: 'a' }, ...offense().indicators];
    const [answer] = await save(opened, offense({ indicators }));
    const reason = 'ThreatQ has no indicator type "Nonesuch"';
    expect(answer).toMatchObject({ saved: true, refused: [{ value: 'a', reason }] });
    expect(requests(opened, 'POST /api/indicators/consume')).toBe(1);
  });

  it('is not tried one by one where everything is refused', async () => {
    const opened = await open();
    const events = Array.from({ length: 400 }, (_, n) =>
      offense({ title: '', happenedAt: NOW - n * 1_000 }),
    );
    const saved = save(opened, ...events);
    await expect(saved).rejects.toMatchObject({ kind: 'protocol' });
    expect(requests(opened, `POST ${CONSUME}`)).toBeLessThan(60);
  });

  it('is a status that the instance has not, with those it has', async () => {
    const opened = await open();
    const { platform, options } = opened;
    const { clientId, clientSecret } = platform;
    const config = threatqConfig.parse({
      url: platform.url.href,
      grant: { clientId, clientSecret },
      indicatorStatus: 'Aktiv',
    });
    const saved = new ThreatqEvents({ ...options, config }).save([offense()]);
    await expect(saved).rejects.toMatchObject({ kind: 'config' });
    await expect(saved).rejects.toThrow(/"Aktiv".*Active, Expired/s);
  });
});
