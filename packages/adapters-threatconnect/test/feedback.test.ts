import { describe, expect, it } from 'vitest';
import { ThreatconnectFeedback } from '../src/index.ts';
import { EDITIONS } from './editions.ts';
import { OWN, platforms } from './open-platform.ts';

const COMMUNITY = 'Common Community';
const ODD = `"Söhne" & 'Co' \\ (A+B), \`x\``;
const HOST = { type: 'FQDN', value: 'bad.example' };
const BY = 'jane';

describe.each(EDITIONS)('a new indicator on %s', (_name, behaviour) => {
  const open = platforms();

  it('gets owner, rating, confidence, tags, source and who it comes from', async () => {
    const { platform, options } = await open(behaviour);
    platform.addOwner({ name: ODD, type: 'Community' });
    const details = { destination: ODD, rating: 3, confidence: 0, tags: ['QRadar', 'a/b c'] };
    const outcome = await new ThreatconnectFeedback(options).give('add', HOST, BY, details);
    expect(outcome).toMatchObject({
      outcome: 'done',
      state: `Active in ${ODD}, 0 false positives`,
    });
    expect(platform.indicators()).toMatchObject([
      {
        type: 'Host',
        summary: 'bad.example',
        owner: ODD,
        rating: 3,
        confidence: 0,
        tags: ['QRadar', 'a/b c'],
        description: 'Added in QRadar by jane.',
      },
    ]);
  });

  it('goes to the default owner, else to the own Organization, whoever else has it', async () => {
    const { platform, options } = await open(behaviour);
    platform.addOwner({ name: COMMUNITY, type: 'Community' });
    const config = { ...options.config, defaultOwner: COMMUNITY };
    await new ThreatconnectFeedback({ ...options, config }).give('add', HOST, BY, {});
    await new ThreatconnectFeedback(options).give('add', HOST, BY, {});
    const added = platform.indicators();
    expect(added.map(({ owner, rating, confidence }) => [owner, rating, confidence])).toEqual([
      [COMMUNITY, null, null],
      [OWN, null, null],
    ]);
  });

  it('that is there already, inactive too, stays as it is', async () => {
    const { platform, options } = await open(behaviour);
    platform.addIndicator({ type: 'Host', value: HOST.value, rating: 5, active: false });
    const before = platform.indicators();
    const outcome = await new ThreatconnectFeedback(options).give('add', HOST, BY, { rating: 1 });
    expect(outcome).toMatchObject({
      outcome: 'unchanged',
      state: expect.stringMatching('Inactive'),
    });
    expect(platform.indicators()).toEqual(before);
  });

  it.each([400, 403] as const)('that is on an exclusion list (%i) is told so', async (status) => {
    const { platform, options } = await open({ ...behaviour, exclusionStatus: status });
    platform.addExclusionList({ name: 'Hosts', values: [HOST.value] });
    await expect(
      new ThreatconnectFeedback(options).give('add', HOST, BY, {}),
    ).rejects.toMatchObject({
      kind: 'forbidden',
      message: expect.stringMatching('exclusion list'),
    });
  });

  it.each([401, 403] as const)(
    'for an owner that may only be read is refused (%i)',
    async (status) => {
      const { platform, options } = await open({ ...behaviour, writeDenied: status });
      platform.addOwner({ name: 'Feed', type: 'Source', role: 'Subscriber' });
      const given = new ThreatconnectFeedback(options).give('add', HOST, BY, {
        destination: 'Feed',
      });
      await expect(given).rejects.toMatchObject({
        kind: 'forbidden',
        message: expect.stringMatching(/may|let this account add indicators in "Feed"/),
      });
      expect(platform.indicators()).toEqual([]);
    },
  );

  it('for an owner that is not there is refused, as is what the platform takes for no indicator', async () => {
    const { options } = await open(behaviour);
    const feedback = new ThreatconnectFeedback(options);
    await expect(feedback.give('add', HOST, BY, { destination: 'No' })).rejects.toMatchObject({
      kind: 'forbidden',
    });
    const file = { type: 'FQDN', value: 'report.pdf' };
    await expect(feedback.give('add', file, BY, {})).rejects.toMatchObject({
      kind: 'unsupported',
      message: expect.stringMatching('Please enter a valid Host'),
    });
    const user = { type: 'Username', value: 'jane' };
    await expect(feedback.give('add', user, BY, {})).rejects.toMatchObject({ kind: 'unsupported' });
  });
});

