import { expect, it } from 'vitest';
import { generateIndicators } from '../../src/index.ts';
import {
  addressCount,
  blockCount,
  documentationCidr,
  documentationIpv4,
} from '../../src/threatq/seed/documentation-addresses.ts';
import { NOW_MS, openAppliance } from './appliance.ts';

const name = /(\.|@|^|:\/\/)([\w-]+\.)*(example\.(com|net|org)|test)(:\d+)?(\/\S*)?$/;

/** What a value of each type may look like; every host in it belongs to nobody. */
const allowed: Readonly<Record<string, RegExp>> = {
  'IP Address': /^(192\.0\.2|198\.51\.100|203\.0\.113|198\.1[89]\.\d{1,3})\.\d{1,3}$/,
  'CIDR Block': /^198\.1[89]\.\d{1,3}\.\d{1,3}\/(2\d|30)$/,
  'IPv6 Address': /^2001:db8:[0-9a-f]{1,4}:[0-9a-f]{1,4}::[0-9a-f]{1,4}$/,
  FQDN: name,
  URL: name,
  'Email Address': name,
  'URL Path': /^\/\w+\/\S+$/,
  'Email Subject': /^Invoice \w+ is overdue$/,
  MD5: /^[0-9a-f]{32}$/,
  'SHA-1': /^[0-9a-f]{40}$/,
  'SHA-256': /^[0-9a-f]{64}$/,
  'SHA-512': /^[0-9a-f]{128}$/,
  CVE: /^CVE-20[7-9]\d-\d{5,7}$/,
  Filename: /^[\w-]+\.docm$/,
  'File Path': /^C:\\Users\\Public\\[\w-]+\.exe$/,
  'Registry Key': /^HKCU\\/,
  Mutex: /^Global\\\w+$/,
  'User-agent': /^Mozilla\/5\.0 \(compatible; ExampleBot\//,
  Username: /^[\w-]+$/,
};

it('makes up distinct indicators of every common type that belong to nobody', () => {
  const seen = new Set<string>();
  const types = new Set<string>();
  const scores = new Set<number | undefined>();
  const odd: string[] = [];
  for (const { type, value, score } of generateIndicators({ seed: 1, count: 200_000 })) {
    types.add(type);
    scores.add(score);
    seen.add(`${type} ${value}`);
    if (allowed[type]?.test(value) !== true) odd.push(`${type} ${value}`);
  }
  expect(odd).toEqual([]);
  expect([...scores].toSorted((a = -1, b = -1) => a - b)).toEqual([
    0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
  ]);
  expect(seen.size).toBe(200_000);
  expect([...types].sort()).toEqual(Object.keys(allowed).sort());
});

it('makes the same for the same seed, others for another, and more for a larger count', () => {
  const made = (seed: number, count: number) => [
    ...generateIndicators({ seed, count, until: NOW_MS }),
  ];
  expect(made(1, 50)).toEqual(made(1, 50));
  expect(made(1, 60).slice(0, 50)).toEqual(made(1, 50));
  const mine = new Set(made(1, 5_000).map(({ value }) => value));
  const shared = made(2, 5_000).filter(({ value }) => mine.has(value));
  expect(shared.length).toBeLessThan(100);
});

it('never makes an address or a block twice', () => {
  for (const seedBits of [0, 1, 4_000_000_000]) {
    const seen = new Set<string>();
    for (let n = 0; n < addressCount; n += 1) seen.add(documentationIpv4(n, seedBits));
    expect(seen.size).toBe(addressCount);
    for (let n = 0; n < blockCount; n += 1) seen.add(documentationCidr(n, seedBits));
    expect(seen.size).toBe(addressCount + blockCount);
  }
});

it('fills a library with mostly active indicators over the last 90 days', async () => {
  const { addIndicators, counts, find } = await openAppliance();
  const ids = addIndicators(generateIndicators({ seed: 1, count: 2_000, until: NOW_MS }));
  expect(ids).toHaveLength(2_000);
  const { Active = 0, ...others } = counts().byStatus;
  expect(Active).toBeGreaterThan(1_500);
  expect(Object.keys(others).sort()).toEqual(['Expired', 'Indirect', 'Review', 'Whitelisted']);
  const within = { created_at: { '+gte': 'NOW-90DAYS' }, updated_at: { '+lte': 'NOW' } };
  expect((await find(within)).body.total).toBe(2_000);
});
