import { expect, it } from 'vitest';
import { type CrowdSecPersona, crowdSecPersonas, seedCrowdSec } from '../../src/index.ts';
import { type Body, column } from '../ask.ts';
import { NOW_MS, openService, rowsOf } from './service.ts';

const until = NOW_MS;
const madeUp = /^(?:192\.0\.2|198\.51\.100|203\.0\.113|198\.1[89]\.\d+)\.\d+$|^2001:db8:/;

async function example(persona: CrowdSecPersona): Promise<Body> {
  const { look, addAddresses } = await openService();
  const [address] = seedCrowdSec({ until, personas: [persona], count: 1 });
  addAddresses(address === undefined ? [] : [address]);
  return (await look(String(address?.ip))).body;
}

it('makes distinct addresses that belong to nobody, the same for the same seed', async () => {
  const addresses = seedCrowdSec({ until, count: 2_000 });
  expect(new Set(addresses.map(({ ip }) => ip)).size).toBe(2_000);
  expect(addresses.filter(({ ip }) => !madeUp.test(ip))).toEqual([]);
  expect(addresses.some(({ ip }) => ip.includes(':'))).toBe(true);
  expect(seedCrowdSec({ until, count: 2_000 })).toEqual(addresses);
  expect(seedCrowdSec({ until, count: 10, seed: 2 })).not.toEqual(addresses.slice(0, 10));
});

it('is served whole, each address as what its kind is', async () => {
  const { addAddresses, look } = await openService();
  const addresses = seedCrowdSec({ until });
  expect(addAddresses(addresses)).toBe(crowdSecPersonas.length * 2);
  for (const { ip } of addresses) {
    const { status, body } = await look(ip);
    expect([status, body.ip]).toEqual([200, ip]);
    const tags = body.classifications;
    expect(body.reputation === 'safe' && rowsOf(tags.false_positives).length === 0).toBe(false);
    const names = column(tags.classifications, 'name').map(String);
    const isScanner = names.some((name) => name.startsWith('scanner:'));
    expect(isScanner).toBe(body.reputation === 'benign');
    const shares = Object.values<number>(body.target_countries);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(100);
  }
});

it.each<[CrowdSecPersona, object]>([
  ['tor-exit', { reputation: 'malicious', background_noise: 'high', proxy_or_vpn: true }],
  ['residential-brute-forcer', { reputation: 'malicious', background_noise: 'medium' }],
  ['suspicious-crawler', { reputation: 'suspicious', confidence: 'medium' }],
  ['vpn-exit', { reputation: 'suspicious', proxy_or_vpn: true }],
  [
    'bad-neighbourhood',
    { reputation: 'known', ip_range_24_reputation: 'malicious', ip_range_24_score: 5 },
  ],
  ['resolver', { reputation: 'safe', ip_range_24_reputation: 'suspicious' }],
  ['benign-scanner', { reputation: 'benign', background_noise_score: 10 }],
  ['cdn-edge', { reputation: 'safe' }],
  ['quiet-known', { reputation: 'known', scores: { last_month: { total: 0 } } }],
  ['null-heavy', { as_name: null, scores: { overall: { total: null }, last_day: null } }],
])('makes a %s', async (persona, report) => {
  expect(await example(persona)).toMatchObject(report);
});

it('makes a report of more than 75 details and 34 CVEs', async () => {
  const { attack_details: details, cves } = await example('cve-sprayer');
  expect(details.length).toBeGreaterThanOrEqual(75);
  expect(cves).toHaveLength(34);
});

it('makes a false positive that is called malicious and was taken off the blocklist', async () => {
  const { reputation, classifications } = await example('contested-crawler');
  expect([reputation, classifications.false_positives.length]).toEqual(['malicious', 1]);
  const [address] = seedCrowdSec({ until, personas: ['contested-crawler'], count: 1 });
  expect(address?.fire?.state).toBe('refused');
});

it('makes a reply without reputation as of 2022', async () => {
  expect(Object.keys(await example('legacy-2022'))).not.toContain('reputation');
});
