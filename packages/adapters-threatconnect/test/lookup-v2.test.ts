import type { HostFacts } from '@intelbridge/core';
import { describe, expect, it } from 'vitest';
import { ThreatconnectLookup } from '../src/index.ts';
import { matchesOf, platforms } from './open-platform.ts';

const COMMUNITY = 'Common Community';

describe('a look-up of a platform with v2 only', () => {
  const open = platforms();

  it('is two round trips: who has it, and what each owner says', async () => {
    const { platform, options, asked } = await open({ platform: '6.2' });
    platform.addOwner({ name: COMMUNITY, type: 'Community' });
    platform.addIndicator({ type: 'Address', value: '192.0.2.1' });
    platform.addIndicator({ type: 'Address', value: '192.0.2.1', owner: COMMUNITY });
    const lookup = new ThreatconnectLookup(options);
    await lookup.lookUp([{ type: 'IP Address', value: '192.0.2.9' }]);
    platform.resetRequests();
    const [result] = await lookup.lookUp([{ type: 'IP Address', value: '192.0.2.1' }]);
    expect(matchesOf(result)).toHaveLength(2);
    expect(asked()).toEqual({
      'GET /api/v2/indicators/{branch}': 1,
      'GET /api/v2/indicators/{branch}/{value}/owners': 1,
      'GET /api/v2/indicators/{branch}/{value}': 2,
    });
  });

  it('finds out that there is no v3 once a day', async () => {
    const { platform, options, asked } = await open({ platform: '6.2' });
    const lookup = new ThreatconnectLookup(options);
    const ask = () => lookup.lookUp([{ type: 'IP Address', value: '192.0.2.1' }]);
    await ask();
    await ask();
    expect(asked()['GET /api/v3/indicators']).toBe(1);
    platform.clock.advance(86_400_000);
    await ask();
    expect(asked()['GET /api/v3/indicators']).toBe(2);
  });

  it('is believed to be one once its v2 has answered: a page between us says nothing of it', async () => {
    const { platform, options, asked } = await open();
    const lookup = new ThreatconnectLookup(options);
    const ask = () => lookup.lookUp([{ type: 'IP Address', value: '192.0.2.1' }]);
    platform.faults.add({ kind: 'html', status: 404, times: 0 });
    await ask();
    platform.faults.remove();
    platform.resetRequests();
    await ask();
    expect(asked()).toEqual({ 'GET /api/v3/indicators': 1 });
  });

  it('keeps that over restarts, and asks where it cannot be kept', async () => {
    const { options, platform, asked } = await open({ platform: '6.2' });
    const kept = new Map<string, string>();
    const facts: HostFacts = {
      read: async (key) => kept.get(key),
      write: async (key, value) => void kept.set(key, value),
    };
    const broken: HostFacts = {
      read: () => Promise.reject(new Error('locked')),
      write: () => Promise.reject(new Error('locked')),
    };
    const ask = async (given: HostFacts) => {
      platform.resetRequests();
      const lookup = new ThreatconnectLookup({ ...options, facts: given });
      await lookup.lookUp([{ type: 'IP Address', value: '192.0.2.1' }]);
      return asked()['GET /api/v3/indicators'] ?? 0;
    };
    expect([await ask(facts), await ask(facts), await ask(broken), await ask(broken)]).toEqual([
      1, 0, 1, 1,
    ]);
    platform.clock.advance(86_400_000);
    expect(await ask(facts)).toBe(1);
    for (const key of kept.keys()) kept.set(key, String(platform.clock.now() + 86_400_001));
    expect(await ask(facts)).toBe(1);
  });

  it('names no value in what it says went wrong', async () => {
    const { options, platform, logged } = await open({ platform: '6.2' });
    platform.faults.add({ kind: 'status', status: 500, path: '/v2/', times: 0 });
    const subject = { type: 'URL', value: 'http://secret.example/token' };
    const [result] = await new ThreatconnectLookup(options).lookUp([subject]);
    expect(result?.outcome).toBe('unreachable');
    expect(JSON.stringify([result, logged])).not.toContain('secret.example');
  });

  it('takes an address without an API for a wrong setting, not for an unknown value', async () => {
    const { platform, options } = await open();
    platform.faults.add({ kind: 'html', status: 404, times: 0 });
    const [result] = await new ThreatconnectLookup(options).lookUp([
      { type: 'IP Address', value: '192.0.2.1' },
    ]);
    expect(result).toMatchObject({ outcome: 'denied' });
    expect(JSON.stringify(result)).toContain('it ends in /api');
  });
});
