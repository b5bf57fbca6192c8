import type { IntelDetail } from '@intelbridge/core';
import { describe, expect, it } from 'vitest';
import { consoleLink } from '../src/details/console-link.ts';
import { detailsOf } from '../src/details/details-of.ts';
import { daysAgo, readReport, tag } from './reports.ts';

const FULL = {
  background_noise: 'high',
  background_noise_score: 10,
  proxy_or_vpn: true,
  ip_range: '192.0.2.0/24',
  ip_range_score: 5,
  ip_range_24: '192.0.2.0/24',
  ip_range_24_reputation: 'suspicious',
  ip_range_24_score: 3,
  as_name: 'EXAMPLE',
  as_num: 64496,
  location: { country: 'DE', city: 'Düsseldorf', latitude: 51.2, longitude: 6.8 },
  reverse_dns: 'host.example.net',
  attack_details: [tag('crowdsecurity/http-probing', 'HTTP Probing')],
  classifications: {
    false_positives: [tag('cdn:exit_node', 'CDN exit node')],
    classifications: [tag('proxy:tor', 'TOR exit node'), { name: 'group:7', label: null }],
  },
  target_countries: { US: 4, DE: 79, XX: 0 },
  mitre_techniques: [tag('T1595', 'Active Scanning'), tag('T1557.001', 'Relay'), { name: 'odd' }],
  cves: ['CVE-2069-9999', 'CVE-2070-10000', 'CVE-2070-2', 'CVE-2070-10000', 'CNVD-1'],
  scores: {
    overall: { aggressiveness: 5, threat: 4, trust: 5, anomaly: 1, total: 5 },
    last_month: { aggressiveness: 4, total: 4 },
    last_day: { aggressiveness: 0, threat: 0, trust: 0, anomaly: 1, total: 0 },
  },
  references: [
    {
      ...tag('list:firehol_cybercrime', 'Firehol'),
      references: ['javascript:1', 'https://a.example/'],
    },
  ],
};
const details = (changes: object = {}): readonly IntelDetail[] =>
  detailsOf('192.0.2.1', readReport({ ...FULL, ...changes }));
const entriesOf = (title: string, changes: object = {}) => {
  const detail = details(changes).find((each) => each.title === title);
  if (detail === undefined) return [];
  return detail.kind === 'entries' ? detail.entries : detail.levels;
};

