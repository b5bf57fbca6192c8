import { expect, it } from 'vitest';
import { NOW_MS, openConsole } from './console.ts';

const sets = '/reference_data/sets';

async function withSets(options: Parameters<typeof openConsole>[0] = {}) {
  const console = await openConsole(options);
  for (const entryType of ['ALN', 'ALNIC', 'NUM', 'IP', 'PORT', 'DATE', 'CIDR'] as const) {
    console.addSet({ name: entryType, entryType });
  }
  const post = (name: string, query: Record<string, string>) =>
    console.ask(`${sets}/${name}`, { method: 'POST', query });
  const values = (name: string) =>
    console
      .sets()
      .find((set) => set.name === name)
      ?.entries.map(({ value }) => value);
  return { ...console, post, values };
}

it('adds a value and answers with the set without its elements', async () => {
  const { post } = await withSets();
  const { status, body } = await post('IP', { value: '192.0.2.1' });
  expect(status).toBe(200);
  expect(body).toMatchObject({ name: 'IP', number_of_elements: 1 });
  expect(body).not.toHaveProperty('data');
});

it('keeps the first sight of a value that comes again and takes its new source', async () => {
  const { post, clock, sets: snapshot } = await withSets();
  await post('IP', { value: '192.0.2.1' });
  const entry = () => snapshot().find(({ name }) => name === 'IP')?.entries[0];
  expect(entry()?.source).toBe('reference data api');
  clock.advance(5_000);
  await post('IP', { value: '192.0.2.1', source: 'feed' });
  expect(entry()).toMatchObject({ firstSeen: NOW_MS, lastSeen: NOW_MS + 5_000, source: 'feed' });
});

it('takes a value as a form, where it is longer than a URL may be', async () => {
  const { ask, values } = await withSets();
  const value = `http://www.example.com/?a=1&b=${'x'.repeat(9_000)}`;
  expect((await ask(`${sets}/ALN`, { form: { value } })).status).toBe(200);
  expect(values('ALN')).toEqual([value]);
});

it('refuses a value that is none of the type', async () => {
  const { post } = await withSets();
  const wrong: [string, string][] = [
    ['IP', 'test'],
    ['IP', '10.0.0.0/8'],
    ['IP', '2001:db8::1'],
    ['IP', '192.0.2.256'],
    ['DATE', '1.2.3.4'],
    ['NUM', '1.5'],
    ['PORT', '65536'],
    ['CIDR', '192.0.2.0/33'],
    ['CIDR', '192.0.2.0'],
  ];
  for (const [type, value] of wrong) {
    const { status, body } = await post(type, { value });
    expect([status, body.code, body.message]).toEqual([
      422,
      1005,
      `Invalid ${type} value: ${value}`,
    ]);
    expect(body.description).toBe('A request parameter is not valid');
  }
  const right: [string, string][] = [
    ['NUM', '-7'],
    ['PORT', '65535'],
    ['DATE', '1700000000000'],
    ['CIDR', '2001:db8::/32'],
    ['CIDR', '192.0.2.0/24'],
    ['ALN', ' with blanks '],
  ];
  for (const [type, value] of right) expect((await post(type, { value })).status).toBe(200);
});

it('needs a value, and an empty one is none', async () => {
  const { post } = await withSets();
  for (const query of [{}, { value: '' }]) {
    const { status, body } = await post('IP', query);
    expect([status, body.code, body.message]).toEqual([
      422,
      8,
      'Missing required parameter "value" from query parameters',
    ]);
  }
});

it('lower-cases what ignores case, or gives it back as sent', async () => {
  const { post, values, configure } = await withSets();
  await post('ALNIC', { value: 'WWW.Example.COM' });
  await post('ALNIC', { value: 'www.EXAMPLE.com' });
  await post('ALN', { value: 'WWW.Example.COM' });
  expect(values('ALNIC')).toEqual(['www.example.com']);
  expect(values('ALN')).toEqual(['WWW.Example.COM']);
  configure({ caseEcho: 'as-sent' });
  await post('ALNIC', { value: 'B.example.com' });
  expect(values('ALNIC')).toEqual(['B.example.com', 'www.example.com']);
});

