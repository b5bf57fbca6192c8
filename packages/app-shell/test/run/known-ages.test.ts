import { expect, it } from 'vitest';
import { KnownAges } from '../../src/run/known-ages.ts';
import { HeldClock } from '../scheduler/held-clock.ts';

const AGES = [{ set: 'ThreatQ URL', days: [1], nextExpiryAt: undefined }];

it('counts once a minute, however many ask', async () => {
  const clock = new HeldClock();
  const asked: number[] = [];
  const ages = async (now: number) => {
    asked.push(now);
    return AGES;
  };
  const known = new KnownAges(() => [{ ages }], clock);
  const start = clock.now();
  await Promise.all([known.get(), known.get()]);
  await clock.advance(59_999);
  expect(await known.get()).toEqual({ at: start, ages: AGES });
  await clock.advance(1);
  await known.get();
  expect(asked).toEqual([start, start + 60_000]);
});

it('does not keep a failure', async () => {
  let fails = true;
  const ages = async () => {
    if (fails) throw new Error('locked');
    return AGES;
  };
  const known = new KnownAges(() => [{ ages }], new HeldClock());
  await expect(known.get()).rejects.toThrow('locked');
  fails = false;
  expect((await known.get()).ages).toEqual(AGES);
});
