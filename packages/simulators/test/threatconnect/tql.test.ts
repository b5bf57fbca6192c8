import { describe, expect, it } from 'vitest';
import { column } from '../ask.ts';
import { error, NOW_MS, openInstance, texts } from './instance.ts';

const day = 86_400_000;
const md5 = 'A1'.repeat(16);
const sha1 = 'B2'.repeat(20);

async function withRows(options: Parameters<typeof openInstance>[0] = {}) {
  const instance = await openInstance({ v3Order: 'oldest-first', ...options });
  instance.addOwner({ name: 'Community', type: 'Community' });
  const { addIndicator } = instance;
  addIndicator({
    type: 'Address',
    value: '192.0.2.1',
    rating: 4,
    confidence: 80,
    description: 'It said "no"',
    source: 'logs',
    tags: ['Phishing', 'QRadar'],
    securityLabels: ['TLP:RED'],
    threatAssess: { rating: 5, confidence: 90, score: 900 },
    cal: { score: 100, indicatorStatus: 1 },
    falsePositives: { count: 2, atMs: NOW_MS - day },
  });
  addIndicator({ type: 'Address', value: '192.0.2.1', owner: 'Community', rating: 2.5 });
  addIndicator({ type: 'Host', value: 'b.example.com', dnsActive: true, activeLocked: true });
  addIndicator({
    type: 'File',
    value: `${md5} : ${sha1}`,
    size: 5,
    dateAddedMs: NOW_MS - 40 * day,
    lastModifiedMs: NOW_MS - 20 * day,
    observations: { count: 3, atMs: NOW_MS },
  });
  addIndicator({
    type: 'Address',
    value: '2001:db8::1',
    firstSeenMs: NOW_MS - day,
    lastSeenMs: NOW_MS,
  });
  addIndicator({ type: 'URL', value: "http://example.com/it's", active: false });
  return instance;
}

const [own, shared, host, file, ipv6, off] = [1001, 1002, 1003, 1004, 1005, 1006];

describe('queries', () => {
  it.each<[string, (number | undefined)[]]>([
    ['summary="192.0.2.1"', [own, shared]],
    ["summary='192.0.2.1' and typeName in ('Address')", [own, shared]],
    ['SUMMARY EQ `192.0.2.1` AND OWNERNAME EQUALS "Community"', [shared]],
    [
      '(summary="192.0.2.1") and typeName="address" and (indicatorActive=true or indicatorActive=false) and ownerName in ("Example Organization","Community")',
      [own, shared],
    ],
    ['summary in ("192.0.2.1", "b.example.com")', [own, shared, host]],
    ['summary not in ("192.0.2.1", "b.example.com")', [file, ipv6]],
    ['summary="B.example.com"', []],
    [`value1="${md5}" or value2="${md5}" or value3="${md5}"`, [file]],
    [`value2="${sha1}"`, [file]],
    ['summary like "192.%"', [own, shared]],
    ['summary like "%.0.2%" and ownerName like "C%"', [shared]],
    ['summary contains "example"', [host]],
    ['summary startswith "b." or summary endswith ".1"', [own, shared, host]],
    ['id=1003', [host]],
    ['id in (1001, 1005) and not owner = 2', [own, ipv6]],
    ['rating >= 2.5 and rating < 4', [shared]],
    ['rating gt 3', [own]],
    ['rating leq 2.5 and rating geq "2"', [shared]],
    ['confidence lt 81 and confidence <= 80', [own]],
    ['rating is null', [host, file, ipv6]],
    ['rating is not null and rating == 4', [own]],
    ['rating != 4', [shared, host, file, ipv6]],
    ['threatAssessScore > 500 and ownerName ne "Community"', [own]],
    ['threatAssessScore > 500', [own, shared]],
    ['calScore=100 and source="logs"', [own]],
    ['description contains "\\"no\\""', [own]],
    ['tag="QRadar" and securityLabel="TLP:RED"', [own]],
    ['tag != "QRadar" and tag is not null', []],
    ['falsePositiveCount=2 and lastFalsePositive < "TODAY()"', [own, shared]],
    ['observationCount > 0 and lastObserved >= "2026-01-02T12:00:00Z"', [file]],
    ['hostDnsActive=true and activeLocked = TRUE and hostWhoisActive=false', [host]],
    ['addressIsIpv6=true', [ipv6]],
    ['fileSize=5', [file]],
    ['dateAdded < "NOW() - 30 DAYS"', [file]],
    ['lastModified < "2026-01-01" and lastModified > "NOW() - 3 weeks"', [file]],
    ['firstSeen <= "NOW() - 1 day" and lastSeen = "2026-01-02T12:00:00"', [ipv6]],
    ['indicatorActive=false', [off]],
    [
      'summary="http://example.com/it\'s" and (indicatorActive=true or indicatorActive=false)',
      [off],
    ],
    ["summary='http://example.com/it\\'s' and indicatorActive!=true", [off]],
  ])('finds by %s', async (tql, ids) => {
    const { find } = await withRows();
    const { status, body } = await find(tql);
    expect([status, column(body.data, 'id')]).toEqual([200, ids]);
  });
});

