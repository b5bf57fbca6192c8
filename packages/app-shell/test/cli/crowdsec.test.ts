import { type CrowdSecSimulator, startCrowdSecSimulator } from '@intelbridge/simulators';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Installation, install } from './installation.ts';

const MALICIOUS = '198.51.100.23';
const IPV6 = '2001:db8::23';
const UNKNOWN = '203.0.113.99';

describe('CrowdSec on the command line', () => {
  let here: Installation;
  let service: CrowdSecSimulator;
  let environment: Record<string, string>;
  beforeEach(async () => {
    here = await install();
    service = await startCrowdSecSimulator();
    service.addAddress({
      ip: MALICIOUS,
      reputation: 'malicious',
      confidence: 'high',
      scenarios: ['crowdsecurity/ssh-bf'],
    });
    service.addAddress({ ip: IPV6, reputation: 'safe', falsePositives: ['dns:public'] });
    environment = {
      INTELBRIDGE_STORE: here.store,
      INTELBRIDGE_CROWDSEC_URL: service.apiUrl,
      INTELBRIDGE_CROWDSEC_KEY: service.apiKey,
      INTELBRIDGE_CROWDSEC_MONTHLY_BUDGET: '4',
      INTELBRIDGE_CROWDSEC_EXAMPLE_ADDRESSES: 'true',
    };
  });
  afterEach(() => Promise.all([here.close(), service.close()]));

  const run = async (...args: string[]) => {
    const ended = await here.run([...args, '--json'], environment);
    return { ...ended, json: JSON.parse(ended.out) as never };
  };
  const calls = () => service.usage().reduce((sum, usage) => sum + usage.calls, 0);

  it('needs nothing but a key for a look-up, and tells the verdict', async () => {
    const { json, code } = await run('lookup', MALICIOUS, IPV6, UNKNOWN);
    expect(code).toBe(0);
    expect(json).toMatchObject([
      {
        value: MALICIOUS,
        results: [
          {
            provider: 'crowdsec',
            outcome: 'found',
            link: `https://app.crowdsec.net/cti/${MALICIOUS}`,
            matches: [{ verdict: { word: 'Malicious', tone: 'bad', confidence: 'high' } }],
          },
        ],
      },
      { results: [{ outcome: 'found', matches: [{ verdict: { word: 'Safe' } }] }] },
      { results: [{ outcome: 'notFound', reason: null }] },
    ]);
  });

  it('shows the reply as it was received with --raw only, also from the cache', async () => {
    const headers = { 'x-api-key': service.apiKey };
    const reply = await fetch(`${service.apiUrl}/smoke/${MALICIOUS}`, { headers });
    const raw = await reply.text();
    const without = await run('lookup', MALICIOUS);
    expect(without.out).not.toContain('background_noise_score');
    const { json } = await run('lookup', MALICIOUS, UNKNOWN, '--raw');
    expect(json).toMatchObject([{ results: [{ raw }] }, { results: [{ raw: null }] }]);
    const { out } = await here.run(['lookup', MALICIOUS, '--raw'], environment);
    expect(out).toContain(raw);
  });

  it('costs one look-up for one address, however often it is asked for', async () => {
    for (let round = 0; round < 3; round += 1) await run('lookup', MALICIOUS, MALICIOUS);
    expect(calls()).toBe(1);
  });

  it('stops at the budget, says so, and goes on telling what is known', async () => {
    environment['INTELBRIDGE_CROWDSEC_MONTHLY_BUDGET'] = '1';
    await run('lookup', MALICIOUS);
    const { json, code } = await run('lookup', IPV6, MALICIOUS);
    expect(code).toBe(1);
    expect(json).toMatchObject([
      { results: [{ outcome: 'limited', reason: expect.stringContaining('budget') }] },
      { results: [{ outcome: 'found' }] },
    ]);
    expect(calls()).toBe(1);
  });

  it('is not told of private addresses, nor of examples unless that is set', async () => {
    delete environment['INTELBRIDGE_CROWDSEC_EXAMPLE_ADDRESSES'];
    const { json } = await run('lookup', '10.1.2.3', '::1', MALICIOUS, 'a.example');
    expect(json).toMatchObject(Array(4).fill({ results: [{ outcome: 'skipped' }] }));
    expect(calls()).toBe(0);
  });

  it('is among the connections that are tried, each cause in words', async () => {
    environment = { ...here.environment, ...environment };
    const check = () => run('config', 'check');
    expect((await check()).json).toMatchObject({
      ok: true,
      checks: [{}, {}, { name: 'CrowdSec', ok: true, facts: ['the key is accepted'] }],
    });
    environment['INTELBRIDGE_CROWDSEC_KEY'] = 'not-the-key';
    const refused = await check();
    expect(refused.code).toBe(1);
    expect(refused.out).toContain('CrowdSec refuses the API key');
    expect(refused.out + refused.err).not.toContain('not-the-key');
  });

  it('answers beside ThreatQ, and hides none of its answers', async () => {
    environment = { ...here.environment, ...environment };
    service.faults.add({ kind: 'reset', times: 0 });
    const { json, code } = await run('lookup', '192.0.2.1');
    expect(code).toBe(1);
    expect(json).toMatchObject([
      {
        results: [
          { provider: 'threatq', outcome: 'found' },
          { provider: 'crowdsec', outcome: 'unreachable' },
        ],
      },
    ]);
  });

  it('refuses settings that cannot be, naming them', async () => {
    environment['INTELBRIDGE_CROWDSEC_KEY'] = 'a b';
    environment['INTELBRIDGE_CROWDSEC_MONTHLY_BUDGET'] = '-1';
    const { err, code } = await run('lookup', MALICIOUS);
    expect(code).not.toBe(0);
    expect(err).toContain('crowdsec.monthlyBudget');
  });
});
