import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Installation, install } from './installation.ts';

const HOUR_MS = 3_600_000;
const QUERY = 'POST /api/indicators/query';

interface Row {
  readonly value: string;
  readonly type: string | null;
  readonly results: readonly Readonly<Record<string, unknown>>[];
}

describe('intelbridge lookup', () => {
  let here: Installation;
  beforeEach(async () => {
    here = await install();
  });
  afterEach(() => here.close());

  const lookup = async (...args: string[]) => {
    const ended = await here.run(['lookup', ...args, '--json']);
    return { ...ended, rows: JSON.parse(ended.out) as readonly Row[] };
  };
  const asked = () => here.threatq.requests().byRoute[QUERY] ?? 0;

  it('prints one row per value with one result per platform, as JSON', async () => {
    const { rows, code } = await lookup('192.0.2[.]1', 'nothing.example', 'what?');
    expect(code).toBe(0);
    expect(rows).toMatchObject([
      {
        value: '192.0.2[.]1',
        type: 'IP Address',
        results: [
          {
            provider: 'threatq',
            outcome: 'found',
            ageSeconds: 0,
            stale: false,
            reason: null,
            link: expect.stringMatching(/\/indicators\/\d+\/details$/) as unknown,
            status: 'Active',
            score: 9,
            sources: [expect.any(String)],
            adversaries: [],
            attributes: [],
            matches: [{ value: '192.0.2.1' }],
          },
        ],
      },
      {
        value: 'nothing.example',
        type: 'FQDN',
        results: [{ provider: 'threatq', outcome: 'notFound', ageSeconds: 0, link: null }],
      },
      {
        value: 'what?',
        type: null,
        results: [{ provider: 'threatq', outcome: 'skipped', ageSeconds: null }],
      },
    ]);
    expect(rows[2]?.results[0]?.['reason']).toMatch(/^It is no address/);
    expect(asked()).toBe(1);
  });

  it('keeps answers in the store for as long as the settings say, and asks anew when told to', async () => {
    await lookup('192.0.2.1');
    here.pass(23 * HOUR_MS);
    expect((await lookup('192.0.2.1')).rows[0]?.results[0]?.['ageSeconds']).toBe(23 * 3_600);
    expect(asked()).toBe(1);
    expect((await lookup('192.0.2.1', '--refresh')).rows[0]?.results[0]?.['ageSeconds']).toBe(0);
    expect(asked()).toBe(2);
    here.pass(2 * HOUR_MS);
    await lookup('192.0.2.1', '--set', 'lookups.cacheHours=1');
    expect(asked()).toBe(3);
  });

  it('looks up what a value is said to be', async () => {
    here.threatq.addIndicators([{ type: 'Username', value: 'jdoe' }]);
    const { rows } = await lookup('jdoe', '--type', 'username');
    expect(rows).toMatchObject([{ type: 'Username', results: [{ outcome: 'found' }] }]);
  });

  it('says of each platform what went wrong, and ends with 1', async () => {
    here.threatq.faults.add({ kind: 'status', status: 503, times: 0 });
    const { rows, code } = await lookup('192.0.2.1');
    expect(code).toBe(1);
    expect(rows).toMatchObject([{ results: [{ outcome: 'unreachable', matches: [] }] }]);
    expect(rows[0]?.results[0]?.['reason']).not.toBe('');
  });

  it('shows people a table, and why something was not asked', async () => {
    const { out, err } = await here.run(['lookup', '192.0.2.1', 'what?']);
    expect(out).toMatch(/192\.0\.2\.1 +│ IP Address │ ThreatQ +│ found +│ Active │ 9/);
    expect(err).toContain('what?: It is no address');
  });

  it('refuses a platform that there is not, naming those there are', async () => {
    const { code, err, out } = await here.run(['lookup', 'a.example', '--provider', 'x', '--json']);
    expect(code).toBe(2);
    expect(err).toContain('No platform "x" can be asked; choose of: ThreatQ.');
    expect(JSON.parse(out)).toMatchObject({ ok: false, errors: [{ kind: 'config' }] });
  });

  it('needs a platform and no console, and asks for ThreatQ where there is none', async () => {
    const environmentWithout = (prefix: RegExp) =>
      Object.fromEntries(Object.entries(here.environment).filter(([name]) => !prefix.test(name)));
    const without = environmentWithout(/_QRADAR_/);
    expect((await here.run(['lookup', '192.0.2.1', '--json'], without)).code).toBe(0);
    const ended = await here.run(['lookup', '192.0.2.1'], environmentWithout(/_(QRADAR|THREATQ)_/));
    expect(ended.code).toBe(2);
    expect(ended.err).toContain('INTELBRIDGE_THREATQ_URL');
    expect(ended.err).not.toContain('INTELBRIDGE_QRADAR_URL');
    const sync = await here.run(['sync'], without);
    expect(sync.code).toBe(2);
    expect(sync.err).toContain('INTELBRIDGE_QRADAR_URL');
  });
});
