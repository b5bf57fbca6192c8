import { LookUpQuota, type LookUpResult, type QuotaRules } from '@intelbridge/core';
import { FakeClock, MemoryUsageLedger } from '@intelbridge/core/fakes';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const JUNE = Date.UTC(2026, 5, 17);
const JULY = Date.UTC(2026, 6, 1);
const NOT_FOUND: LookUpResult = { outcome: 'not-found' };
const LIMITED: LookUpResult = { outcome: 'limited', reason: 'enough' };
const AWAY: LookUpResult = { outcome: 'unreachable', reason: 'away' };

function openQuota(rules: Partial<QuotaRules> = {}) {
  const ledger = new MemoryUsageLedger();
  const clock = new FakeClock(JUNE);
  const logged: string[] = [];
  const ports = {
    ledger,
    clock,
    log: (level: string, message: string) => void logged.push(`${level} ${message}`),
  };
  const quota = new LookUpQuota('CrowdSec', { monthlyBudget: 10, reserve: 4, ...rules }, ports);
  return { quota, ledger, clock, logged };
}

describe('a quota', () => {
  it('lets people spend all of it, and the program all but the reserve', async () => {
    const { quota } = openQuota();
    expect(await quota.take('automatic', 9)).toMatchObject({ count: 6 });
    expect(await quota.take('automatic', 1)).toMatchObject({ count: 0 });
    expect(await quota.take('by-hand', 9)).toMatchObject({ count: 4 });
    expect(await quota.take('by-hand', 1)).toMatchObject({ count: 0 });
  });

  it('says who may go on, and when all may', async () => {
    const { quota } = openQuota();
    const automatic = await quota.take('automatic', 7);
    expect(automatic.reason).toMatch(/10 look-ups at CrowdSec is kept for people.*2026-07-01/);
    const byHand = await quota.take('by-hand', 5);
    expect(byHand.reason).toMatch(/10 look-ups at CrowdSec.* used up.*2026-07-01/);
    expect((await quota.take('by-hand', 0)).reason).toBeUndefined();
  });

  it('begins anew with the month', async () => {
    const { quota, clock } = openQuota();
    await quota.take('by-hand', 10);
    await clock.sleep(JULY - JUNE - 1);
    expect(await quota.take('by-hand', 1)).toMatchObject({ count: 0 });
    await clock.sleep(1);
    expect(await quota.take('by-hand', 1)).toMatchObject({ count: 1, period: '2026-07' });
  });

  it('gives back to the month it took from what cost nothing, and counts refusals', async () => {
    const { quota, clock } = openQuota();
    const grant = await quota.take('automatic', 4);
    await clock.sleep(JULY - JUNE);
    await quota.settle(grant, [NOT_FOUND, { outcome: 'found', matches: [] }, LIMITED, AWAY]);
    expect((await quota.state()).usage).toEqual({ byHand: 0, automatic: 0, limited: 0 });
    const { quota: june, ledger } = openQuota();
    const taken = await june.take('automatic', 4);
    await june.settle(taken, [NOT_FOUND, NOT_FOUND, LIMITED, AWAY]);
    expect(await ledger.usage('CrowdSec', '2026-06')).toEqual({
      byHand: 0,
      automatic: 2,
      limited: 1,
    });
  });

  it('tells how it stands', async () => {
    const { quota } = openQuota();
    await quota.take('by-hand', 3);
    await quota.take('automatic', 2);
    expect(await quota.state()).toEqual({
      provider: 'CrowdSec',
      period: '2026-06',
      endsAt: JULY,
      monthlyBudget: 10,
      reserve: 4,
      usage: { byHand: 3, automatic: 2, limited: 0 },
      left: { 'by-hand': 5, automatic: 1 },
    });
  });

  it('has no end without a budget, and is counted all the same', async () => {
    const { quota } = openQuota({ monthlyBudget: undefined });
    expect(await quota.take('automatic', 5_000)).toMatchObject({ count: 5_000, reason: undefined });
    expect(await quota.state()).toMatchObject({
      usage: { automatic: 5_000 },
      left: { 'by-hand': undefined, automatic: undefined },
    });
  });

  it('answers people and asks nothing by itself where nothing can be counted', async () => {
    const { quota, ledger, logged } = openQuota();
    ledger.failure = new Error('the disk is full');
    expect(await quota.take('by-hand', 3)).toMatchObject({ count: 3, reason: undefined });
    const automatic = await quota.take('automatic', 3);
    expect(automatic).toMatchObject({ count: 0 });
    expect(automatic.reason).toMatch(/cannot be counted/);
    await quota.settle(automatic, [AWAY]);
    expect(logged.join()).toContain('the disk is full');
  });

  it('is never overspent, and the reserve never touched by the program', async () => {
    const kinds = fc.constantFrom('by-hand' as const, 'automatic' as const);
    const takes = fc.array(fc.tuple(kinds, fc.nat(6)), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(takes, fc.nat(30), fc.nat(40), async (asked, monthlyBudget, reserve) => {
        const { quota } = openQuota({ monthlyBudget, reserve });
        for (const [kind, wanted] of asked) {
          const before = (await quota.state()).left;
          const { count } = await quota.take(kind, wanted);
          expect(count).toBe(Math.min(wanted, before[kind] ?? Infinity));
        }
        const { usage } = await quota.state();
        expect(usage.byHand + usage.automatic).toBeLessThanOrEqual(monthlyBudget);
        expect(usage.automatic).toBeLessThanOrEqual(Math.max(0, monthlyBudget - reserve));
      }),
    );
  });
});
