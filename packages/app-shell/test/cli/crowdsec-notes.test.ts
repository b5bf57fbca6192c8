import { type CrowdSecSimulator, startCrowdSecSimulator } from '@intelbridge/simulators';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Installation, install } from './installation.ts';

const MALICIOUS = '198.51.100.23';
const OTHERS = ['198.51.100.31', '198.51.100.32', '198.51.100.33'];

describe('notes with CrowdSec', () => {
  let here: Installation;
  let service: CrowdSecSimulator;
  let environment: Record<string, string>;
  beforeEach(async () => {
    here = await install();
    service = await startCrowdSecSimulator();
    for (const ip of [MALICIOUS, ...OTHERS]) {
      service.addAddress({ ip, reputation: 'malicious', scenarios: ['crowdsecurity/ssh-bf'] });
    }
    environment = {
      ...here.environment,
      INTELBRIDGE_CROWDSEC_URL: service.apiUrl,
      INTELBRIDGE_CROWDSEC_KEY: service.apiKey,
      INTELBRIDGE_CROWDSEC_EXAMPLE_ADDRESSES: 'true',
      INTELBRIDGE_CROWDSEC_MONTHLY_BUDGET: '4',
      INTELBRIDGE_CROWDSEC_RESERVE: '2',
    };
  });
  afterEach(() => Promise.all([here.close(), service.close()]));

  const addOffense = (source: string) =>
    here.qradar.addOffense({ offense_type: 0, offense_source: source });
  const enrich = (...args: string[]) =>
    here.run(['offenses', 'enrich', ...args, '--json'], environment);
  const noteOf = (id: number) => here.qradar.notes(id)[0]?.note_text ?? '';
  const calls = () => service.usage().reduce((sum, usage) => sum + usage.calls, 0);

  it('have a section of its own, verdict first', async () => {
    const id = addOffense(MALICIOUS);
    expect((await enrich(String(id))).code).toBe(0);
    const section = noteOf(id).slice(noteOf(id).indexOf('*****Context information from CrowdSec'));
    expect(section.split('\n').slice(0, 5)).toEqual([
      '*****Context information from CrowdSec*****',
      '=====',
      `CrowdSec URL for the Indicator - https://app.crowdsec.net/cti/${MALICIOUS}`,
      expect.stringMatching(/^CrowdSec Score - \d$/),
      expect.stringMatching(/^Verdict - Malicious .*: Reported for SSH Bruteforce\./),
    ]);
  });

  it('of the rounds over all offenses leave the reserve alone', async () => {
    for (const ip of [MALICIOUS, ...OTHERS]) addOffense(ip);
    await enrich('--all');
    expect(calls()).toBe(2);
    await enrich('--all');
    expect(calls()).toBe(2);
    const { json } = await lookUp(OTHERS[2] ?? '');
    expect(json).toMatchObject([{ results: [{}, { provider: 'crowdsec', outcome: 'found' }] }]);
    expect(calls()).toBe(3);
  });

  it('of an offense that somebody names may use the reserve', async () => {
    environment['INTELBRIDGE_CROWDSEC_RESERVE'] = '4';
    const id = addOffense(MALICIOUS);
    await enrich('--all');
    expect(calls()).toBe(0);
    await enrich(String(id));
    expect(calls()).toBe(1);
    expect(here.qradar.notes(id).some(({ note_text: text }) => text.includes('Malicious'))).toBe(
      true,
    );
  });

  it('have no section of it for what cannot be asked there', async () => {
    const id = addOffense('10.1.2.3');
    await enrich(String(id));
    expect(noteOf(id)).not.toContain('CrowdSec');
    expect(calls()).toBe(0);
  });

  const lookUp = async (value: string) => {
    const { out } = await here.run(['lookup', value, '--json'], environment);
    return { json: JSON.parse(out) as never };
  };
});
