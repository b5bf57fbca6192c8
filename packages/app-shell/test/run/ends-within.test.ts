import { expect, it } from 'vitest';
import { endsWithin } from '../../src/run/ends-within.ts';
import { HeldClock } from '../scheduler/held-clock.ts';

it('tells what ends in time, and waits no longer for it', async () => {
  const clock = new HeldClock();
  expect(await endsWithin(6_000, Promise.resolve(), clock)).toBe(true);
  expect(clock.waits()).toEqual([]);
});

it('tells what does not end in time, then', async () => {
  const clock = new HeldClock();
  const told: boolean[] = [];
  void endsWithin(6_000, new Promise(() => undefined), clock).then((answer) => told.push(answer));
  await clock.advance(5_999);
  expect(told).toEqual([]);
  await clock.advance(1);
  expect(told).toEqual([false]);
});

it('fails as the work does', async () => {
  const clock = new HeldClock();
  await expect(endsWithin(6_000, Promise.reject(new Error('no')), clock)).rejects.toThrow('no');
  expect(clock.waits()).toEqual([]);
});
