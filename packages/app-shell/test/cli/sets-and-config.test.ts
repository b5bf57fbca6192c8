import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesOf, type Installation, install } from './installation.ts';

describe('intelbridge sets', () => {
  let here: Installation;
  beforeEach(async () => {
    here = await install();
  });
  afterEach(() => here.close());

  it('shows sets, numbers and total as the ThreatQ guide does', async () => {
    await here.run(['sync']);
    const { code, out } = await here.run(['sets']);
    expect(code).toBe(0);
    expect(out).toBe(
      [
        '┌────────────────────┬──────────────────────┐',
        '│ Reference Set Name │ Number of Indicators │',
        '├────────────────────┼──────────────────────┤',
        '│ ThreatQ FQDN       │                    1 │',
        '│ ThreatQ IP Address │                    2 │',
        '│ Total Indicators   │                    3 │',
        '└────────────────────┴──────────────────────┘\n',
      ].join('\n'),
    );
  });

  it('prints them as one JSON object', async () => {
    await here.run(['sync']);
    const { out } = await here.run(['sets', '--json']);
    expect(JSON.parse(out)).toEqual({
      ok: true,
      sets: [
        { name: 'ThreatQ FQDN', elementType: 'ALNIC', indicators: 1 },
        { name: 'ThreatQ IP Address', elementType: 'IP', indicators: 2 },
      ],
      total: 3,
      errors: [],
    });
  });

  it('leaves out the sets of other people', async () => {
    here.qradar.addSet({ name: 'Internal hosts', entryType: 'IP' });
    const { out } = await here.run(['sets', '--json']);
    expect(JSON.parse(out)).toMatchObject({ ok: true, sets: [], total: 0 });
  });

  it('says what to do while there is none', async () => {
    const { out } = await here.run(['sets']);
    expect(out).toBe('QRadar holds no reference set of ThreatQ yet; run `intelbridge sync`.\n');
  });
});

describe('intelbridge config check', () => {
  let here: Installation;
  beforeEach(async () => {
    here = await install();
  });
  afterEach(() => here.close());

  it('says for each connection that it works, and what is there', async () => {
    const { code, out, err } = await here.run(['config', 'check']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe('QRadar: ok (QRadar 7.5.0 UP6, API 20.0)\nThreatQ: ok (1 data collection)\n');
  });

  it('prints one JSON object', async () => {
    const { out } = await here.run(['config', 'check', '--json']);
    expect(JSON.parse(out)).toEqual({
      ok: true,
      checks: [
        {
          name: 'QRadar',
          ok: true,
          facts: ['QRadar 7.5.0 UP6', 'API 20.0'],
          warnings: [],
        },
        { name: 'ThreatQ', ok: true, facts: ['1 data collection'], warnings: [] },
      ],
      errors: [],
    });
  });

  it('tries every connection even if the first fails', async () => {
    const { code, out, err } = await here.run(['config', 'check', '--set', 'qradar.token=wrong']);
    expect(code).toBe(1);
    expect(out).toBe('ThreatQ: ok (1 data collection)\n');
    expect(err).toMatch(/^QRadar: failed\. QRadar SEC Token is Invalid\./);
  });

  it('changes nothing on the console', async () => {
    await here.run(['config', 'check']);
    const routes = Object.keys(here.qradar.requests().byRoute);
    expect(routes.filter((route) => !route.startsWith('GET '))).toEqual([]);
  });

  it('finds a collection that the account is not given', async () => {
    const { code, err } = await here.run(['config', 'check', '--set', 'threatq.collections=Nope']);
    expect(code).toBe(1);
    expect(err).toContain('no data collection named "Nope"');
  });

  it('warns of a certificate that is not checked', async () => {
    const { code, err } = await here.run(['config', 'check', '--set', 'threatq.verifyTls=off']);
    expect(code).toBe(0);
    expect(err).toBe('ThreatQ: the certificate is not checked, since threatq.verifyTls is off\n');
  });

  it.each(['export', 'notes'])(
    'warns of a token that may not read offenses for %s',
    async (use) => {
      here.qradar.configure({ denied: ['GET /siem/offenses'] });
      const { code, err } = await here.run(['config', 'check', '--set', `offenses.${use}=on`]);
      expect(code).toBe(0);
      expect(err).toBe(
        'QRadar: the token may not read offenses; give its service a user role that may see them\n',
      );
      expect((await here.run(['config', 'check'])).err).toBe('');
    },
  );

  it('asks for no collections where no indicators are brought in', async () => {
    const { code, out, err } = await here.run([
      'config',
      'check',
      '--set',
      'threatq.ingest=off',
      '--set',
      'threatq.collections=Nope',
    ]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('ThreatQ: ok (1 data collection)');
  });

  it('warns of a token that ends soon', async () => {
    here.qradar.configure({ tokenExpiresMs: here.clock.now() + 3.5 * 86_400_000 });
    const { code, err } = await here.run(['config', 'check']);
    expect(code).toBe(0);
    expect(err).toBe(
      'QRadar: the token expires in 3 days; make a new one under Authorized Services\n',
    );
  });
});

describe('intelbridge config list', () => {
  it('names every setting without needing any, and touches nothing', async () => {
    const here = await install();
    const { code, out } = await here.run(['config', 'list'], {});
    const { out: json } = await here.run(['config', 'list', '--json'], {});
    expect(code).toBe(0);
    expect(out).toContain('threatq.ttlDays  (INTELBRIDGE_THREATQ_TTL_DAYS; default 30)');
    expect(JSON.parse(json)).toEqual({
      ok: true,
      settings: expect.arrayContaining([
        expect.objectContaining({ path: 'qradar.token', secret: true, required: true }),
      ]),
      errors: [],
    });
    expect(filesOf(here)).toEqual([]);
    await here.close();
  });
});