it.each([
  'summary',
  'summary=',
  'summary="x',
  'summary="x" and',
  'summary="x")',
  '(summary="x"',
  'summary~"x"',
  'colour="red"',
  '"x"=summary',
  'summary=other',
  'summary in "x"',
  'summary in ()',
  'rating="high"',
  'id="x"',
  'indicatorActive=1',
  'dateAdded > "2026-01-01T00:00:00.000Z"',
  'dateAdded > "2026-13-01"',
  'dateAdded > "yesterday"',
  'dateAdded > "NOW() - 1 FORTNIGHT"',
  'rating is 3',
  'rating not 3',
  'active=true',
])('cannot read %s', async (tql) => {
  const { find } = await withRows();
  expect(await find(tql)).toMatchObject({ status: 400, body: error('0x2001', texts['0x2001']) });
});

it.each(['hasTag(name="x")', 'vtMaliciousCount > 1'])('does not simulate %s', async (tql) => {
  const { find } = await withRows();
  expect((await find(tql)).status).toBe(501);
});

it('reads a bare or as the switch has it', async () => {
  const { find, configure } = await withRows();
  const tql = 'typeName="File" or summary="192.0.2.1" and ownerName="Community"';
  const ids = async () => column((await find(tql)).body.data, 'id');
  expect(await ids()).toEqual([shared, file]);
  configure({ tqlPrecedence: 'left-to-right' });
  expect(await ids()).toEqual([shared]);
});

it.each<[string, (number | undefined)[]]>([
  ['dateAdded asc', [file, own, shared, host, ipv6]],
  ['rating desc', [own, shared, host, file, ipv6]],
  ['rating asc nullsfirst', [host, file, ipv6, shared, own]],
  ['typeName desc, id desc', [host, file, ipv6, shared, own]],
  ['typeName asc id desc', [ipv6, shared, own, file, host]],
  ['indicatorActive asc id asc', [own, shared, host, file, ipv6]],
])('sorts by %s', async (sorting, ids) => {
  const { find } = await withRows();
  expect(column((await find('', { sorting })).body.data, 'id')).toEqual(ids);
});

it('says which fields and keywords it has', async () => {
  const { ask } = await withRows();
  const fields = (await ask('/v3/indicators/fields', { method: 'OPTIONS' })).body.data;
  expect(fields).toHaveLength(23);
  expect(fields[14]).toMatchObject({ name: 'geoLocation', includedByDefault: false });
  const words = (await ask('/v3/indicators/tql', { method: 'OPTIONS' })).body.data;
  expect(words).toContainEqual(
    expect.objectContaining({ keyword: 'indicatorActive', type: 'Boolean' }),
  );
});
