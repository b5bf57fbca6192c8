import { type LookUpOptions, LookUpQuota, LookUpService } from '@intelbridge/core';
import { MemoryLookupCache, MemoryUsageLedger } from '@intelbridge/core/fakes';
import { describe, expect, it } from 'vitest';
import { ManualClock } from './manual-clock.ts';
import { ADDRESS, ask, NOW, platform, RULES, settled, slow } from './open-look-ups.ts';

const PERIOD = '2025-06';
const HAND: LookUpOptions = { spending: 'by-hand' };
const SELF: LookUpOptions = { spending: 'automatic' };
const NEVER: LookUpOptions = { spending: 'never' };

/** A provider that counts look-ups, ThreatQ which does not, and both behind one service. */
function openCounted({ monthlyBudget = 3, reserve = 1 } = {}) {
  const [counted, free] = [platform('CrowdSec'), platform('ThreatQ')];
  const clock = new ManualClock(NOW);
  const ledger = new MemoryUsageLedger();
  const log = () => undefined;
  const quota = new LookUpQuota(
    counted.provider,
    { monthlyBudget, reserve },
    { ledger, clock, log },
  );
  const service = new LookUpService(
    { lookups: [counted, free], cache: new MemoryLookupCache(), clock, log, quotas: [quota] },
    RULES,
  );
  const spent = () => ledger.usage('CrowdSec', PERIOD);
  const one = (value: string, options?: LookUpOptions) =>
    ask(service, value, { ...options, providers: ['CrowdSec'] });
  return { counted, free, clock, service, spent, one };
}

describe('a look-up at a provider that counts them', () => {
  it('costs one, however many ask and however often', async () => {
    const { service, counted, spent, one } = openCounted();
    const { go } = slow(counted);
    const asking = Array.from({ length: 50 }, (_, n) => one('8.8.8.8', n % 2 === 0 ? HAND : SELF));
    await settled();
    go();
    await Promise.all(asking);
    await one('8.8.8[.]8');
    await service.lookUp(['8.8.8.8', '8.8.8.8']);
    const { byHand, automatic } = await spent();
    expect(byHand + automatic).toBe(1);
    expect(counted.asked).toHaveLength(1);
  });

  it('is counted also when nothing is known, and costs nothing when nothing is answered', async () => {
    const { counted, spent, one } = openCounted();
    expect(await one('8.8.4.4')).toEqual(['CrowdSec not-found']);
    expect(await spent()).toEqual({ byHand: 1, automatic: 0, limited: 0 });
    counted.failure = { outcome: 'limited', reason: 'enough' };
    await one('8.8.4.5');
    counted.failure = { outcome: 'unreachable', reason: 'away' };
    await one('8.8.4.6');
    expect(await spent()).toEqual({ byHand: 1, automatic: 0, limited: 1 });
  });

  it('is refused beyond the budget, with the reason, and other providers answer', async () => {
    const { service, counted } = openCounted({ monthlyBudget: 0 });
    const [answer] = await service.lookUp(['8.8.8.8']);
    expect(answer?.results.map(({ outcome }) => outcome)).toEqual(['limited', 'found']);
    expect(answer?.results[0]?.reason).toMatch(/This month's 0 look-ups at CrowdSec.* used up/);
    expect(counted.asked).toEqual([]);
  });

  it('leaves the reserve to people, whatever the program was told a moment ago', async () => {
    const { one, spent } = openCounted();
    expect(await one('8.8.4.1', SELF)).toEqual(['CrowdSec not-found']);
    expect(await one('8.8.4.2', SELF)).toEqual(['CrowdSec not-found']);
    expect(await one('8.8.8.8', SELF)).toEqual(['CrowdSec limited']);
    expect(await one('8.8.8.8', HAND)).toEqual(['CrowdSec found']);
    expect(await one('8.8.8.8', SELF)).toEqual(['CrowdSec found']);
    expect(await spent()).toEqual({ byHand: 1, automatic: 2, limited: 0 });
  });

  it('is asked for a person also if the program asks for the same at that moment and may not', async () => {
    const { one } = openCounted({ monthlyBudget: 2, reserve: 2 });
    await one('8.8.4.4');
    const asked = [one('8.8.8.8', SELF), one('8.8.8.8', HAND), one('8.8.8.8', SELF)];
    const [self, hand, late] = await Promise.all(asked);
    expect(self).toEqual(['CrowdSec limited']);
    expect(hand).toEqual(['CrowdSec found']);
    expect(late).toEqual(['CrowdSec limited']);
  });

  it('is let through as far as there is room, for people first', async () => {
    const { service, counted, one } = openCounted({ monthlyBudget: 9, reserve: 2 });
    const { go } = slow(counted);
    for (const n of [1, 2, 3, 4]) {
      // While all calls are taken, the others wait and go in one.
      void one(`8.8.1.${n}`);
      await settled();
    }
    const values = ['8.8.4.1', '8.8.4.2', '8.8.4.3', '8.8.4.4'];
    const self = service.lookUp(values, { ...SELF, providers: ['CrowdSec'] });
    const hand = service.lookUp(['8.8.4.8', '8.8.4.9'], { ...HAND, providers: ['CrowdSec'] });
    for (const _ of [1, 2]) {
      await settled();
      go();
    }
    const outcomes = (await self).map(({ results }) => results[0]?.outcome);
    expect(outcomes).toEqual(['not-found', 'limited', 'limited', 'limited']);
    expect((await hand).map(({ results }) => results[0]?.outcome)).toEqual([
      'not-found',
      'not-found',
    ]);
    expect(counted.asked.map((together) => together.length)).toEqual([1, 1, 1, 1, 3]);
  });

  it('tells an outdated answer where none may be spent on a new one', async () => {
    const { one, clock } = openCounted({ monthlyBudget: 1, reserve: 0 });
    await one('8.8.8.8');
    clock.advance(RULES.foundMs);
    expect(await one('8.8.8.8')).toEqual(['CrowdSec found (stale)']);
  });
});

describe('who spends nothing', () => {
  it('is told that nothing was asked, and gets the answers that are free', async () => {
    const { service, counted, spent } = openCounted();
    const [answer] = await service.lookUp(['8.8.8.8'], NEVER);
    expect(answer?.results.map(({ outcome }) => outcome)).toEqual(['skipped', 'found']);
    expect(answer?.results[0]?.reason).toMatch(/CrowdSec counts look-ups, and none is spent/);
    expect(counted.asked).toEqual([]);
    expect(await spent()).toEqual({ byHand: 0, automatic: 0, limited: 0 });
  });

  it('is told what is kept, fresh or outdated, also when it is to be asked anew', async () => {
    const { one, clock, counted } = openCounted();
    await one('8.8.8.8');
    expect(await one('8.8.8.8', NEVER)).toEqual(['CrowdSec found']);
    expect(await one('8.8.8.8', { ...NEVER, refresh: true })).toEqual(['CrowdSec found']);
    clock.advance(RULES.foundMs);
    expect(await one('8.8.8.8', { ...NEVER, waitMs: 0 })).toEqual(['CrowdSec found (stale)']);
    await settled();
    expect(counted.asked).toEqual([[ADDRESS]]);
  });

  it('shares what somebody else asks just now', async () => {
    const { one, counted } = openCounted();
    const { go } = slow(counted);
    const hand = one('8.8.8.8');
    await settled();
    const never = one('8.8.8.8', NEVER);
    await settled();
    go();
    expect(await Promise.all([hand, never])).toEqual([['CrowdSec found'], ['CrowdSec found']]);
    expect(counted.asked).toHaveLength(1);
  });
});
