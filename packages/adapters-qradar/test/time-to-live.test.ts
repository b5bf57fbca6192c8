import { DAY_MS } from '@intelbridge/core';
import { describe, expect, it } from 'vitest';
import { consoles } from './open-console.ts';

const open = consoles();
const spec = (days: number | null) => ({
  name: 'ThreatQ IP Address',
  elementType: 'IP' as const,
  timeToLiveMs: days === null ? null : days * DAY_MS,
});
const OLD = 'GET /api/reference_data/sets/{name}';

describe('the time to live of a set', () => {
  it.each(['s', 'ms'] as const)('is right where the console counts %s', async (ttlUnit) => {
    const console = await open({ ttlUnit });
    await console.sets.ensure(spec(30));
    expect(console.console.sets()[0]).toMatchObject({
      expiryType: 'LAST_SEEN',
      timeToLiveSeconds: 30 * 86_400,
    });
  });

  it('has its unit looked up once per console', async () => {
    const console = await open();
    await console.sets.ensure(spec(30));
    expect(console.console.requests().byRoute[OLD]).toBe(1);
    await console.another().ensure(spec(7));
    expect(console.console.requests().byRoute[OLD]).toBe(1);
    expect(console.console.sets()[0]).toMatchObject({ timeToLiveSeconds: 7 * 86_400 });
  });

  it('is learned from a set that is there, without a write', async () => {
    const console = await open({ ttlUnit: 'ms' });
    const made = { name: 'Other people', entryType: 'ALN' as const, timeToLiveSeconds: 86_400 };
    console.console.addSet(made);
    expect(await console.sets.list('Other')).toMatchObject([{ timeToLiveMs: DAY_MS }]);
  });

  it('counts as published where the old family is gone', async () => {
    const console = await open({ oldSets: 'removed' });
    await console.sets.ensure(spec(30));
    expect(console.console.sets()[0]).toMatchObject({ timeToLiveSeconds: 30 * 86_400 });
  });

  it('is changed, taken away and given back', async () => {
    const console = await open();
    for (const days of [30, null, 7]) {
      await console.sets.ensure(spec(days));
      const [set] = console.console.sets();
      expect(set?.timeToLiveSeconds ?? null).toBe(days === null ? null : days * 86_400);
    }
  });

  it('counts from the last time an entry was seen, also in a set that somebody made otherwise', async () => {
    const console = await open();
    const { name } = spec(30);
    const made = { name, entryType: 'IP', expiryType: 'FIRST_SEEN', timeToLiveSeconds: 2_592_000 };
    console.console.addSet(made as Parameters<typeof console.console.addSet>[0]);
    await console.sets.ensure(spec(30));
    expect(console.console.sets()[0]).toMatchObject({ expiryType: 'LAST_SEEN' });
  });

  it('stays, with a warning, where the console cannot change it', async () => {
    const console = await open({ version: '15.0' });
    await console.sets.ensure(spec(30));
    await console.sets.ensure(spec(7));
    expect(console.warnings).toContain(
      'this QRadar cannot change the time to live of a reference set',
    );
  });
});