describe.each(['6.3', '7.12'])('two who add the same at once on %s', (version) => {
  const open = platforms();

  it.each(['update-200', 'update-201', 'exists-200', 'exists-400', 'exists-409'] as const)(
    'add it once, whatever a second create is answered: %s',
    async (existing) => {
      const { platform, options } = await open({
        platform: version,
        v2CreateExisting: existing,
        v3CreateExisting: existing,
      });
      const add = () => new ThreatconnectFeedback(options).give('add', HOST, BY, {});
      const outcomes = await Promise.all([add(), add()]);
      for (const { outcome } of outcomes) expect(['done', 'unchanged']).toContain(outcome);
      expect(outcomes.map(({ outcome }) => outcome)).toContain('done');
      expect(platform.indicators()).toHaveLength(1);
    },
  );

  it('see it also where a conflict is told without words', async () => {
    const { platform, options } = await open({ platform: version });
    const add = () => new ThreatconnectFeedback(options).give('add', HOST, BY, {});
    platform.faults.add({
      kind: 'status',
      status: 409,
      method: 'POST',
      body: '{"message":"Conflict","status":"Error"}',
      afterHandling: true,
    });
    expect(await add()).toMatchObject({ outcome: 'unchanged' });
  });
});

describe('a new indicator on a platform that does not take all of it', () => {
  const open = platforms();

  it('is made, and what it lacks is told', async () => {
    const { platform, options } = await open({ platform: '6.0' });
    const refusal = { kind: 'status', status: 400, method: 'POST', times: 0 } as const;
    platform.faults.add({ ...refusal, path: '/tags/b' });
    platform.faults.add({ ...refusal, path: '/attributes' });
    const feedback = new ThreatconnectFeedback(options);
    expect(await feedback.give('add', HOST, BY, { tags: ['a', 'b'] })).toMatchObject({
      outcome: 'done',
      remark: 'ThreatConnect made it without the tag "b", its Source, its Description.',
    });
    expect(platform.indicators()).toMatchObject([{ summary: HOST.value, tags: ['a'] }]);
  });
});

describe('where a new indicator can go', () => {
  const open = platforms();
  const many = Array.from({ length: 1_200 }, (_, n) => `Feed ${String(n).padStart(4, '0')}`);

  it('is every owner that may be written, of all pages, the default one first', async () => {
    const { platform, options } = await open();
    for (const name of many) platform.addOwner({ name, type: 'Source', role: 'Editor' });
    platform.addOwner({ name: 'Read', type: 'Source', role: 'Subscriber' });
    platform.addOwner({ name: 'Closed', type: 'Source', role: null });
    const config = { ...options.config, defaultOwner: 'Feed 0007' };
    const [first, ...others] = await new ThreatconnectFeedback({
      ...options,
      config,
    }).destinations();
    expect(first).toEqual({ name: 'Feed 0007', isDefault: true });
    expect(others.map(({ name }) => name)).toEqual([
      OWN,
      ...many.filter((name) => name !== first?.name),
    ]);
    expect(others.every(({ isDefault }) => !isDefault)).toBe(true);
  });

  it.each([500, 10_000])(
    'is every owner of all pages where the platform does not tell more (pages of %i)',
    async (v2MaxResultLimit) => {
      const { platform, options } = await open({ platform: '6.2', v2MaxResultLimit });
      for (const name of many) platform.addOwner({ name, type: 'Source', role: 'Subscriber' });
      const destinations = await new ThreatconnectFeedback(options).destinations();
      expect(destinations).toHaveLength(many.length + 1);
      expect(destinations[0]).toEqual({ name: OWN, isDefault: true });
    },
  );
});
