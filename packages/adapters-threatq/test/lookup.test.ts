import { describe, expect, it } from 'vitest';
import { openThreatq, ThreatqIndicators, ThreatqLookup, threatqConfig } from '../src/index.ts';
import { type OpenPlatform, platforms } from './open-platform.ts';

const open = platforms();
const QUERY = '/api/indicators/query';
const FQDN = { type: 'FQDN', value: 'a.example' } as const;
const requests = ({ platform }: OpenPlatform, route: string) =>
  platform.requests().byRoute[route] ?? 0;

async function outcomes(opened: OpenPlatform, type: string, ...values: string[]) {
  const lookup = new ThreatqLookup(opened.options);
  const results = await lookup.lookUp(values.map((value) => ({ type, value })));
  return results.map((result) =>
    result.outcome === 'found' ? result.matches.map(({ value }) => value) : result.outcome,
  );
}

describe('a look-up', () => {
  it.each([
    ['www.a.example/b', 'https://www.A.example:8443/b/'],
    ['www.a.example/b', 'www.a.example/b'],
    ['www.a.example:8080/b', 'http://www.a.example:8080/b'],
    ['http://www.a.example/b', 'https://www.a.example/b'],
    ['http://www.a.example/b', 'www.a.example/b/'],
    ['www.a.example/', 'http://www.a.example'],
    ['www.a.example/b?x=1,2&y="é"', 'http://www.a.example/b?x=1,2&y="é"'],
  ])('finds the URL %s for %s', async (stored, asked) => {
    const opened = await open();
    opened.platform.addIndicators([{ type: 'URL', value: stored }]);
    expect(await outcomes(opened, 'URL', asked)).toEqual([[stored]]);
  });

  it('takes no other path, no other type and no part of a value for it', async () => {
    const opened = await open();
    opened.platform.addIndicators([
      { type: 'URL', value: 'a.example/bc' },
      { type: 'FQDN', value: 'b.a.example' },
      { type: 'String', value: 'a.example' },
    ]);
    expect(await outcomes(opened, 'URL', 'http://a.example/b')).toEqual(['not-found']);
    expect(await outcomes(opened, 'FQDN', 'a.example')).toEqual(['not-found']);
  });

  it.each([
    ['FQDN', 'A.Example', 'a.example.'],
    ['IPv6 Address', '2001:db8::1', '2001:0DB8:0:0::0001'],
    ['MD5', 'D41D8CD98F00B204E9800998ECF8427E', 'd41d8cd98f00b204e9800998ecf8427e'],
    ['Username', "o'brien, müller", "O'Brien, Müller"],
  ])('finds a %s in another spelling', async (type, stored, asked) => {
    const opened = await open();
    opened.platform.addIndicators([{ type, value: stored }]);
    expect(await outcomes(opened, type, asked)).toEqual([[stored]]);
  });

  it('tells every indicator that is what was looked up', async () => {
    const opened = await open();
    const values = ['a.example/b', 'a.example/b/', 'http://a.example/b'];
    opened.platform.addIndicators(values.map((value) => ({ type: 'URL', value })));
    expect(await outcomes(opened, 'URL', 'http://a.example/b')).toEqual([values]);
  });

  it('holds to a score of 0 set by hand', async () => {
    const opened = await open();
    const [id = 0] = opened.platform.addIndicators([{ ...FQDN, score: 9 }]);
    opened.platform.update(id, { manualScore: 0 });
    const [result] = await new ThreatqLookup(opened.options).lookUp([FQDN]);
    expect(result).toMatchObject({ matches: [{ score: 0 }] });
  });

  it('links to the page of the indicator', async () => {
    const opened = await open();
    const [id = 0] = opened.platform.addIndicators([FQDN]);
    const [result] = await new ThreatqLookup(opened.options).lookUp([FQDN]);
    const link = `${opened.platform.url.origin}/indicators/${id}/details`;
    expect(result).toMatchObject({ matches: [{ link }] });
  });

  it('asks for a hundred subjects at a time, each once', async () => {
    const opened = await open();
    const subjects = Array.from({ length: 250 }, (_, n) => ({ ...FQDN, value: `h${n}.example` }));
    opened.platform.addIndicators(subjects);
    const lookup = new ThreatqLookup(opened.options);
    const results = await lookup.lookUp([...subjects, ...subjects]);
    expect(results.every(({ outcome }) => outcome === 'found')).toBe(true);
    expect(requests(opened, `POST ${QUERY}`)).toBe(3);
  });

  it('asks the database, once, for what rows came without; a score of 0 set by hand holds', async () => {
    const opened = await open();
    const subjects = [FQDN, { ...FQDN, value: 'b.example' }];
    const known = subjects.map((each) => ({ ...each, sources: ['Feed A'], score: 9 }));
    for (const id of opened.platform.addIndicators(known)) {
      opened.platform.update(id, { manualScore: 0 });
    }
    const data = [FQDN, { ...FQDN, value: 'b.example' }].map((each, n) => ({ id: n + 1, ...each }));
    const body = JSON.stringify({ total: 2, data });
    opened.platform.faults.add({ kind: 'status', status: 200, path: QUERY, body });
    const results = await new ThreatqLookup(opened.options).lookUp(subjects);
    for (const result of results) {
      expect(result).toMatchObject({ matches: [{ sources: ['Feed A'], score: 0 }] });
    }
    expect(requests(opened, 'GET /api/indicators')).toBe(1);
  });

  it('does not ask for a type that the instance has not', async () => {
    const opened = await open();
    expect(await outcomes(opened, 'Nonesuch', 'a.example')).toEqual(['not-found']);
    expect(requests(opened, `POST ${QUERY}`)).toBe(0);
  });

  it('keeps what it found before ThreatQ broke off, and does not go on asking', async () => {
    const opened = await open();
    const subjects = Array.from({ length: 350 }, (_, n) => ({ ...FQDN, value: `h${n}.example` }));
    const rule = { kind: 'status', status: 429, headers: { 'Retry-After': '90' } } as const;
    opened.platform.faults.add({ ...rule, path: QUERY, nth: 2, times: 0 });
    const results = await new ThreatqLookup(opened.options).lookUp(subjects);
    expect(results.map(({ outcome }) => outcome)).toEqual([
      ...Array.from({ length: 100 }, () => 'not-found'),
      ...Array.from({ length: 250 }, () => 'limited'),
    ]);
    expect(results.at(-1)).toMatchObject({ retryAfterMs: 90_000 });
    expect(requests(opened, `POST ${QUERY}`)).toBe(2);
  });

  it('goes on after a 401 and a reply that was cut', async () => {
    const opened = await open();
    opened.platform.addIndicators([FQDN]);
    opened.platform.faults.add({ kind: 'status', status: 401, path: QUERY });
    opened.platform.faults.add({ kind: 'cut-body', path: QUERY, nth: 2 });
    expect(await outcomes(opened, 'FQDN', 'a.example')).toEqual([['a.example']]);
  });

  it.each([
    ['denied', { clientSecret: 'wrong-secret' }, /Credentials Are Invalid/],
    ['unreachable', {}, /^ThreatQ is down for maintenance\.$/],
  ])('says in plain words that it is %s', async (outcome, wrong, words) => {
    const opened = await open();
    const { options, platform } = opened;
    const { clientId, clientSecret } = { ...platform, ...wrong };
    const grant = { clientId, clientSecret };
    const config = threatqConfig.parse({ url: platform.url.href, grant });
    if (outcome === 'unreachable') platform.configure({ maintenance: true });
    const [result] = await new ThreatqLookup({ ...options, config }).lookUp([FQDN]);
    expect(result).toMatchObject({ outcome, reason: expect.stringMatching(words) as unknown });
  });

  it('shares a login with the indicators', async () => {
    const opened = await open();
    const session = openThreatq(opened.options);
    await new ThreatqIndicators(session).collections();
    await new ThreatqLookup(session).lookUp([FQDN]);
    expect(requests(opened, 'POST /api/token')).toBe(1);
    expect(session.usage().requests).toBe(opened.platform.requests().total);
  });
});
