import { describe, expect, it } from 'vitest';
import { checkQradar, qradarConfig } from '../src/index.ts';
import { consoles } from './open-console.ts';

const open = consoles();
const IP = { name: 'ThreatQ IP Address', elementType: 'IP', timeToLiveMs: null } as const;
const { signal } = new AbortController();

describe('a connection test', () => {
  it('says who we are and what we may do', async () => {
    const tokenExpiresMs = Date.UTC(2027, 0, 1);
    const { options } = await open({ version: '20.0', tokenExpiresMs });
    expect(await checkQradar(options, signal)).toEqual({
      apiVersion: '20.0',
      release: expect.stringContaining('7.5.0') as unknown,
      label: 'intelligence feed',
      tokenExpires: tokenExpiresMs,
      canWriteSets: true,
      canReadOffenses: true,
    });
  });

  it('finds out that the token may not write', async () => {
    const denied = [
      'PATCH /reference_data_collections/set_entries',
      'POST /reference_data/sets',
      'GET /config/access/authorized_services',
    ];
    const { options } = await open({ denied });
    expect(await checkQradar(options, signal)).toMatchObject({
      canWriteSets: false,
      label: undefined,
    });
  });

  it('finds out that the token may not read offenses', async () => {
    const { options } = await open({ denied: ['GET /siem/offenses'] });
    expect(await checkQradar(options, signal)).toMatchObject({
      canWriteSets: true,
      canReadOffenses: false,
    });
  });

  it('changes nothing', async () => {
    const { options, console } = await open({ version: '15.0' });
    await checkQradar(options, signal);
    expect(Object.keys(console.requests().byRoute).every((route) => route.startsWith('GET '))).toBe(
      true,
    );
  });
});

describe('what goes wrong', () => {
  it('is said in a sentence with the way out: a wrong token', async () => {
    const secret = 'wrong-0000-token';
    const { sets } = await open({}, { token: secret });
    const failure = await sets.list('').catch((error: unknown) => error);
    expect(failure).toMatchObject({ kind: 'auth', status: 401 });
    expect(String(failure)).toMatch(/^VendorError: QRadar SEC Token is Invalid\. .*Deploy Changes/);
    expect(JSON.stringify(failure) + String(failure)).not.toContain(secret);
  });

  it('is no list with gaps: rows that cannot be read', async () => {
    const { sets, console } = await open();
    const set = await sets.ensure(IP);
    await sets.write(set, { upsert: ['192.0.2.1'], remove: [] });
    console.faults.add({
      kind: 'status',
      status: 200,
      path: 'set_entries?',
      body: '[{"id":1,"value":"192.0.2.1"},{"id":2}]',
    });
    const pages = async () => {
      for await (const page of sets.entries(set)) expect(page).toBeDefined();
    };
    await expect(pages()).rejects.toMatchObject({ kind: 'protocol' });
  });

  it.each([
    ['another element type', { entryType: 'ALN' as const }, /element type ALN, not IP/],
    [
      'a namespace of its own',
      { entryType: 'IP' as const, namespace: 'PRIVATE' as const },
      /not SHARED/,
    ],
  ])('is a set of ours with %s', async (_, other, sentence) => {
    const { sets, console } = await open();
    console.addSet({ name: IP.name, ...other });
    await expect(sets.ensure(IP)).rejects.toMatchObject({
      kind: 'config',
      message: expect.stringMatching(sentence) as unknown,
    });
  });

  it('is told without the value that was to be deleted', async () => {
    const { sets, console, warnings } = await open({ version: '15.0' });
    const set = await sets.ensure(IP);
    console.faults.add({ kind: 'status', status: 503, method: 'DELETE', times: 0 });
    const failure = await sets
      .write(set, { upsert: [], remove: ['192.0.2.77'] })
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({
      kind: 'unavailable',
      message: expect.stringContaining('DELETE /api/reference_data/sets/') as unknown,
    });
    expect(warnings).toHaveLength(3);
    expect(`${String(failure)} ${warnings.join(' ')}`).not.toContain('192.0.2.77');
  });

  it('is waited out while the console restarts', async () => {
    const { sets, console } = await open();
    console.faults.add({ kind: 'html', status: 503, times: 2 });
    expect(await sets.list('')).toEqual([]);
  });

  it('is no reader who stops early: the connection is free again', async () => {
    const { sets, console } = await open({ version: '15.0' });
    const set = await sets.ensure(IP);
    for (let n = 0; n < 20_000; n += 1) {
      console.addEntry(set.name, { value: `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}` });
    }
    for (const _ of [1, 2, 3]) expect(await sets.remove(set)).toBe(false);
    expect(await sets.list('')).toHaveLength(1);
  });

  it('is an entry that comes while entries are read: none is lost or doubled', async () => {
    const { sets, console } = await open();
    const set = await sets.ensure(IP);
    const values = Array.from({ length: 5_500 }, (_, n) => `198.18.${n >> 8}.${n & 255}`);
    await sets.write(set, { upsert: values, remove: [] });
    const read: string[] = [];
    for await (const page of sets.entries(set)) {
      if (read.length === 0) console.removeEntry(set.name, values[0] ?? '');
      read.push(...page.map(({ value }) => value));
    }
    expect(read.sort()).toEqual([...values].sort());
  });
});

describe('settings', () => {
  const parse = (url: string, token = 'a') => qradarConfig.safeParse({ url, token });

  it.each([
    ['qradar.example.com', 'https://qradar.example.com/api'],
    ['https://qradar.example.com/', 'https://qradar.example.com/api'],
    ['https://qradar.example.com/console/qradar/jsp/QRadar.jsp', 'https://qradar.example.com/api'],
    ['https://qradar.example.com/api_doc/', 'https://qradar.example.com/api'],
    [' https://gate.example.com:8443/siem/api/ ', 'https://gate.example.com:8443/siem/api'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080/api'],
  ])('take the address as people paste it: %s', (typed, url) => {
    expect(parse(typed).data?.url.href).toBe(url);
  });

  it.each([
    ['http://qradar.example.com', 'https://'],
    ['https://me:secret@qradar.example.com', 'no user name'],
    ['https://', 'not an address'],
  ])('refuse %s', (typed, problem) => {
    expect(JSON.stringify(parse(typed).error?.issues)).toContain(problem);
  });

  it('refuse a token that cannot be a header', () => {
    expect(parse('qradar.example.com', 'a b').success).toBe(false);
    expect(parse('qradar.example.com', ' a\n').data?.token.reveal()).toBe('a');
  });
});
