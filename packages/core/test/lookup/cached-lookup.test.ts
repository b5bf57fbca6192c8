import { CachedLookup } from '@intelbridge/core';
import { describe, expect, it } from 'vitest';
import { ADDRESS, openLookUps, platform } from './open-look-ups.ts';

const HOST = { type: 'FQDN', value: 'a.example' };
const UNKNOWN = { type: 'IP Address', value: '1.1.1.1' };

describe('a provider asked through the cache', () => {
  it('answers each subject, in order, and is asked once', async () => {
    const [own, other] = [platform(), platform('Other')];
    own.add({ ...HOST, status: 'Review' });
    const { service } = openLookUps(own, other);
    const cached = new CachedLookup(own, service, 'automatic');
    for (const _ of [1, 2]) {
      const results = await cached.lookUp([HOST, UNKNOWN, ADDRESS, HOST]);
      expect(results).toMatchObject([
        { outcome: 'found', matches: [{ status: 'Review' }] },
        { outcome: 'not-found' },
        { outcome: 'found', matches: [{ status: 'Active' }] },
        { outcome: 'found', matches: [{ status: 'Review' }] },
      ]);
    }
    expect(own.asked.flat()).toHaveLength(3);
    expect(other.asked).toEqual([]);
  });

  it('tells failures as they are', async () => {
    const own = platform();
    own.failure = { outcome: 'limited', reason: 'too often' };
    const cached = new CachedLookup(own, openLookUps(own).service, 'automatic');
    expect(await cached.lookUp([ADDRESS])).toEqual([own.failure]);
  });

  it('knows nothing of what is not asked, and stops for a signal', async () => {
    const own = platform();
    own.isCloud = true;
    const cached = new CachedLookup(own, openLookUps(own).service, 'automatic');
    const internal = { type: 'IP Address', value: '10.0.0.1' };
    expect(await cached.lookUp([internal, ADDRESS])).toMatchObject([
      { outcome: 'not-found' },
      { outcome: 'found' },
    ]);
    const stop = AbortSignal.abort(new Error('enough'));
    await expect(cached.lookUp([ADDRESS], stop)).rejects.toThrow('enough');
  });
});
