import {
  type CrowdSecSimulator,
  createClock,
  type NewCrowdSecAddress,
  startCrowdSecSimulator,
} from '@intelbridge/simulators';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Installation, install, NOW } from './installation.ts';

const DAY_MS = 86_400_000;
const SET = 'CrowdSec Malicious IP';

const member = (ip: string, daysAgo = 0): NewCrowdSecAddress => ({
  ip,
  reputation: 'malicious',
  lastSeenMs: NOW - daysAgo * DAY_MS - 60_000,
  fire: { state: 'validated', expiresMs: NOW + 100 * DAY_MS },
});

describe('the blocklist of CrowdSec', () => {
  let here: Installation;
  let service: CrowdSecSimulator;
  let environment: Record<string, string>;
  beforeEach(async () => {
    here = await install();
    service = await startCrowdSecSimulator({ clock: createClock(NOW) });
    service.changeKey(service.apiKey, { plan: 'partner', throttle: null });
    service.addAddresses([
      member('198.51.100.1'),
      member('198.51.100.2', 3),
      member('2001:db8::7'),
      { ...member('198.51.100.9'), fire: { state: 'refused', expiresMs: NOW + DAY_MS } },
    ]);
    environment = {
      ...here.environment,
      INTELBRIDGE_CROWDSEC_URL: service.apiUrl,
      INTELBRIDGE_CROWDSEC_KEY: service.apiKey,
      INTELBRIDGE_CROWDSEC_INGEST: 'true',
    };
  });
  afterEach(() => Promise.all([here.close(), service.close()]));

  const sync = async (...args: string[]) => {
    const ended = await here.run(['sync', '--from', 'crowdsec', '--json', ...args], environment);
    return { ...ended, json: JSON.parse(ended.out) as never };
  };
  const held = (name = SET) => {
    const set = here.qradar.sets().find((each) => each.name === name);
    return set?.entries.map(({ value }) => value).toSorted();
  };
  const pass = (ms: number) => {
    here.pass(ms);
    service.clock.advance(ms);
  };

  it('becomes a set of addresses, and one of IPv6 addresses, without false positives', async () => {
    const { json, code } = await sync();
    expect(code).toBe(0);
    expect(json).toMatchObject({
      ok: true,
      collections: [{ name: 'CrowdSec Community Blocklist', complete: true }],
    });
    expect(held()).toEqual(['198.51.100.1', '198.51.100.2']);
    expect(held('CrowdSec Malicious IPv6')).toEqual(['2001:db8::7']);
    const set = here.qradar.sets().find(({ name }) => name === SET);
    expect(set?.entryType).toBe('IP');
  });

  it('follows what changes: new ones come, those taken out go at the next pull', async () => {
    await sync();
    pass(3_600_000);
    service.addAddress({ ...member('198.51.100.3'), lastSeenMs: NOW + 3_000_000 });
    service.update('198.51.100.1', {
      fire: { state: 'refused', expiresMs: NOW + 100 * DAY_MS },
      lastSeenMs: NOW + 3_000_000,
    });
    expect((await sync()).json).toMatchObject({ ok: true });
    expect(held()).toEqual(['198.51.100.2', '198.51.100.3']);
  });

  it('lets an address go a week after it was last reported, and not before', async () => {
    await sync();
    pass(3.9 * DAY_MS);
    await sync();
    expect(held()).toEqual(['198.51.100.1', '198.51.100.2']);
    pass(0.2 * DAY_MS);
    await sync();
    expect(held()).toEqual(['198.51.100.1']);
  });

  it('stays out of the way of ThreatQ: neither takes the entries of the other away', async () => {
    await here.run(['sync'], environment);
    const before = here.qradar.sets().filter(({ name }) => name.startsWith('ThreatQ'));
    await sync('--full');
    await here.run(['sync', '--full'], environment);
    await sync();
    expect(held()).toEqual(['198.51.100.1', '198.51.100.2']);
    const after = here.qradar.sets().filter(({ name }) => name.startsWith('ThreatQ'));
    expect(after.map(({ name, entries }) => [name, entries.length])).toEqual(
      before.map(({ name, entries }) => [name, entries.length]),
    );
    const { out } = await here.run(['sets'], environment);
    expect(out).toContain(SET);
    expect(out).toContain('ThreatQ IP Address');
  });

  it('says that the plan of the key does not have it, and changes nothing', async () => {
    service.changeKey(service.apiKey, { plan: 'community' });
    const { code, err, json } = await sync();
    expect(code).toBe(1);
    expect(json).toMatchObject({ ok: false, errors: [{ kind: 'forbidden' }] });
    expect(err + JSON.stringify(json)).toContain('The plan of the CrowdSec API key');
    expect(held()).toBeUndefined();
  });

  it('removes nothing when a page fails', async () => {
    await sync();
    service.faults.add({ kind: 'status', status: 503, path: '/v2/fire', times: 0 });
    expect((await sync('--full')).code).toBe(1);
    expect(held()).toEqual(['198.51.100.1', '198.51.100.2']);
  });

  it('is not brought in unless it is wanted', async () => {
    delete environment['INTELBRIDGE_CROWDSEC_INGEST'];
    const { out, err, code } = await here.run(['sync', '--from', 'crowdsec'], environment);
    expect(code).toBe(0);
    expect(out + err).toContain('crowdsec.ingest is off');
    expect(service.requests().byRoute).toEqual({});
  });

  it('that suddenly lacks most of its addresses is not believed, until an administrator says so', async () => {
    const many = Array.from({ length: 1_500 }, (_, n) => `198.18.${n >> 8}.${n & 255}`);
    service.addAddresses(many.map((ip) => member(ip)));
    await sync();
    for (const ip of many) service.remove(ip);
    expect((await sync('--full')).json).toMatchObject({ held: [{ set: SET, entries: 1_500 }] });
    expect(held()).toHaveLength(1_502);
    const listed = await here.run(['held', '--json'], environment);
    expect(JSON.parse(listed.out).held).toMatchObject([{ set: SET, entries: 1_500 }]);
    expect((await here.run(['held', 'confirm', SET], environment)).code).toBe(0);
    expect((await sync('--full')).json).toMatchObject({ ok: true, held: [] });
    expect(held()).toHaveLength(2);
    const { out } = await here.run(['runs', '--json'], environment);
    expect(JSON.parse(out).runs).toMatchObject([
      { totals: { removed: 1_500 } },
      { totals: { held: 1_500 } },
      { totals: { added: 1_503 } },
    ]);
  });
});
