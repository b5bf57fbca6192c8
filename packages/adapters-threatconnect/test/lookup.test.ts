import { describe, expect, it } from 'vitest';
import { ThreatconnectLookup } from '../src/index.ts';
import { EDITIONS } from './editions.ts';
import { matchesOf, NOW, OWN, platforms } from './open-platform.ts';

const COMMUNITY = 'Common Community';
const ODD = `"Söhne" & 'Co' \\ (A+B)`;
const MD5 = 'a1'.repeat(16);
const SHA256 = 'c3'.repeat(32);

describe.each(EDITIONS)('a look-up on %s', (_name, behaviour) => {
  const open = platforms();

  it('tells each owner’s copy with rating, confidence, score, tags and link', async () => {
    const { platform, options } = await open(behaviour, { defaultOwner: OWN });
    platform.addOwner({ name: ODD, type: 'Community' });
    platform.addOwner({ name: 'Closed', type: 'Community', role: null });
    const seen = { type: 'Host', value: 'bad.example' };
    platform.addIndicator({ ...seen, owner: ODD, rating: 2.5 });
    platform.addIndicator({ ...seen, owner: 'Closed', rating: 1 });
    platform.addIndicator({
      ...seen,
      rating: 4,
      confidence: 85,
      tags: ['Botnet', 'C2'],
      description: 'A made-up botnet.',
      threatAssess: { rating: 4, confidence: 70, score: 801 },
      falsePositives: { count: 3, atMs: NOW - 86_400_000 },
    });
    const matches = matchesOf(
      (await new ThreatconnectLookup(options).lookUp([{ type: 'FQDN', value: 'Bad.Example.' }]))[0],
    );
    expect(matches.map(({ origin, value, status }) => [origin, value, status])).toEqual([
      [OWN, 'bad.example', 'Active'],
      [ODD, 'bad.example', 'Active'],
    ]);
    const [own, other] = matches;
    expect(own).toMatchObject({
      score: 801,
      verdict: {
        word: 'High',
        tone: 'bad',
        confidence: '85 %',
        reason: 'Threat rating ☠☠☠☠ (4 of 5)',
      },
      modifiedAt: NOW,
    });
    expect(other?.verdict).toEqual({
      word: 'Low',
      tone: 'doubtful',
      reason: 'Threat rating ☠☠½ (2.5 of 5)',
    });
    expect(entriesOf(own?.details)).toMatchObject({
      ThreatAssess: 'Critical, 801 of 1000',
      Tags: 'Botnet, C2',
      'False positives': '3, last 2026-06-25',
      Description: 'A made-up botnet.',
    });
    for (const { link } of matches) expect(new URL(link).origin).toBe(platform.url.origin);
    expect(own?.link).not.toBe(other?.link);
  });

  it('finds every kind of indicator in each of its spellings', async () => {
    const { platform, options } = await open(behaviour);
    const held = [
      ['Address', '2001:db8::7'],
      ['EmailAddress', 'invoice@example.org'],
      ['URL', "http://x.example/a!'()*;b?c=%20d&e=/f#g"],
      ['URL', 'https://bare.example/'],
      ['File', `${MD5} : ${SHA256}`],
      ['CIDR', '203.0.113.0/24'],
      ['ASN', 'ASN64496'],
    ] as const;
    for (const [type, value] of held) {
      platform.addIndicator({ type, value, active: type !== 'Address' });
    }
    const results = await new ThreatconnectLookup(options).lookUp([
      { type: 'IPv6 Address', value: '2001:DB8:0::0007' },
      { type: 'Email Address', value: 'Invoice@Example.org' },
      { type: 'URL', value: "HTTP://X.example/a!'()*;b?c=%20d&e=/f#g" },
      { type: 'URL', value: 'bare.example' },
      { type: 'MD5', value: MD5 },
      { type: 'SHA-256', value: SHA256.toUpperCase() },
      { type: 'CIDR Block', value: '203.0.113.0/24' },
      { type: 'ASN', value: 'AS64496' },
      { type: 'SHA-1', value: 'b2'.repeat(20) },
      { type: 'Mutex', value: 'unheard of' },
    ]);
    expect(results.map(({ outcome }) => outcome)).toEqual([
      ...Array<string>(8).fill('found'),
      'not-found',
      'not-found',
    ]);
    expect(matchesOf(results[0])[0]).toMatchObject({ type: 'IPv6 Address' });
  });

  it('tells an inactive indicator, and what is not rated, as such', async () => {
    const { platform, options } = await open(behaviour);
    platform.addIndicator({ type: 'Address', value: '192.0.2.66', active: false });
    const [result] = await new ThreatconnectLookup(options).lookUp([
      { type: 'IP Address', value: '192.0.2.66' },
    ]);
    expect(matchesOf(result)[0]).toMatchObject({
      status: 'Inactive',
      verdict: { word: 'Not rated', tone: 'neutral' },
    });
    expect(entriesOf(matchesOf(result)[0]?.details)).toMatchObject({
      'False positives': '0',
    });
  });
});

