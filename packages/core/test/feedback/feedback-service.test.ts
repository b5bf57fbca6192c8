import {
  type AuditEntry,
  type FeedbackRequest,
  FeedbackService,
  StorageError,
  VendorError,
} from '@intelbridge/core';
import { FakeClock, FakeLookUps, MemoryAuditTrail, MemoryFeedback } from '@intelbridge/core/fakes';
import { describe, expect, it } from 'vitest';

const NOW = 1_750_000_000_000;
const ADDRESS = { type: 'IP Address', value: '192.0.2.1' };
const REQUEST: FeedbackRequest = {
  action: 'whitelist',
  value: ' 192.0.2[.]1 ',
  provider: 'threatq',
  who: 'analyst',
};

function openDesk() {
  const threatq = new MemoryFeedback('ThreatQ');
  const narrow = new MemoryFeedback('Narrow', ['add', 'false-positive']);
  const audit = new MemoryAuditTrail();
  const lookUps = new FakeLookUps();
  const logged: string[] = [];
  const log = (level: string, message: string) => void logged.push(`${level} ${message}`);
  const clock = new FakeClock(NOW);
  const ports = { feedbacks: [threatq, narrow], audit, lookUps, clock, log };
  const desk = new FeedbackService(ports);
  const give = (changes: Partial<FeedbackRequest> = {}, signal?: AbortSignal) =>
    desk.giveFeedback({ ...REQUEST, ...changes }, signal);
  const recorded = () => audit.entries({ limit: 10 });
  return { threatq, narrow, audit, lookUps, logged, give, recorded };
}

const entry = (changes: Partial<AuditEntry> = {}) => ({
  at: NOW,
  who: 'analyst',
  action: 'whitelist',
  subject: '192.0.2.1',
  system: 'ThreatQ',
  result: 'done',
  ...changes,
});

