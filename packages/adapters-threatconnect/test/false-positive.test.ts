import { describe, expect, it } from 'vitest';
import { ThreatconnectFeedback } from '../src/index.ts';
import { EDITIONS } from './editions.ts';
import { NOW, OWN, platforms } from './open-platform.ts';

const COMMUNITY = 'Common Community';
const HOST = { type: 'FQDN', value: 'bad.example' };
const BY = 'jane';
const DAY_MS = 86_400_000;

describe.each(EDITIONS)('a false positive on %s', (_name, behaviour) => {
  const open = platforms();
  const reported = {
    type: 'Host',
    value: HOST.value,
    falsePositives: { count: 2, atMs: NOW - DAY_MS },
  };

  it('is counted once a day, and the second report of a day says so', async () => {
    const { platform, options } = await open(behaviour);
    platform.addIndicator(reported);
    const feedback = new ThreatconnectFeedback(options);
    const give = () => feedback.give('false-positive', HOST, BY, {});
    expect(await give()).toMatchObject({
      outcome: 'done',
      state: `Active in ${OWN}, 3 false positives`,
    });
    expect(await give()).toMatchObject({
      outcome: 'unchanged',
      state: `Active in ${OWN}, 3 false positives`,
      remark: expect.stringMatching('Already reported today'),
    });
    platform.clock.advance(DAY_MS);
    expect(await give()).toMatchObject({ outcome: 'done' });
    expect(platform.indicators()[0]?.falsePositives).toBe(4);
  });

  it('is reported through a copy that may be written', async () => {
    const { platform, options } = await open(behaviour);
    platform.addOwner({ name: 'A Feed', type: 'Source', role: 'Subscriber' });
    platform.addIndicator({ ...reported, owner: 'A Feed' });
    const feedback = new ThreatconnectFeedback(options);
    await expect(feedback.give('false-positive', HOST, BY, {})).rejects.toMatchObject({
      kind: 'forbidden',
      message: expect.stringMatching('report false positives in "A Feed"'),
    });
    platform.addIndicator({ type: 'Host', value: HOST.value });
    expect(await feedback.give('false-positive', HOST, BY, {})).toMatchObject({
      outcome: 'done',
      state: `Active in ${OWN}, 3 false positives`,
    });
  });

  it('of an owner that may only be read is reported through another, as the count is that of all', async () => {
    const { platform, options } = await open(behaviour);
    platform.addOwner({ name: 'A Feed', type: 'Source', role: 'Subscriber' });
    platform.addIndicator({ ...reported, owner: 'A Feed' });
    platform.addIndicator({ type: 'Host', value: HOST.value });
    const details = { destination: 'A Feed' };
    const given = new ThreatconnectFeedback(options).give('false-positive', HOST, BY, details);
    expect(await given).toMatchObject({
      outcome: 'done',
      state: `Active in ${OWN}, 3 false positives`,
    });
  });

  it('of one owner is unknown where that owner has no copy', async () => {
    const { platform, options } = await open(behaviour);
    platform.addOwner({ name: COMMUNITY, type: 'Community' });
    platform.addIndicator(reported);
    const given = new ThreatconnectFeedback(options).give('false-positive', HOST, BY, {
      destination: COMMUNITY,
    });
    expect(await given).toEqual({ outcome: 'unknown' });
  });

  it('of a user whose reports do not count is told as not counted', async () => {
    const { platform, options } = await open(behaviour);
    platform.addIndicator(reported);
    platform.countReports(false);
    const given = new ThreatconnectFeedback(options).give('false-positive', HOST, BY, {});
    expect(await given).toMatchObject({
      outcome: 'unchanged',
      remark: expect.stringMatching('Include in Observations and False Positives'),
    });
  });
});

describe('a false positive by a reader', () => {
  const open = platforms();

  it('is taken where the platform lets readers report', async () => {
    const { platform, options } = await open({ readOnlyUserUpdatesAllowed: true });
    platform.addOwner({ name: 'Feed', type: 'Source', role: 'Subscriber' });
    platform.addIndicator({ type: 'Host', value: HOST.value, owner: 'Feed' });
    const given = new ThreatconnectFeedback(options).give('false-positive', HOST, BY, {});
    expect(await given).toMatchObject({
      outcome: 'done',
      state: 'Active in Feed, 1 false positive',
    });
  });
});

describe('a false positive that meets a failure', () => {
  const open = platforms();

  it('is not tried through other copies: they are for missing rights', async () => {
    const { platform, options, asked } = await open();
    platform.addOwner({ name: COMMUNITY, type: 'Community' });
    for (const owner of [OWN, COMMUNITY]) {
      platform.addIndicator({ type: 'Host', value: HOST.value, owner });
    }
    platform.faults.add({ kind: 'status', status: 422, method: 'PUT', times: 0 });
    const given = new ThreatconnectFeedback(options).give('false-positive', HOST, BY, {});
    await expect(given).rejects.toMatchObject({ kind: 'protocol' });
    expect(asked()).toEqual({ 'GET /api/v3/indicators': 1, 'PUT /api/v3/indicators/{key}': 1 });
  });
});
