import { expect, it } from 'vitest';
import { NOW, OWN, openInstance } from './instance.ts';

const owner = { id: 1, name: OWN, type: 'Organization' };
const dates = { dateAdded: NOW, lastModified: NOW };
const noScores = { threatAssessRating: 0, threatAssessConfidence: 0, threatAssessScore: 0 };
const md5 = 'A1'.repeat(16);
const sha1 = 'B2'.repeat(20);

const link = (page: string): string =>
  `https://tc.example.com/auth/indicators/details/${page}&owner=Example+Organization`;

it.each<[string, string, string, string, object, string]>([
  [
    'Address',
    '192.0.2.1',
    'addresses',
    'address',
    { ip: '192.0.2.1' },
    'address.xhtml?address=192.0.2.1',
  ],
  [
    'EmailAddress',
    'a@example.com',
    'emailAddresses',
    'emailAddress',
    { address: 'a@example.com' },
    'emailaddress.xhtml?emailaddress=a%40example.com',
  ],
  ['File', `${md5} : ${sha1}`, 'files', 'file', { md5, sha1 }, `file.xhtml?file=${md5}`],
  [
    'Host',
    'a.example.com',
    'hosts',
    'host',
    { hostName: 'a.example.com', dnsActive: 'false', whoisActive: 'false' },
    'host.xhtml?host=a.example.com',
  ],
  [
    'URL',
    'http://example.com/A',
    'urls',
    'url',
    { text: 'http://example.com/A' },
    'url.xhtml?orgid=1001',
  ],
  [
    'ASN',
    'ASN64496',
    'asns',
    'asn',
    { type: 'ASN', 'AS Number': 'ASN64496' },
    'customIndicator.xhtml?id=1001',
  ],
  [
    'CIDR',
    '192.0.2.0/24',
    'cidrBlocks',
    'cidrBlock',
    { type: 'CIDR', Block: '192.0.2.0/24' },
    'customIndicator.xhtml?id=1001',
  ],
  [
    'Email Subject',
    'Overdue',
    'emailSubjects',
    'emailSubject',
    { type: 'Email Subject', Subject: 'Overdue' },
    'customIndicator.xhtml?id=1001',
  ],
  [
    'Hashtag',
    '#made',
    'hashtags',
    'hashtag',
    { type: 'Hashtag', Hashtag: '#made' },
    'customIndicator.xhtml?id=1001',
  ],
  [
    'Mutex',
    'Global\\x',
    'mutexes',
    'mutex',
    { type: 'Mutex', Mutex: 'Global\\x' },
    'customIndicator.xhtml?id=1001',
  ],
  [
    'Registry Key',
    'HKEY_USERS\\x : y : REG_SZ',
    'registryKeys',
    'registryKey',
    {
      type: 'Registry Key',
      'Key Name': 'HKEY_USERS\\x',
      'Value Name': 'y',
      'Value Type': 'REG_SZ',
    },
    'customIndicator.xhtml?id=1001',
  ],
  [
    'User Agent',
    'Bot/1',
    'userAgents',
    'userAgent',
    { type: 'User Agent', 'User Agent String': 'Bot/1' },
    'customIndicator.xhtml?id=1001',
  ],
])('reads a %s', async (type, value, branch, entity, keys, page) => {
  const { ask, addIndicator } = await openInstance({ uiBase: 'https://tc.example.com' });
  addIndicator({ type, value });
  const { status, body } = await ask(`/v2/indicators/${branch}/${encodeURIComponent(value)}`);
  expect([status, body]).toEqual([
    200,
    {
      status: 'Success',
      data: { [entity]: { id: 1001, owner, ...dates, ...noScores, webLink: link(page), ...keys } },
    },
  ]);
});

it('describes its types in texts', async () => {
  const { ask } = await openInstance();
  const { indicatorType, resultCount } = (await ask('/v2/types/indicatorTypes')).body.data;
  expect([resultCount, indicatorType.length]).toEqual([12, 12]);
  expect(indicatorType[3]).toEqual({
    name: 'Host',
    custom: 'false',
    parsable: 'true',
    apiBranch: 'hosts',
    apiEntity: 'host',
  });
  const one = await ask('/v2/types/indicatorTypes/asn?includeAdditional=true');
  expect(one.body.data.indicatorType).toMatchObject({
    custom: 'true',
    casePreference: 'upper',
    value1Label: 'AS Number',
    keys: { key1: 'AS Number' },
  });
});
