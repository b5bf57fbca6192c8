import type { FeedbackAction } from '@intelbridge/core';
import { describe, expect, it } from 'vitest';
import { openThreatq, ThreatqFeedback, ThreatqIndicators } from '../src/index.ts';
import { held } from './held.ts';
import { ACTIVE, NOW, type OpenPlatform, platforms, read } from './open-platform.ts';

const open = platforms();
const FQDN = { type: 'FQDN', value: 'a.example' } as const;
const KNOWN = { ...FQDN, sources: ['Feed A'] };

const give = (
  { options }: OpenPlatform,
  action: FeedbackAction,
  subject: { type: string; value: string } = FQDN,
) => new ThreatqFeedback(options).give(action, subject, 'analyst', {});

/** The writes of one work. */
async function writes({ platform }: OpenPlatform, work: () => Promise<unknown>) {
  const before = platform.requests().byRoute;
  await work();
  return Object.entries(platform.requests().byRoute)
    .filter(([route, n]) => n > (before[route] ?? 0) && /^(?:PUT|POST|DELETE)/.test(route))
    .map(([route]) => route)
    .filter((route) => !/token|query/.test(route));
}

describe('feedback to ThreatQ', () => {
  it.each([
    ['whitelist', 'Whitelisted', [], 'Whitelisted', 'Whitelisted in QRadar by analyst.'],
    [
      'false-positive',
      'Review',
      ['False Positive: Yes'],
      'Review, False Positive: Yes',
      'Marked as a false positive in QRadar by analyst.',
    ],
    [
      'true-positive',
      'Review',
      ['True Positive: Yes'],
      'Review, True Positive: Yes',
      'Marked as a true positive in QRadar by analyst.',
    ],
  ] as const)(
    '%s: status %s and attributes %j, as the guide of the vendor says',
    async (action, status, attributes, state, comment) => {
      const opened = await open();
      const [id = 0] = opened.platform.addIndicators([KNOWN]);
      const link = `${opened.platform.url.origin}/indicators/${id}/details`;
      expect(await give(opened, action)).toEqual({ outcome: 'done', link, state });
      expect(await held(opened)).toEqual([
        { value: 'a.example', status, attributes, sources: ['Feed A'], comments: [comment] },
      ]);
      expect(await writes(opened, () => give(opened, action))).toEqual([]);
    },
  );

  it('adds an indicator as the export of offenses does, with the source of the settings', async () => {
    const opened = await open({}, { sourceName: 'QRadar Test', indicatorStatus: 'Review' });
    const [event] = [await give(opened, 'add')];
    expect(event).toMatchObject({ outcome: 'done', state: 'Review' });
    expect(await held(opened)).toEqual([
      {
        value: 'a.example',
        status: 'Review',
        attributes: [],
        sources: ['QRadar Test'],
        comments: ['Added in QRadar Test by analyst.'],
      },
    ]);
  });

  it('leaves what is there as it is when it is added again, with a status that nothing protects, too', async () => {
    const opened = await open({ customStatuses: ['Watched'] });
    opened.platform.addIndicators([{ ...KNOWN, status: 'Watched' }]);
    const before = await held(opened);
    expect(await writes(opened, () => give(opened, 'add'))).toEqual([]);
    expect(await give(opened, 'add')).toMatchObject({ outcome: 'unchanged', state: 'Watched' });
    expect(await held(opened)).toEqual(before);
  });

  it('changes a protected status, which an import would leave', async () => {
    const opened = await open();
    opened.platform.addIndicators([{ ...KNOWN, status: 'Expired' }]);
    expect(await give(opened, 'whitelist')).toMatchObject({ outcome: 'done' });
    expect(await give(opened, 'true-positive')).toMatchObject({
      state: 'Review, True Positive: Yes',
    });
  });

  it('knows a mark in another spelling, and sets no second one', async () => {
    const opened = await open();
    const attributes = [{ name: 'false positive', value: 'YES' }];
    opened.platform.addIndicators([{ ...KNOWN, attributes, status: 'Review' }]);
    expect(await give(opened, 'false-positive')).toMatchObject({ outcome: 'unchanged' });
  });

  it('finds the indicator in every spelling, and means all that are the same', async () => {
    const opened = await open();
    const values = ['a.example/b', 'http://a.example/b'];
    opened.platform.addIndicators(values.map((value) => ({ type: 'URL', value })));
    await give(opened, 'whitelist', { type: 'URL', value: 'https://a.example/b/' });
    expect((await held(opened)).map(({ status }) => status)).toEqual([
      'Whitelisted',
      'Whitelisted',
    ]);
  });

  it('finds what it added before the search index shows it', async () => {
    const opened = await open({ indexLagMs: 600_000 });
    const url = { type: 'URL', value: 'https://a.example:8443/b' };
    expect(await give(opened, 'add', url)).toMatchObject({ outcome: 'done' });
    expect(await give(opened, 'add', url)).toMatchObject({ outcome: 'unchanged' });
    expect(await give(opened, 'whitelist', url)).toMatchObject({ outcome: 'done' });
    expect(await held(opened)).toMatchObject([{ value: 'a.example/b', status: 'Whitelisted' }]);
  });

  it('takes the indicator out of the reference sets at the next differential pull', async () => {
    const opened = await open();
    const { platform, options } = opened;
    platform.addIndicators(
      [FQDN, { ...FQDN, value: 'b.example' }].map((each) => ({
        ...each,
        updatedAt: NOW - 3_600_000,
      })),
    );
    platform.addCollection({
      name: 'All',
      filters: { '+or': [...ACTIVE['+and'], { status_name: 'Review' }] },
    });
    const source = new ThreatqIndicators(options);
    const first = await read({ source }, 'All');
    platform.clock.advance(3_600_000);
    await give(opened, 'false-positive');
    await give(opened, 'whitelist', { ...FQDN, value: 'b.example' });
    const { indicators } = await read({ source }, 'All', first.end.resumeFrom);
    const statuses = Object.fromEntries(indicators.map(({ value, status }) => [value, status]));
    expect(statuses).toEqual({ 'a.example': 'false-positive', 'b.example': 'whitelisted' });
  });

  it('has nothing to say of a type that the instance has not, and says so when it is to add one', async () => {
    const opened = await open();
    const odd = { type: 'Nonesuch', value: 'x' };
    expect(await give(opened, 'whitelist', odd)).toEqual({ outcome: 'unknown' });
    await expect(give(opened, 'add', odd)).rejects.toMatchObject({
      kind: 'unsupported',
      message: 'ThreatQ cannot take it: ThreatQ has no indicator type "Nonesuch".',
    });
  });

  it('shares a login with what else is asked of the instance', async () => {
    const opened = await open();
    opened.platform.addIndicators([KNOWN]);
    const session = openThreatq(opened.options);
    await new ThreatqFeedback(session).give('whitelist', FQDN, 'analyst', {});
    await new ThreatqFeedback(session).give('false-positive', FQDN, 'analyst', {});
    expect(opened.platform.counts().logins.total).toBe(1);
  });
});

