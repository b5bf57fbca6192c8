import { userInfo } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openDeskStore } from '@intelbridge/adapters-sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Installation, install } from './installation.ts';

describe('intelbridge feedback', () => {
  let here: Installation;
  beforeEach(async () => {
    here = await install();
  });
  afterEach(() => here.close());

  const feedback = async (action: string, value: string, ...args: string[]) => {
    const asked = ['feedback', action, value, '--provider', 'threatq', '--json', ...args];
    const ended = await here.run(asked);
    return { ...ended, report: JSON.parse(ended.out) as Record<string, unknown> };
  };
  const statusOf = (wanted: string) =>
    [...here.threatq.indicators()].find(({ value }) => value === wanted)?.status;
  const recorded = async () => {
    const store = openDeskStore(new DatabaseSync(join(here.store, 'desk.sqlite')));
    const entries = await store.audit.entries({ limit: 10 });
    store.close();
    return entries;
  };

  it.each([
    ['whitelist', 'Whitelisted', 'Whitelisted'],
    ['false-positive', 'Review', 'Review, False Positive: Yes'],
    ['true-positive', 'Review', 'Review, True Positive: Yes'],
  ])(
    '%s is told to ThreatQ once, with who said so in the audit trail',
    async (action, status, state) => {
      const first = await feedback(action, '192.0.2[.]1', '--as', 'analyst');
      const link = expect.stringMatching(/\/indicators\/\d+\/details$/) as unknown;
      expect(first.report).toEqual({
        ok: true,
        action,
        value: '192.0.2[.]1',
        provider: 'threatq',
        result: { outcome: 'done', link, state },
        errors: [],
      });
      expect(first.code).toBe(0);
      expect(statusOf('192.0.2.1')).toBe(status);
      const second = await feedback(action, '192.0.2.1');
      expect(second.report).toMatchObject({ result: { outcome: 'unchanged', state } });
      const entry = { action, subject: '192.0.2.1', system: 'ThreatQ' };
      expect(await recorded()).toMatchObject([
        { ...entry, who: userInfo().username, result: 'unchanged' },
        { ...entry, who: 'analyst', result: 'done' },
      ]);
    },
  );

  it('adds an indicator that is unknown, as its result proposes', async () => {
    const unknown = await feedback('whitelist', 'new.example');
    expect(unknown.report).toMatchObject({ ok: true, result: { outcome: 'unknown' } });
    expect(unknown.code).toBe(1);
    const words = await here.run(['feedback', 'whitelist', 'new.example', '--provider', 'ThreatQ']);
    expect(words.out).toContain('ThreatQ does not know new.example. `intelbridge feedback add`');
    expect((await feedback('add', 'new.example')).report).toMatchObject({
      result: { outcome: 'done', state: 'Active' },
    });
    expect(statusOf('new.example')).toBe('Active');
  });

  it('is seen by the next look-up, whatever was kept', async () => {
    const status = async () => {
      const { out } = await here.run(['lookup', '192.0.2.1', '--json']);
      return (JSON.parse(out) as [{ results: [{ status: string }] }])[0].results[0].status;
    };
    expect(await status()).toBe('Active');
    await feedback('whitelist', '192.0.2.1');
    expect(await status()).toBe('Whitelisted');
  });

  it('takes a whitelisted indicator out of its reference set at the next differential pull', async () => {
    await here.run(['sync']);
    const entries = () =>
      here.qradar
        .sets()
        .find(({ name }) => name === 'ThreatQ IP Address')
        ?.entries.map(({ value }) => value);
    expect(entries()).toContain('192.0.2.1');
    here.pass(3_600_000);
    await feedback('whitelist', '192.0.2.1');
    await here.run(['sync']);
    expect(entries()).not.toContain('192.0.2.1');
  });

  it.each([
    ['add', 'what is this', /needs an indicator/],
    ['whitelist', '192.0.2.1', /No platform "nonesuch" takes feedback; choose one of: ThreatQ\./],
  ])(
    'refuses what makes no sense, in words, and records it: %s %s',
    async (action, value, words) => {
      const args = words.source.includes('nonesuch') ? ['--provider', 'nonesuch'] : [];
      const { report, err, code } = await feedback(action, value, ...args);
      expect([report['ok'], report['result'], code]).toEqual([false, null, 1]);
      expect(err).toMatch(words);
      expect((await recorded())[0]?.result).toMatch(/^failed: /);
    },
  );

  it('tells people what it did', async () => {
    const { out } = await here.run(['feedback', 'whitelist', '192.0.2.1', '--provider', 'threatq']);
    expect(out).toMatch(/^192\.0\.2\.1 in ThreatQ: done\. Now: Whitelisted\nhttp.*details\n$/);
  });
});
