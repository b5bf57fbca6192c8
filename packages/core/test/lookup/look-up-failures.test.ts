import type { LookUpResult } from '@intelbridge/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ADDRESS, ask, openLookUps, platform, RULES, settled, slow } from './open-look-ups.ts';

type Failure = Exclude<LookUpResult, { readonly outcome: 'found' | 'not-found' }>;

const INTERNAL = [
  '10.0.0.1',
  '192.168.1.0/24',
  'fe80::1',
  '[::1]:443',
  'http://10.1.2.3:8080/admin',
  'https://[fd00::1]/',
  'https://user:word@172.16.0.1/x',
  'http://intranet/wiki',
  'https://wiki.internal/x',
  'printer.local',
  'root@server.localhost',
];

describe('a provider that fails', () => {
  it.each(['denied', 'limited', 'unreachable'] as const)(
    'is %s for its own part, with the reason, and is left alone for a short while',
    async (outcome) => {
      const lookup = platform('Broken');
      lookup.failure = { outcome, reason: 'the test wants it so' };
      const { service, clock, cache } = openLookUps(lookup, platform());
      expect(await ask(service)).toEqual([`Broken ${outcome}`, 'ThreatQ found']);
      const [answer] = await service.lookUp(['8.8.8.8']);
      expect(answer?.results[0]?.reason).toBe('the test wants it so');
      expect(lookup.asked).toHaveLength(1);
      expect((await cache.read([ADDRESS])).map(({ provider }) => provider)).toEqual(['ThreatQ']);
      clock.advance(RULES.failureMs);
      await ask(service);
      expect(lookup.asked).toHaveLength(2);
    },
  );

  it('that throws, or answers too little, hides no other answer, and is in the log', async () => {
    const [throwing, lacking] = [platform('Throwing'), platform('Lacking')];
    throwing.beforeAnswer = () => {
      throw new TypeError('a bug');
    };
    lacking.lookUp = async () => [];
    const { service, logged } = openLookUps(throwing, lacking, platform());
    expect(await ask(service)).toEqual([
      'Throwing unreachable',
      'Lacking unreachable',
      'ThreatQ found',
    ]);
    expect(logged).toEqual(['error Throwing: a look-up failed: a bug']);
  });

  it('is not asked for anything as long as it wants to be left alone, not even by a refresh', async () => {
    const lookup = platform();
    const { service, clock } = openLookUps(lookup);
    lookup.failure = { outcome: 'limited', reason: 'too often', retryAfterMs: 5_000 };
    await ask(service);
    lookup.failure = undefined;
    clock.advance(4_999);
    expect(await ask(service, '8.8.4.4')).toEqual(['ThreatQ limited']);
    expect(await ask(service, '8.8.8.8', { refresh: true })).toEqual(['ThreatQ limited']);
    expect(lookup.asked).toHaveLength(1);
    clock.advance(1);
    expect(await ask(service)).toEqual(['ThreatQ found']);
  });

  it('is tried again after an hour, however long it wants to be left alone', async () => {
    const lookup = platform();
    const { service, clock } = openLookUps(lookup);
    lookup.failure = { outcome: 'limited', reason: 'too often', retryAfterMs: 1e15 };
    await ask(service);
    lookup.failure = undefined;
    clock.advance(3_600_000);
    expect(await ask(service)).toEqual(['ThreatQ found']);
  });

  it('never changes what the others say', async () => {
    const failure = fc.record<Failure>({
      outcome: fc.constantFrom('denied', 'limited', 'unreachable'),
      reason: fc.string(),
    });
    const providers = fc.array(fc.option(failure, { nil: undefined }), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(providers, async (failures) => {
        const lookups = failures.map((each, n) => {
          const lookup = platform(`Provider ${n}`);
          lookup.failure = each;
          return lookup;
        });
        const { service } = openLookUps(...lookups);
        const expected = failures.map((each, n) => `Provider ${n} ${each?.outcome ?? 'found'}`);
        expect(await ask(service)).toEqual(expected);
      }),
    );
  });
});