describe('feedback that meets trouble', () => {
  it('completes what broke off when it is given again, and marks once', async () => {
    const opened = await open();
    opened.platform.addIndicators([KNOWN]);
    opened.platform.faults.add({ kind: 'status', status: 500, path: '/attributes', times: 0 });
    await expect(give(opened, 'false-positive')).rejects.toMatchObject({ vendor: 'ThreatQ' });
    opened.platform.faults.remove();
    expect(await give(opened, 'false-positive')).toMatchObject({ outcome: 'done' });
    expect(await held(opened)).toMatchObject([
      { status: 'Review', attributes: ['False Positive: Yes'] },
    ]);
  });

  it.each([
    ['PUT', /indicators\/\d+$/.source],
    ['POST', '/attributes'],
    ['POST', '/comments'],
  ])('marks once though the answer to %s %s got lost', async (method, path) => {
    const opened = await open();
    opened.platform.addIndicators([KNOWN]);
    opened.platform.faults.add({
      kind: 'reset',
      method,
      path: path.includes('\\') ? `/${path}/` : path,
      afterHandling: true,
    });
    expect(await give(opened, 'true-positive')).toMatchObject({ outcome: 'done' });
    expect(await held(opened)).toMatchObject([
      { status: 'Review', attributes: ['True Positive: Yes'], comments: [expect.any(String)] },
    ]);
  });

  it('is done though the platform takes no comment', async () => {
    const opened = await open();
    opened.platform.addIndicators([KNOWN]);
    opened.platform.faults.add({ kind: 'status', status: 403, path: '/comments', times: 0 });
    expect(await give(opened, 'whitelist')).toMatchObject({ outcome: 'done' });
    expect(opened.logged.join()).toContain('ThreatQ takes no comment on an indicator');
  });

  it('says that the account may not', async () => {
    const opened = await open();
    opened.platform.addIndicators([KNOWN]);
    opened.platform.faults.add({ kind: 'status', status: 403, method: 'PUT', times: 0 });
    await expect(give(opened, 'whitelist')).rejects.toMatchObject({
      kind: 'forbidden',
      message: expect.stringMatching(/does not let this account .* change indicators/) as unknown,
    });
  });

  it('finds the indicator gone that was there a moment ago', async () => {
    const opened = await open();
    opened.platform.addIndicators([KNOWN]);
    opened.platform.faults.add({ kind: 'status', status: 404, method: 'PUT', times: 0 });
    expect(await give(opened, 'whitelist')).toEqual({ outcome: 'unknown' });
  });

  it('says that nothing was to do where somebody else added it a moment before', async () => {
    const opened = await open();
    opened.platform.addIndicators([KNOWN]);
    const none = { kind: 'status', status: 200, body: '{"total":0,"data":[]}' } as const;
    opened.platform.faults.add({ ...none, path: '/api/indicators/query' });
    opened.platform.faults.add({ ...none, method: 'GET', path: '/api/indicators?value=' });
    expect(await give(opened, 'add')).toMatchObject({ outcome: 'unchanged', state: 'Active' });
    expect(await held(opened)).toMatchObject([{ status: 'Active', comments: [] }]);
  });

  it('does not take an index that is behind for the truth', async () => {
    const opened = await open();
    const [id = 0] = opened.platform.addIndicators([KNOWN]);
    opened.platform.configure({ indexLagMs: 600_000 });
    opened.platform.update(id, { status: 'Whitelisted' });
    expect(await give(opened, 'whitelist')).toMatchObject({ outcome: 'unchanged' });
    opened.platform.remove(id);
    expect(await give(opened, 'whitelist')).toEqual({ outcome: 'unknown' });
  });
});
