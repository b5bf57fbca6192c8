import { ANY_OFFENSE, type Offense } from '@intelbridge/core';
import { describe, expect, it } from 'vitest';
import { QradarOffenses } from '../../src/index.ts';
import { offenseConsoles } from './open-offenses.ts';

const open = offenseConsoles();
const NOW = 1_750_000_000_000;
const ipv4 = (net: number, n: number) => `${net}.${n >> 16}.${(n >> 8) & 255}.${n & 255}`;

async function withAddresses(source: QradarOffenses): Promise<readonly Offense[]> {
  const read: Offense[] = [];
  const query = { filter: ANY_OFFENSE, changedSince: undefined, also: [] };
  for await (const page of source.offenses(query)) {
    const addresses = await source.addresses(page, 10);
    for (const { id } of page) expect(addresses.get(id)?.sources).toHaveLength(1);
    read.push(...page);
  }
  return read;
}

describe('addresses', () => {
  it('of 10,000 offenses cost, offenses included, less than 2 requests per hundred offenses', async () => {
    const { console, client } = await open();
    for (let n = 0; n < 10_000; n += 1) {
      console.addOffense({
        sourceAddresses: [ipv4(198, n)],
        localDestinationAddresses: [ipv4(10, n % 5_000)],
        last_persisted_time: NOW + Math.floor(n / 3) * 1_000,
      });
    }
    const source = new QradarOffenses(client);
    expect(await withAddresses(source)).toHaveLength(10_000);
    const { total } = console.requests();
    expect(total).toBeLessThan(200);
    expect(total).toBeLessThan(180);
  }, 60_000);

  it('that are known are not asked for again', async () => {
    const { console, client } = await open();
    for (let n = 0; n < 20; n += 1) console.addOffense({ sourceAddresses: [ipv4(198, n)] });
    const source = new QradarOffenses(client);
    const offenses = await withAddresses(source);
    console.resetRequests();
    await source.addresses(offenses, 10);
    expect(console.requests().total).toBe(0);
  });

  it('of an offense with thousands are asked for as far as wanted', async () => {
    const { console, client } = await open();
    const sourceAddresses = Array.from({ length: 3_000 }, (_, n) => ipv4(198, n));
    const id = console.addOffense({ sourceAddresses });
    const source = new QradarOffenses(client);
    const offense = await source.offense(id);
    console.resetRequests();
    const addresses = await source.addresses(offense ? [offense] : [], 2_000);
    expect(addresses.get(id)?.sources).toEqual(sourceAddresses.slice(0, 2_000));
    expect(console.requests().total).toBeLessThan(6);
  });

  it('of no offenses cost nothing', async () => {
    const { console, client } = await open();
    const source = new QradarOffenses(client);
    await source.offense(1);
    console.resetRequests();
    expect(await source.addresses([], 10)).toEqual(new Map());
    expect(console.requests().total).toBe(0);
  });
});

describe('types of offenses', () => {
  const customOffenseTypes = [{ id: 52, name: 'File hash' }];
  const counted = 'GET /api/siem/offense_types';

  it('are asked for once an hour, and only for one that is unknown', async () => {
    const { console, client } = await open({ customOffenseTypes, hiddenOffenseTypes: [3, 14] });
    const user = console.addOffense({ offense_type: 3, offense_source: 'jdoe' });
    const custom = console.addOffense({ offense_type: 52, offense_source: 'abc' });
    const unknown = console.addOffense({ offense_type: 77, offense_source: 'x' });
    const source = new QradarOffenses(client);
    const nameOf = async (id: number) => (await source.offense(id))?.type.name;
    expect(await nameOf(user)).toBe('Username');
    expect(console.requests().byRoute[counted]).toBeUndefined();
    expect(await nameOf(custom)).toBe('File hash');
    expect(await nameOf(unknown)).toBe('Type 77');
    expect(console.requests().byRoute[counted]).toBe(1);
    console.configure({ customOffenseTypes: [{ id: 77, name: 'New' }] });
    console.clock.advance(3_600_000);
    expect(await nameOf(unknown)).toBe('New');
    expect(console.requests().byRoute[counted]).toBe(2);
  });

  it('that a console could not tell just now are asked for again within a minute, but not for each offense', async () => {
    const { console, client } = await open({ customOffenseTypes });
    const id = console.addOffense({ offense_type: 52, offense_source: 'abc' });
    const path = '/siem/offense_types';
    console.faults.add({ kind: 'status', status: 503, path, times: 0 });
    const source = new QradarOffenses(client);
    const nameOf = async () => (await source.offense(id))?.type.name;
    expect(await nameOf()).toBe('Type 52');
    const tries = console.requests().byRoute[counted];
    expect(await nameOf()).toBe('Type 52');
    expect(console.requests().byRoute[counted]).toBe(tries);
    console.faults.remove();
    console.clock.advance(60_000);
    expect(await nameOf()).toBe('File hash');
  });

  it('stay numbers where the token may not list them', async () => {
    const { console, client, warnings } = await open({ denied: ['GET /siem/offense_types'] });
    const id = console.addOffense({ offense_type: 52 });
    expect((await new QradarOffenses(client).offense(id))?.type).toEqual({
      id: 52,
      name: 'Type 52',
    });
    expect(warnings.join()).toContain('offense types');
  });
});