it('takes IPv6 into sets of addresses only when switched so', async () => {
  const { post, configure } = await withSets();
  configure({ ipv6InIpSets: true });
  expect((await post('IP', { value: '2001:db8::1' })).status).toBe(200);
});

it('keeps the same value apart by domain', async () => {
  const { post, ask, configure, values } = await withSets();
  configure({ domains: [0, 3] });
  await post('IP', { value: '192.0.2.1' });
  await post('IP', { value: '192.0.2.1', domain_id: '0' });
  await post('IP', { value: '192.0.2.1', domain_id: '3' });
  expect(values('IP')).toHaveLength(3);
  const { body } = await ask(`${sets}/IP`, { query: { fields: 'data(domain_id)' } });
  expect(body.data).toEqual([{ domain_id: null }, { domain_id: 0 }, { domain_id: 3 }]);
  const unknown = await post('IP', { value: '192.0.2.1', domain_id: '4' });
  expect([unknown.status, unknown.body.code, unknown.body.description]).toEqual([
    404,
    1011,
    'Domain not found',
  ]);
  expect((await post('IP', { value: '192.0.2.1', domain_id: 'x' })).body.code).toBe(11);
});

it('deletes a value, once', async () => {
  const { post, ask } = await withSets();
  await post('IP', { value: '192.0.2.5' });
  const remove = () => ask(`${sets}/IP/192.0.2.5`, { method: 'DELETE' });
  const done = await remove();
  expect([done.status, done.body.number_of_elements]).toEqual([200, 0]);
  const again = await remove();
  expect([again.status, again.body.code, again.body.message, again.body.description]).toEqual([
    404,
    1003,
    'Set IP does not contain value 192.0.2.5 in shared',
    'The record does not exist in the reference set',
  ]);
  const odd = await ask(`${sets}/IP/as`, { method: 'DELETE' });
  expect([odd.status, odd.body.code, odd.body.message]).toEqual([
    422,
    1005,
    'Invalid IP value: as',
  ]);
});

it('finds a value whose path segment was encoded twice', async () => {
  const { post, ask } = await withSets();
  const encode = (value: string) => encodeURIComponent(encodeURIComponent(value));
  for (const value of ['http://www.example.com/a?b=1;c#d%20e', '100%', 'bücher.example/é', 'a b']) {
    await post('ALN', { value });
    expect((await ask(`${sets}/ALN/${encode(value)}`, { method: 'DELETE' })).status).toBe(200);
  }
});

it('decodes what was encoded once all the same, and so mistakes what looks encoded', async () => {
  const { post, ask } = await withSets();
  await post('ALN', { value: 'a%20b' });
  await post('ALN', { value: 'a b' });
  const remove = () => ask(`${sets}/ALN/${encodeURIComponent('a%20b')}`, { method: 'DELETE' });
  expect((await remove()).status).toBe(200);
  expect((await remove()).body.message).toBe('Set ALN does not contain value a b in shared');
});

it('decodes a path segment only once where that is switched on', async () => {
  const { post, ask } = await withSets({ pathDecoding: 'once' });
  await post('ALN', { value: 'a%20b' });
  const remove = (segment: string) => ask(`${sets}/ALN/${segment}`, { method: 'DELETE' });
  const twice = encodeURIComponent(encodeURIComponent('a%20b'));
  expect((await remove(twice)).body.message).toBe(
    'Set ALN does not contain value a%2520b in shared',
  );
  expect((await remove(encodeURIComponent('a%20b'))).status).toBe(200);
});

it('does not take a request line longer than the web server in front does', async () => {
  const { post } = await withSets();
  const { status, headers } = await post('ALN', { value: 'x'.repeat(8_200) });
  expect(status).toBe(414);
  expect(headers.get('content-type')).toContain('text/html');
});

it('does not let a slash through that was encoded once', async () => {
  const { post, ask, configure } = await withSets();
  await post('ALN', { value: 'a/b' });
  const single = `${sets}/ALN/${encodeURIComponent('a/b')}`;
  const { status, headers } = await ask(single, { method: 'DELETE' });
  expect(status).toBe(404);
  expect(headers.get('content-type')).toContain('text/html');
  configure({ encodedSlash: 'accepted' });
  expect((await ask(single, { method: 'DELETE' })).status).toBe(200);
});
