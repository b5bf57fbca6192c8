import { StorageError } from '@intelbridge/core';
import { describe, expect, it } from 'vitest';
import { ADDRESS, ask, NOW, openLookUps, platform, RULES, settled, slow } from './open-look-ups.ts';

describe('the cache of look-ups', () => {
  it('asks a provider once as long as an answer stands, also after a restart, and says how old it is', async () => {
    const lookup = platform();
    const { service, clock, restarted } = openLookUps(lookup);
    expect(await ask(service)).toEqual(['ThreatQ found']);
    clock.advance(RULES.foundMs - 1);
    const [answer] = await restarted().lookUp(['8.8.8[.]8']);
    expect(answer).toMatchObject({ value: '8.8.8[.]8', type: 'IP Address' });
    expect(answer?.results[0]).toMatchObject({ answeredAt: NOW, stale: false });
    expect(answer?.results[0]?.matches[0]?.status).toBe('Active');
    expect(lookup.asked).toHaveLength(1);
  });

  it('believes for a shorter time that something is not known', async () => {
    const lookup = platform();
    const { service, clock } = openLookUps(lookup);
    expect(await ask(service, '8.8.4.4')).toEqual(['ThreatQ not-found']);
    clock.advance(RULES.notFoundMs - 1);
    await ask(service, '8.8.4.4');
    expect(lookup.asked).toHaveLength(1);
    clock.advance(1);
    await ask(service, '8.8.4.4');
    expect(lookup.asked).toHaveLength(2);
  });

  it('tells a stale answer at once to who is in a hurry, and refreshes it behind that', async () => {
    const lookup = platform();
    const { service, clock } = openLookUps(lookup);
    await ask(service);
    clock.advance(RULES.foundMs);
    const { go } = slow(lookup);
    expect(await ask(service, ADDRESS.value, { waitMs: 150 })).toEqual(['ThreatQ found (stale)']);
    expect(clock.sleeping).toBe(0);
    go();
    await settled();
    expect(await ask(service, ADDRESS.value, { waitMs: 0 })).toEqual(['ThreatQ found']);
    expect(lookup.asked).toHaveLength(2);
  });

  it('gets news of a stale answer for who waits, and tells it as stale where that fails', async () => {
    const lookup = platform();
    const { service, clock } = openLookUps(lookup);
    await ask(service);
    clock.advance(RULES.foundMs);
    lookup.failure = { outcome: 'unreachable', reason: 'no answer' };
    expect(await ask(service)).toEqual(['ThreatQ found (stale)']);
    clock.advance(RULES.failureMs);
    lookup.failure = undefined;
    expect(await ask(service)).toEqual(['ThreatQ found']);
  });

  it('tells nothing that is older than it may be, and forgets it', async () => {
    const lookup = platform();
    const { service, clock, cache } = openLookUps(lookup);
    await ask(service);
    clock.advance(RULES.foundMs + RULES.staleMs);
    slow(lookup);
    expect(await ask(service, ADDRESS.value, { waitMs: 0 })).toEqual(['ThreatQ pending']);
    clock.advance(3_600_000);
    void ask(service, '8.8.4.4');
    await settled();
    expect(await cache.read([ADDRESS])).toEqual([]);
  });

  it('asks anew where it is told to, and where the clock was set back by more than an answer stands', async () => {
    const lookup = platform();
    const { service, clock } = openLookUps(lookup);
    await ask(service);
    await ask(service, ADDRESS.value, { refresh: true });
    expect(lookup.asked).toHaveLength(2);
    clock.advance(-RULES.foundMs);
    await ask(service);
    expect(lookup.asked).toHaveLength(3);
  });

  it('says so if asking anew fails, and keeps the answer it had', async () => {
    const lookup = platform();
    const { service, clock } = openLookUps(lookup);
    await ask(service);
    lookup.failure = { outcome: 'unreachable', reason: 'no answer' };
    expect(await ask(service, ADDRESS.value, { refresh: true })).toEqual(['ThreatQ unreachable']);
    clock.advance(RULES.failureMs);
    expect(await ask(service)).toEqual(['ThreatQ found']);
  });

  it('forgets one value or all, and does not keep what was on its way then', async () => {
    const lookup = platform();
    const { service, cache } = openLookUps(lookup);
    await service.lookUp(['8.8.8.8', '8.8.4.4']);
    expect(await service.clear(' 8.8.8[.]8 ')).toBe(1);
    expect(await service.clear('nothing')).toBe(0);
    expect(await service.clear()).toBe(1);
    const { go } = slow(lookup);
    const before = ask(service);
    await settled();
    expect(await service.clear()).toBe(0);
    go();
    expect(await before).toEqual(['ThreatQ found']);
    expect(await cache.read([ADDRESS])).toEqual([]);
  });

  it('is done without when it fails, except by who clears it', async () => {
    const { service, cache, logged } = openLookUps(platform());
    cache.failure = new StorageError('full', 'no space is left');
    expect(await ask(service)).toEqual(['ThreatQ found']);
    await expect(service.clear()).rejects.toMatchObject({ kind: 'full' });
    expect(logged).toContain('warn Look-ups go on without their cache: no space is left');
  });
});

describe('after a change at a provider', () => {
  it('that provider is asked anew, at once, and the others are left alone', async () => {
    const [changed, other] = [platform('ThreatQ'), platform('Other')];
    const { service } = openLookUps(changed, other);
    await ask(service);
    changed.forget(ADDRESS);
    await service.renew('8.8.8[.]8', 'threatq');
    expect(await ask(service)).toEqual(['ThreatQ not-found', 'Other found']);
    expect([changed.asked.length, other.asked.length]).toEqual([2, 1]);
  });

  it('tells nothing that was asked before the change', async () => {
    const lookup = platform();
    const { service } = openLookUps(lookup);
    const { go } = slow(lookup);
    const before = ask(service);
    await settled();
    lookup.forget(ADDRESS);
    await service.renew(ADDRESS.value, 'ThreatQ');
    const after = ask(service);
    await settled();
    go();
    expect(await before).toEqual(['ThreatQ found']);
    expect(await after).toEqual(['ThreatQ not-found']);
    expect(lookup.asked).toHaveLength(2);
  });

  it('keeps nothing for long as long as the platform may tell what was before', async () => {
    const lookup = platform();
    const { service, clock, restarted } = openLookUps(lookup);
    await service.renew(ADDRESS.value, 'ThreatQ');
    expect(await ask(service)).toEqual(['ThreatQ found']);
    expect(lookup.asked).toHaveLength(1);
    lookup.forget(ADDRESS);
    expect(await ask(restarted())).toEqual(['ThreatQ not-found']);
    await service.clear();
    await service.renew(ADDRESS.value, 'ThreatQ');
    await settled();
    lookup.add(ADDRESS);
    expect(await ask(service)).toEqual(['ThreatQ not-found']);
    clock.advance(RULES.failureMs);
    expect(await ask(service)).toEqual(['ThreatQ found']);
  });
});
