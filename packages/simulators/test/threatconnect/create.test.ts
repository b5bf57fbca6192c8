import { expect, it } from 'vitest';
import { error, failure, NOW, OWN, openInstance, texts } from './instance.ts';

const host = { hostName: 'a.example.com' };
const v3Host = { type: 'Host', ...host };

it('creates in v2 and answers 201 with the object', async () => {
  const { ask } = await openInstance();
  const json = { ...host, rating: '3.0', confidence: '60', dnsActive: 'true', active: true };
  const { status, body } = await ask('/v2/indicators/hosts', { json });
  expect(status).toBe(201);
  expect(body.data.host).toMatchObject({
    id: 1001,
    owner: { id: 1, name: OWN, type: 'Organization' },
    rating: 3,
    confidence: 60,
    hostName: 'a.example.com',
    dnsActive: 'true',
    whoisActive: 'false',
  });
});

it('creates in v3 with everything that hangs on it', async () => {
  const { ask, addOwner } = await openInstance();
  addOwner({ name: 'Common Community', type: 'Community' });
  const json = {
    ...v3Host,
    ownerName: 'Common Community',
    rating: 3,
    confidence: 75,
    privateFlag: true,
    firstSeen: '2025-12-01T00:00:00Z',
    tags: { data: [{ name: 'QRadar' }] },
    securityLabels: { data: [{ name: 'TLP:AMBER' }] },
    attributes: {
      data: [
        { type: 'Description', value: 'seen in offense 42', default: true },
        { type: 'Source', value: 'QRadar', default: true },
      ],
    },
  };
  const query = { fields: 'tags,securityLabels,attributes,sightings' };
  const { status, body } = await ask('/v3/indicators', { json, query });
  expect([status, body.message, body.status]).toEqual([201, 'Created', 'Success']);
  expect(body.data).toMatchObject({
    ownerId: 2,
    ownerName: 'Common Community',
    description: 'seen in offense 42',
    source: 'QRadar',
    privateFlag: true,
    firstSeen: '2025-12-01T00:00:00Z',
    dnsActive: false,
    tags: { data: [{ id: 1, name: 'QRadar', lastUsed: NOW }] },
    securityLabels: { data: [{ name: 'TLP:AMBER', color: 'FFC000', owner: 'System' }] },
    attributes: {
      data: [
        { type: 'Source', value: 'QRadar', default: true, createdBy: { id: 1, owner: OWN } },
        { type: 'Description', default: true },
      ],
    },
  });
});

it.each([
  [{ type: 'Url', text: 'http://example.com/' }, {}, 1],
  [{ ...v3Host, ownerId: 2 }, {}, 2],
  [{ ...v3Host, ownerId: '2' }, {}, 2],
  [v3Host, { owner: 'Community' }, 2],
  [v3Host, {}, 1],
])('finds the type and owner of %o', async (json, query, ownerId) => {
  const { ask, addOwner } = await openInstance();
  addOwner({ name: 'Community', type: 'Community' });
  const { status, body } = await ask('/v3/indicators', { json, query });
  expect([status, body.data.ownerId]).toEqual([201, ownerId]);
});

it.each<[string, object, object]>([
  ['hosts', { hostName: 'A.Example.COM' }, { hostName: 'a.example.com' }],
  ['files', { sha1: 'b2'.repeat(20), size: '7' }, { sha1: 'B2'.repeat(20), size: 7 }],
  ['emailAddresses', { address: 'A@Example.com' }, { address: 'a@example.com' }],
  ['asns', { 'AS Number': 'asn64496' }, { 'AS Number': 'ASN64496' }],
  ['addresses', { ip: '2001:DB8::A' }, { ip: '2001:db8:0:0:0:0:0:a' }],
  ['addresses', { ip: '192.0.2.1' }, { ip: '192.0.2.1' }],
  ['urls', { text: 'https://example.com/A?B=C' }, { text: 'https://example.com/A?B=C' }],
  ['hosts', { hostName: 'archive.example.zip' }, { hostName: 'archive.example.zip' }],
])('stores %s %o in its own form', async (branch, json, stored) => {
  const { ask } = await openInstance();
  const { status, body } = await ask(`/v2/indicators/${branch}`, { json });
  expect([status, Object.values(body.data)[0]]).toMatchObject([201, stored]);
});