describe('feedback', () => {
  it('reaches the platform, is recorded, and what was looked up there is asked anew', async () => {
    const { threatq, lookUps, give, recorded } = openDesk();
    threatq.add(ADDRESS);
    expect(await give()).toMatchObject({
      ok: true,
      action: 'whitelist',
      value: ' 192.0.2[.]1 ',
      provider: 'ThreatQ',
      result: { outcome: 'done', state: 'whitelist' },
      errors: [],
    });
    expect(threatq.given).toEqual([{ action: 'whitelist', by: 'analyst', details: {} }]);
    expect(await recorded()).toMatchObject([entry()]);
    expect(lookUps.renewed).toEqual([['192.0.2.1', 'ThreatQ']]);
  });

  it('takes the details with it that the platform takes', async () => {
    const { threatq, give } = openDesk();
    const details = { destination: 'Shared', rating: 5, confidence: 0, tags: ['a b'] };
    expect(await give({ action: 'add', details })).toMatchObject({ ok: true });
    expect(threatq.given).toEqual([{ action: 'add', by: 'analyst', details }]);
  });

  it('changes nothing when it is repeated, and is recorded each time, also when clicked twice at once', async () => {
    const { threatq, give, recorded } = openDesk();
    threatq.add(ADDRESS);
    await Promise.all([give(), give()]);
    await give();
    const results = (await recorded()).map(({ result }) => result);
    expect(results).toEqual(['unchanged', 'unchanged', 'done']);
  });

  it('is given one at a time about the same indicator, and at once about others', async () => {
    const { threatq, give } = openDesk();
    const running: string[] = [];
    const seen: string[] = [];
    threatq.give = async (_action, { value }) => {
      running.push(value);
      seen.push(running.join(' '));
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
      running.splice(running.indexOf(value), 1);
      return { outcome: 'unknown' };
    };
    await Promise.all([give(), give({ action: 'add' }), give({ value: 'a.example' })]);
    expect(seen).toEqual(['192.0.2.1', '192.0.2.1 a.example', '192.0.2.1']);
  });

  it('says so if the platform does not know the indicator, which is no failure', async () => {
    const { give, recorded, lookUps } = openDesk();
    expect(await give()).toMatchObject({ ok: true, result: { outcome: 'unknown' } });
    expect(await recorded()).toMatchObject([entry({ result: 'unknown' })]);
    expect(lookUps.renewed).toHaveLength(1);
  });

  it.each<[Partial<FeedbackRequest>, string, RegExp]>([
    [{ provider: 'Nonesuch' }, 'config', /choose one of: ThreatQ, Narrow\.$/],
    [{ provider: 'narrow' }, 'unsupported', /^Narrow does not take "whitelist".*add, false-pos/],
    [{ value: 'what is this' }, 'config', /^Feedback needs an indicator; the value given is no/],
    [{ who: ' ' }, 'forbidden', /known users/],
    [{ details: { rating: 3 } }, 'config', /^ThreatQ takes no rating with "whitelist"\.$/],
    [{ action: 'add', details: { rating: 2.5 } }, 'config', /rating must be a whole .* 0 to 5/],
    [{ action: 'add', details: { confidence: 101 } }, 'config', /confidence .* 0 to 100/],
    [{ action: 'add', details: { destination: ' ' } }, 'config', /destination must be a name/],
    [{ action: 'add', details: { tags: ['a', ''] } }, 'config', /tags must be at most 50 texts/],
    [
      { action: 'add', details: { tags: Array(51).fill('a') } },
      'config',
      /tags must be at most 50/,
    ],
  ])('is refused in words for %j, and recorded', async (changes, kind, message) => {
    const { give, recorded, threatq, narrow } = openDesk();
    const report = await give(changes);
    expect(report).toMatchObject({ ok: false, result: undefined, errors: [{ kind }] });
    expect(report.errors[0]?.message).toMatch(message);
    const [only, ...others] = await recorded();
    expect(only?.result).toBe(`failed: ${report.errors[0]?.message}`);
    expect(only).toMatchObject({ who: 'analyst', ...('who' in changes && changes) });
    expect([others, threatq.given, narrow.given]).toEqual([[], [], []]);
  });

  it('that a platform refuses is reported and recorded, and what is kept of it is asked anew', async () => {
    const { threatq, give, recorded, lookUps } = openDesk();
    threatq.failure = new VendorError('forbidden', 'ThreatQ', 'no rights', { retryAfterMs: 5 });
    const errors = [{ kind: 'forbidden', message: 'no rights', retryAfterMs: 5 }];
    expect(await give()).toMatchObject({ ok: false, result: undefined, errors });
    expect(await recorded()).toMatchObject([entry({ result: 'failed: no rights' })]);
    expect(lookUps.renewed).toHaveLength(1);
  });

  it('that is broken off, or meets a bug, rejects and is recorded', async () => {
    const { threatq, give, recorded } = openDesk();
    threatq.add(ADDRESS);
    await expect(give({}, AbortSignal.abort(new Error('enough')))).rejects.toThrow('enough');
    threatq.failure = new TypeError('a bug');
    await expect(give()).rejects.toThrow('a bug');
    const results = (await recorded()).map(({ result }) => result);
    expect(results).toEqual(Array(2).fill('failed: broken off; part of it may have been done'));
  });

  it('that cannot be recorded says so, with what was done', async () => {
    const { threatq, audit, give, logged } = openDesk();
    threatq.add(ADDRESS);
    audit.append = async () => {
      throw new StorageError('full', 'no space is left');
    };
    expect(await give()).toMatchObject({
      ok: false,
      result: { outcome: 'done' },
      errors: [{ kind: 'full', message: 'Not recorded in the audit trail: no space is left' }],
    });
    expect(logged).toEqual(['error An act could not be recorded in the audit trail']);
  });

  it('is done all the same when the cache fails', async () => {
    const { threatq, lookUps, give, logged } = openDesk();
    threatq.add(ADDRESS);
    lookUps.failure = new StorageError('full', 'no space is left');
    expect(await give()).toMatchObject({ ok: true, errors: [] });
    expect(logged).toEqual(['warn The answer kept of ThreatQ is old: no space is left']);
  });

  it('is about what the value is said to be', async () => {
    const { threatq, give } = openDesk();
    threatq.add({ type: 'Username', value: 'jdoe' });
    const report = await give({ value: 'jdoe', type: 'Username' });
    expect(report.result).toMatchObject({ outcome: 'done' });
  });
});