describe('a look-up of a platform with v3', () => {
  const open = platforms();

  it.each([
    [-1, 'Unknown'],
    [1e12, 'Critical'],
  ])(
    'takes a rating of %s for the end of the scale, and answers for the others',
    async (rating, word) => {
      const { platform, options } = await open();
      platform.addIndicator({ type: 'Host', value: 'a.example', rating });
      platform.addIndicator({ type: 'Host', value: 'b.example', rating: 3 });
      const subjects = ['a', 'b'].map((name) => ({ type: 'FQDN', value: `${name}.example` }));
      const results = await new ThreatconnectLookup(options).lookUp(subjects);
      const words = results.map((result) => matchesOf(result)[0]?.verdict?.word);
      expect(words).toEqual([word, 'Moderate']);
    },
  );

  it('tells URLs apart whose paths differ in case', async () => {
    const { platform, options } = await open();
    const values = ['http://x.example/A', 'http://x.example/a'];
    for (const value of values) platform.addIndicator({ type: 'URL', value });
    const subjects = values.map((value) => ({ type: 'URL', value }));
    const results = await new ThreatconnectLookup(options).lookUp(subjects);
    const told = results.map((result) => matchesOf(result).map(({ value }) => value));
    expect(told).toEqual(values.map((value) => [value]));
  });

  it('tells a file by the hash that was asked for', async () => {
    const { platform, options } = await open();
    platform.addIndicator({ type: 'File', value: `${MD5} : ${SHA256}` });
    const subjects = [
      { type: 'SHA-256', value: SHA256 },
      { type: 'MD5', value: MD5 },
    ];
    const results = await new ThreatconnectLookup(options).lookUp(subjects);
    const values = results.map((result) => matchesOf(result)[0]?.value.toLowerCase());
    expect(values).toEqual([SHA256, MD5]);
  });

  it('is one request, whatever the number of owners, cold', async () => {
    const { platform, options, asked } = await open();
    platform.addOwner({ name: COMMUNITY, type: 'Community' });
    platform.addIndicator({ type: 'Address', value: '192.0.2.1' });
    platform.addIndicator({ type: 'Address', value: '192.0.2.1', owner: COMMUNITY });
    await new ThreatconnectLookup(options).lookUp([{ type: 'IP Address', value: '192.0.2.1' }]);
    expect(asked()).toEqual({ 'GET /api/v3/indicators': 1 });
  });

  it('is one query for 500 values, and one more for each further page of results', async () => {
    const { platform, options, asked } = await open();
    const values = Array.from(
      { length: 500 },
      (_, n) => `198.51.${n % 250}.${Math.floor(n / 250)}`,
    );
    const owners = [OWN, COMMUNITY, 'Feed'];
    for (const name of owners.slice(1)) platform.addOwner({ name, type: 'Source' });
    for (const value of values) {
      for (const owner of owners) platform.addIndicator({ type: 'Address', value, owner });
    }
    const subjects = values.map((value) => ({ type: 'IP Address', value }));
    const results = await new ThreatconnectLookup(options).lookUp(subjects);
    expect(results.every((result) => matchesOf(result).length === owners.length)).toBe(true);
    expect(asked()).toEqual({ 'GET /api/v3/indicators': 2 });
  });

  it('asks in two queries for one value more, and for values that make a longer line', async () => {
    const { options, platform, asked } = await open();
    const lookup = new ThreatconnectLookup(options);
    const short = Array.from({ length: 501 }, (_, n) => `8.8.${n % 250}.${Math.floor(n / 250)}`);
    await lookup.lookUp(short.map((value) => ({ type: 'IP Address', value })));
    expect(asked()).toEqual({ 'GET /api/v3/indicators': 2 });
    platform.resetRequests();
    const long = Array.from({ length: 60 }, (_, n) => `http://a.example/${'x'.repeat(300)}${n}`);
    await lookup.lookUp(long.map((value) => ({ type: 'URL', value })));
    expect(asked()).toEqual({ 'GET /api/v3/indicators': 2 });
  });

  it('is asked again in halves where a request line is too long, and one bad value costs one answer', async () => {
    const { platform, options } = await open();
    platform.addIndicator({ type: 'Host', value: 'a.example' });
    platform.faults.add({ kind: 'status', status: 414, times: 1 });
    platform.faults.add({ kind: 'status', status: 400, path: 'b.example', times: 0 });
    const subjects = ['a', 'b', 'c'].map((name) => ({ type: 'FQDN', value: `${name}.example` }));
    const results = await new ThreatconnectLookup(options).lookUp(subjects);
    expect(results.map(({ outcome }) => outcome)).toEqual(['found', 'unreachable', 'not-found']);
  });

  it('is not asked for each value where it refuses whatever it is asked', async () => {
    const { platform, options, asked } = await open();
    platform.faults.add({ kind: 'status', status: 400, times: 0 });
    const values = Array.from({ length: 500 }, (_, n) => `h${n}.example`);
    const subjects = values.map((value) => ({ type: 'FQDN', value }));
    const results = await new ThreatconnectLookup(options).lookUp(subjects);
    expect(new Set(results.map(({ outcome }) => outcome))).toEqual(new Set(['unreachable']));
    expect(asked()['GET /api/v3/indicators']).toBeLessThan(60);
  });

  it('reads all pages also where links to them lead to another host', async () => {
    const { platform, options } = await open({ nextOrigin: 'https://internal.example' });
    const values = Array.from({ length: 1_001 }, (_, n) => `h${n}.example`);
    for (const value of values) platform.addIndicator({ type: 'Host', value });
    const subjects = values.map((value) => ({ type: 'FQDN', value }));
    const results = await new ThreatconnectLookup(options).lookUp(subjects);
    expect(results.every(({ outcome }) => outcome === 'found')).toBe(true);
  });
});

function entriesOf(details: ReturnType<typeof matchesOf>[number]['details'] = []) {
  const all = details.flatMap((detail) => (detail.kind === 'entries' ? detail.entries : []));
  return Object.fromEntries(all.map(({ label, value }) => [label, value]));
}
