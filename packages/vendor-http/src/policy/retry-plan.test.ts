import { VendorError } from '@intelbridge/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Again, FailedTry } from '../failure/failed-try.ts';
import { backOffMs, RetryPlan } from './retry-plan.ts';

const RULES = { repeatable: true, maxTries: 4, maxWaitMs: 30_000, random: () => 0.5 };

const failed = (again: Again = 'yes', retryAfterMs?: number) =>
  new FailedTry(new VendorError('unavailable', 'Acme', 'no', { retryAfterMs }), again);

describe('back-off', () => {
  it('lies between nothing and a bound that doubles, and never above the longest wait', () => {
    const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        chance,
        fc.nat(120_000),
        (tries, at, maxWaitMs) => {
          const waitMs = backOffMs(tries, { ...RULES, maxWaitMs, random: () => at });
          expect(Number.isInteger(waitMs)).toBe(true);
          expect(waitMs).toBeGreaterThanOrEqual(0);
          expect(waitMs).toBeLessThanOrEqual(Math.min(maxWaitMs, 1_000 * 2 ** (tries - 1)));
        },
      ),
    );
  });

  it('spreads over its whole range', () => {
    const waits = [0, 0.25, 0.999_9].map((at) => backOffMs(3, { ...RULES, random: () => at }));
    expect(waits).toEqual([0, 1_000, 3_999]);
  });
});

describe('a retry plan', () => {
  it('waits longer each time and ends after the last try', () => {
    const plan = new RetryPlan(RULES);
    const waits = [1, 2, 3, 4].map(() => plan.waitAfter(failed(), 60_000));
    expect(waits).toEqual([500, 1_000, 2_000, undefined]);
  });

  it.each([
    ['is not repeatable', { ...RULES, repeatable: false }, failed(), 60_000],
    ['failed for good', RULES, failed('never'), 60_000],
    ['must wait too long', RULES, failed('yes', 30_001), 60_000],
    ['has no time left', RULES, failed('yes', 5_000), 5_000],
  ])('gives up a call that %s', (_, rules, failure, leftMs) => {
    expect(new RetryPlan(rules).waitAfter(failure, leftMs)).toBeUndefined();
  });

  it('waits as long as it was asked to, and not shorter than the back-off', () => {
    expect(new RetryPlan(RULES).waitAfter(failed('yes', 30_000), 60_000)).toBe(30_000);
    expect(new RetryPlan(RULES).waitAfter(failed('yes', 20), 60_000)).toBe(500);
  });
});