describe('a service of the internet', () => {
  it.each(INTERNAL)(
    'is not told of %s, whatever is asked for; other platforms are',
    async (value) => {
      const [cloud, own] = [platform('Cloud'), platform('ThreatQ')];
      cloud.isCloud = true;
      const { service } = openLookUps(cloud, own);
      expect(await ask(service, value)).toEqual(['Cloud skipped', 'ThreatQ not-found']);
      await service.renew(value, 'Cloud');
      const [answer] = await service.lookUp([value], { refresh: true });
      expect(answer?.results[0]?.reason).toMatch(
        /internal or reserved network.* not sent to Cloud/,
      );
      await settled();
      expect(cloud.asked).toEqual([]);
    },
  );

  it.each(['8.8.8.8', '2606:4700::1', 'https://a.example/', 'x@a.example', 'CVE-2024-1234'])(
    'is asked about %s',
    async (value) => {
      const cloud = platform('Cloud');
      cloud.isCloud = true;
      const { service } = openLookUps(cloud);
      await ask(service, value);
      expect(cloud.asked).toHaveLength(1);
    },
  );
});

describe('a service of the internet that a laboratory asks', () => {
  it.each([
    ['192.0.2.1', 'found'],
    ['2001:db8::1', 'not-found'],
    ['10.0.0.1', 'skipped'],
    ['fe80::1', 'skipped'],
  ])('is asked about examples, not about the own network: %s %s', async (value, outcome) => {
    const cloud = platform('Cloud');
    cloud.isCloud = true;
    cloud.takesExamples = true;
    cloud.add({ ...ADDRESS, value: '192.0.2.1' });
    const { service } = openLookUps(cloud);
    expect(await ask(service, value)).toEqual([`Cloud ${outcome}`]);
  });
});

describe('a platform of few types', () => {
  it('is asked about them alone', async () => {
    const [narrow, wide] = [platform('Narrow'), platform('ThreatQ')];
    narrow.types = ['IP Address', 'IPv6 Address'];
    const { service } = openLookUps(narrow, wide);
    expect(await ask(service)).toEqual(['Narrow found', 'ThreatQ found']);
    expect(await ask(service, 'a.example')).toEqual(['Narrow skipped', 'ThreatQ not-found']);
    const [answer] = await service.lookUp(['a.example']);
    expect(answer?.results[0]?.reason).toBe('Narrow says nothing of this type: FQDN.');
    expect(narrow.asked).toHaveLength(1);
  });
});

describe('a look-up', () => {
  it('answers in time with what there is, and goes on for the next who asks', async () => {
    const [quick, late] = [platform('Quick'), platform('Late')];
    const { go } = slow(late);
    const { service, clock } = openLookUps(quick, late);
    const asking = ask(service, '8.8.8.8', { waitMs: 150 });
    await settled();
    clock.advance(150);
    expect(await asking).toEqual(['Quick found', 'Late pending']);
    go();
    await settled();
    expect(await ask(service, '8.8.8.8', { waitMs: 0 })).toEqual(['Quick found', 'Late found']);
    expect(late.asked).toHaveLength(1);
  });

  it('does not wait longer than for all answers, and leaves no timer behind', async () => {
    const { service, clock } = openLookUps(platform());
    expect(await ask(service, '8.8.8.8', { waitMs: 150 })).toEqual(['ThreatQ found']);
    expect(clock.sleeping).toBe(0);
  });

  it('stops for a signal that fires while the cache is read', async () => {
    const lookup = platform();
    slow(lookup);
    const { service, cache } = openLookUps(lookup);
    const stop = new AbortController();
    cache.read = async () => {
      stop.abort(new Error('enough'));
      return [];
    };
    await expect(ask(service, '8.8.8.8', { signal: stop.signal })).rejects.toThrow('enough');
  });

  it('stops for a fired signal with its reason; what it asked goes on', async () => {
    const lookup = platform();
    const { go } = slow(lookup);
    const { service } = openLookUps(lookup);
    const stop = new AbortController();
    const asking = ask(service, '8.8.8.8', { signal: stop.signal });
    await settled();
    stop.abort(new Error('enough'));
    await expect(asking).rejects.toThrow('enough');
    await expect(ask(service, '8.8.8.8', { signal: stop.signal })).rejects.toThrow('enough');
    go();
    await settled();
    expect(await ask(service, '8.8.8.8', { waitMs: 0 })).toEqual(['ThreatQ found']);
  });

  it('is ended when the service is closed', async () => {
    const lookup = platform();
    lookup.lookUp = async (_, signal) => {
      await new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason as Error));
      });
      return [];
    };
    const { service, logged } = openLookUps(lookup);
    const asking = ask(service);
    await settled();
    await service.close();
    expect(await asking).toEqual(['ThreatQ unreachable']);
    expect(logged).toEqual([]);
  });
});