describe('the details of a report', () => {
  it('come in the order in which they are read', () => {
    expect(details().map(({ title }) => title)).toEqual([
      'Summary',
      'Aggressiveness',
      'False positives',
      'Behaviours',
      'Attack types',
      'Classifications',
      'History',
      'Location and network',
      'CVEs',
      'MITRE ATT&CK techniques',
      'Blocklists',
      'Target countries (%)',
      'Scores by period',
      'At CrowdSec',
    ]);
    expect(entriesOf('At CrowdSec')).toEqual([
      { label: 'View in Console', link: 'https://app.crowdsec.net/cti/192.0.2.1' },
    ]);
  });

  it('say what the noise means', () => {
    expect(entriesOf('Summary')).toEqual([
      expect.objectContaining({ label: 'Total score', value: '5 of 5' }),
      {
        label: 'Background noise',
        value: 'high, 10 of 10',
        description: 'Mild attacks on the whole internet at once: probably not aimed at you.',
      },
      { label: 'Proxy or VPN', value: 'Yes' },
    ]);
    const [low] = entriesOf('Summary', { scores: {}, background_noise: 'low' });
    expect(low).toMatchObject({ description: expect.stringContaining('look targeted') });
    const odd = { scores: {}, background_noise: 'constructor', background_noise_score: null };
    expect(entriesOf('Summary', odd)[0]).toEqual({
      label: 'Background noise',
      value: 'constructor',
    });
  });

  it('read proxy_or_vpn where the documents have it, too', () => {
    const history = { proxy_or_vpn: false };
    expect(entriesOf('Summary', { proxy_or_vpn: undefined, history })).toContainEqual({
      label: 'Proxy or VPN',
      value: 'No',
    });
  });

  it('have a chart of aggressiveness, from the last day on', () => {
    expect(details().find(({ kind }) => kind === 'levels')).toEqual({
      kind: 'levels',
      title: 'Aggressiveness',
      max: 5,
      levels: [
        { label: 'Last day', value: 0 },
        { label: 'Last month', value: 4 },
        { label: 'Last three months', value: 5 },
      ],
    });
    expect(entriesOf('Scores by period')).toContainEqual({
      label: 'Last three months',
      value: 'total 5, aggressiveness 5, threat 4, trust in the reports 5, anomaly 1',
    });
  });

  it('tell labels with descriptions, and names where there is no label', () => {
    expect(entriesOf('Classifications')).toEqual([
      { label: 'TOR exit node', description: 'TOR exit node.' },
      { label: 'group:7' },
    ]);
    expect(entriesOf('False positives')).toEqual([
      { label: 'CDN exit node', description: 'CDN exit node.' },
    ]);
  });

  it('say where it is, and that its neighbours are not it', () => {
    const description = 'Of the neighbours; it says nothing of this address.';
    expect(entriesOf('Location and network')).toEqual([
      { label: 'Location', value: 'Düsseldorf, Germany (DE) 🇩🇪' },
      { label: 'Autonomous system', value: 'AS64496 EXAMPLE' },
      { label: 'Range', value: '192.0.2.0/24, score 5 of 5', description },
      { label: 'Neighbours (/24)', value: '192.0.2.0/24, suspicious, score 3 of 5', description },
      { label: 'Reverse DNS', value: 'host.example.net' },
    ]);
  });

  it('leave out what replies of 2022 write for unknown', () => {
    const unknown = { as_name: 'N/A', as_num: 0, location: { country: null, city: '' } };
    const gone = { ip_range: null, ip_range_24: null, reverse_dns: null };
    expect(entriesOf('Location and network', { ...unknown, ...gone })).toEqual([]);
  });

  it('tell times as instants, and those that cannot be read as they came', () => {
    const history = { first_seen: 'long ago', last_seen: '2026-06-16T10:15:00+02:00', days_age: 1 };
    expect(entriesOf('History', { history })).toEqual([
      { label: 'First seen', value: 'long ago' },
      { label: 'Last seen', value: '2026-06-16 08:15 UTC', at: Date.UTC(2026, 5, 16, 8, 15) },
      { label: 'Reported over', value: '1 day' },
    ]);
    expect(entriesOf('History', { history: { last_seen: daysAgo(3) } })).toHaveLength(1);
  });

  it('have the newest CVEs first, each once and linked', () => {
    expect(entriesOf('CVEs').map(({ label }) => label)).toEqual([
      'CVE-2070-10000',
      'CVE-2069-9999',
      'CVE-2070-2',
      'CNVD-1',
    ]);
    expect(entriesOf('CVEs')[0]).toMatchObject({
      link: 'https://tracker.crowdsec.net/cves/CVE-2070-10000',
    });
    expect(entriesOf('CVEs')[3]).not.toHaveProperty('link');
  });

  it('link techniques to MITRE', () => {
    expect(entriesOf('MITRE ATT&CK techniques')).toEqual([
      expect.objectContaining({
        label: 'T1595 Active Scanning',
        link: 'https://attack.mitre.org/techniques/T1595/',
      }),
      expect.objectContaining({ link: 'https://attack.mitre.org/techniques/T1557/001/' }),
      { label: 'ODD' },
    ]);
  });

  it('link blocklists to pages of the web only', () => {
    expect(entriesOf('Blocklists')).toEqual([
      { label: 'Firehol', description: 'Firehol.', link: 'https://a.example/' },
    ]);
  });

  it('have the shares of countries, the largest first', () => {
    expect(entriesOf('Target countries (%)')).toEqual([
      { label: 'Germany (DE)', value: 79 },
      { label: 'United States (US)', value: 4 },
      { label: 'XX', value: 0 },
    ]);
  });
});

it.each([
  ['192.0.2.1', 'https://app.crowdsec.net/cti/192.0.2.1'],
  ['2001:db8::1', 'https://app.crowdsec.net/cti/2001:db8::1'],
])('links %s to its page in the console', (address, link) => {
  expect(consoleLink(address)).toBe(link);
});