it.each<[string, object, string]>([
  ['urls', { text: 'https://EXAMPLE.com/' }, 'Please enter a valid Url'],
  ['urls', { text: 'HTTP://example.com/' }, 'Please enter a valid Url'],
  ['urls', { text: 'gopher://example.com/' }, 'Please enter a valid Url'],
  ['urls', {}, 'Please enter a valid Url'],
  ['hosts', { hostName: 'a_b.example.com' }, 'Please enter a valid Host'],
  ['hosts', { hostName: 'setup.exe' }, 'Please enter a valid Host'],
  ['hosts', { hostName: 'localhost' }, 'Please enter a valid Host'],
  ['addresses', { ip: '192.0.2.256' }, 'Please enter a valid Address'],
  ['addresses', { ip: 'fe80::1%eth0' }, 'Please enter a valid Address'],
  ['files', { md5: 'A1' }, 'Please enter a valid File'],
  ['asns', { 'AS Number': '64496' }, 'Please enter a valid ASN'],
  ['cidrBlocks', { Block: '2001:db8::/32' }, 'Please enter a valid CIDR'],
  ['registryKeys', { 'Key Name': 'HKEY_USERS\\x' }, 'Please enter a valid Registry Key'],
  ['hosts', { ...host, rating: 6 }, texts.badRequest],
  ['hosts', { ...host, confidence: 50.5 }, texts.badRequest],
  ['hosts', { ...host, active: 'maybe' }, texts.badRequest],
])('refuses %s %o', async (branch, json, message) => {
  const { ask, indicators } = await openInstance();
  expect(await ask(`/v2/indicators/${branch}`, { json })).toMatchObject({
    status: 400,
    body: failure(message),
  });
  expect(indicators()).toEqual([]);
});

it.each<[object, number, object]>([
  [{ hostName: 'a.example.com' }, 400, error('0x2003', texts['0x2003'])],
  [{ ...v3Host, type: 'Nothing' }, 400, error('0x2005', texts['0x2005'])],
  [{ type: 'Host' }, 400, error('0x2003', 'Please enter a valid Host')],
  [{ type: 'Host', hostName: 'x' }, 400, error('0x2005', 'Please enter a valid Host')],
  [{ ...v3Host, rating: 'high' }, 400, error('0x2005', texts['0x2005'])],
  [{ ...v3Host, firstSeen: 'today' }, 400, error('0x2005', texts['0x2005'])],
  [{ ...v3Host, ownerName: 'Nobody' }, 403, error('0x1003', texts['0x1003'])],
  [{ ...v3Host, ownerId: 99 }, 403, error('0x1003', texts['0x1003'])],
  [{ ...v3Host, securityLabels: { data: [{ name: 'x' }] } }, 404, error('0x1004', texts['0x1004'])],
  [
    { ...v3Host, attributes: { data: [{ type: 'Odd', value: 'x' }] } },
    404,
    error('0x1004', 'The requested attribute type was not found'),
  ],
  [
    { ...v3Host, attributes: { data: [{ type: 'Source' }] } },
    400,
    error('0x2003', 'Please enter a valid Attribute'),
  ],
])('refuses v3 %o', async (json, status, body) => {
  const { ask, indicators } = await openInstance();
  expect(await ask('/v3/indicators', { json })).toMatchObject({ status, body });
  expect(indicators()).toEqual([]);
});

it('refuses what is too long, by the switch', async () => {
  const { ask, configure } = await openInstance();
  const json = { text: `http://example.com/${'x'.repeat(482)}` };
  const message =
    'The text for this URL is invalid, please enter a text between 1-500 characters in length';
  expect(await ask('/v2/indicators/urls', { json })).toMatchObject({
    status: 400,
    body: failure(message),
  });
  configure({ maxValueLength: 501 });
  expect((await ask('/v2/indicators/urls', { json })).status).toBe(201);
});
