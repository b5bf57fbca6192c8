import { expect, it } from 'vitest';
import type { CrowdSecVintage } from '../../src/index.ts';
import { column } from '../ask.ts';
import { full, IP, reported } from './full-report.ts';
import { openService, rowsOf } from './service.ts';

it.each<[CrowdSecVintage, string, string[], string[]]>([
  [
    '2022',
    'Known Bad User-Agent',
    ['ip_range_score', 'ip', 'ip_range', 'as_name', 'as_num', 'location', 'reverse_dns'],
    ['background_noise_score', 'scores', 'references'],
  ],
  [
    '2023',
    'detection of bad user-agents',
    ['ip_range_score', 'ip', 'ip_range', 'as_name', 'reputation', 'ip_range_24'],
    ['mitre_techniques', 'cves', 'scores', 'references'],
  ],
  [
    '2024',
    'Bad User Agent',
    ['ip', 'reputation', 'ip_range', 'background_noise', 'confidence'],
    ['mitre_techniques', 'cves', 'scores', 'references'],
  ],
  [
    '2026',
    'Bad User Agent',
    ['ip', 'reputation', 'ip_range', 'background_noise', 'confidence'],
    ['cves', 'scores', 'references', 'proxy_or_vpn'],
  ],
])('writes members as of %s, in that order', async (vintage, label, first, last) => {
  const { body } = await reported({ vintage });
  const names = Object.keys(body);
  expect(names.slice(0, first.length)).toEqual(first);
  expect(names.slice(-last.length)).toEqual(last);
  expect(body.attack_details[0].label).toBe(label);
  expect(names.includes('reputation')).toBe(vintage !== '2022');
  expect(names.includes('confidence')).toBe(vintage >= '2024');
  expect('references' in body.behaviors[0]).toBe(vintage >= '2024');
  const technique = column(body.mitre_techniques ?? [], 'description').map(String)[0];
  expect(technique?.includes('\n\n') ?? 'none').toBe(
    vintage === '2022' ? 'none' : vintage === '2023',
  );
});

it('lets one address have the vintage of its own', async () => {
  const { body } = await reported({ vintage: '2026' }, { vintage: '2022' });
  expect(Object.keys(body)[0]).toBe('ip_range_score');
});

it('says what scenarios imply, with the labels of the taxonomy and new names as labels', async () => {
  const { body } = await reported({});
  expect(column(body.behaviors, 'name')).toEqual(['http:scan', 'http:exploit']);
  expect(column(body.behaviors, 'label')).toEqual(['HTTP Scan', 'HTTP Exploit']);
  expect(column(body.mitre_techniques, 'name')).toEqual(['T1595', 'T1190']);
  expect(body.cves).toEqual(['CVE-2070-10001']);
  expect(body.attack_details[2]).toMatchObject({ name: 'me/new', label: 'me/new' });
  const { classifications, false_positives: falsePositives } = body.classifications;
  expect(column(classifications, 'label')).toEqual([
    'TOR exit node',
    'CrowdSec Community Blocklist',
    'group:made-up',
  ]);
  expect(rowsOf(classifications).map((each) => 'references' in each)).toEqual([true, false, true]);
  expect(falsePositives[0].label).toBe('Public DNS resolver');
  expect(column(body.references, 'name')).toEqual(['list:firehol_cybercrime', 'list:new']);
  expect(column(body.references, 'references')).toEqual([
    ['https://iplists.firehol.org/?ipset=cybercrime'],
    [],
  ]);
});

it('keeps behaviours that are named, and renews implied ones with new scenarios', async () => {
  const { look, addAddress, update } = await openService();
  addAddress({ ...full, behaviors: ['ssh:exploit'] });
  update(IP, { noise: 1 });
  expect((await look(IP)).body.behaviors[0].name).toBe('ssh:exploit');
  update(IP, { scenarios: ['crowdsecurity/ssh-bf'] });
  expect((await look(IP)).body.behaviors[0].name).toBe('ssh:bruteforce');
});

it.each([
  [10, 'high'],
  [7, 'medium'],
  [1, 'low'],
  [0, 'none'],
  [null, null],
])('calls a noise of %s %s', async (noise, level) => {
  const { body } = await reported({}, { noise });
  expect([body.background_noise_score, body.background_noise]).toEqual([noise, level]);
});

it('has little to say about an address of which nothing is known', async () => {
  const { look, addAddress, configure } = await openService();
  addAddress({ ip: IP });
  expect((await look(IP)).body).toMatchObject({
    ip_range: null,
    ip_range_score: 0,
    as_name: null,
    as_num: null,
    reverse_dns: null,
    ip_range_24: '198.51.100.0/24',
    ip_range_24_reputation: 'unknown',
    ip_range_24_score: 0,
    location: { country: null, city: null, latitude: null, longitude: null },
    behaviors: [],
    attack_details: [],
    cves: [],
    references: [],
    target_countries: {},
  });
  configure({ unknownNetwork: 'n/a', emptyCity: 'empty' });
  expect((await look(IP)).body).toMatchObject({
    as_name: 'N/A',
    as_num: 0,
    location: { city: '' },
  });
});

it('writes as the service does: spaced, escaped, coordinates as floats', async () => {
  const { text } = await reported({});
  expect(text).toContain('"city": "D\\u00fcsseldorf", "latitude": 51.0, "longitude": 6.7734}');
  const raw = await reported({ nonAscii: 'raw' });
  expect(raw.text).toContain('"city": "Düsseldorf", ');
});

it.each([
  [{}, true, '"proxy_or_vpn": true}'],
  [{}, false, '"proxy_or_vpn": false}'],
  [{ proxyOrVpnFalse: 'absent' }, false, null],
  [{ proxyOrVpnIn: 'history' }, true, '"days_age": 30, "proxy_or_vpn": true}, "class'],
  [{ vintage: '2024' }, true, null],
] as const)('under %j writes proxyOrVpn %s as %s', async (switches, proxyOrVpn, part) => {
  const { text } = await reported(switches, { proxyOrVpn });
  expect(text).toContain(part ?? '"references": [{');
  expect(text.includes('proxy_or_vpn')).toBe(part !== null);
});

it.each([
  ['share', ['US', 'FR', 'DE']],
  ['alphabet', ['DE', 'FR', 'US']],
] as const)('orders target countries by %s', async (targetCountryOrder, order) => {
  const { body } = await reported({ targetCountryOrder });
  expect(Object.keys(body.target_countries)).toEqual(order);
});
