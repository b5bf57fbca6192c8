import { expect, it, onTestFinished, vi } from 'vitest';
import { systemClock } from './system-clock.ts';

it('tells the time of the machine', () => {
  vi.useFakeTimers({ now: 1_234 });
  onTestFinished(() => void vi.useRealTimers());
  expect(systemClock.now()).toBe(1_234);
});

it('does not wait for no time at all', async () => {
  await expect(systemClock.sleep(0)).resolves.toBeUndefined();
  await expect(systemClock.sleep(1)).resolves.toBeUndefined();
});

it('stops waiting with the signal’s own reason, before and during the wait', async () => {
  const reason = new Error('stop');
  await expect(systemClock.sleep(60_000, AbortSignal.abort(reason))).rejects.toBe(reason);
  const stopper = new AbortController();
  const wait = systemClock.sleep(2 ** 40, stopper.signal);
  stopper.abort(reason);
  await expect(wait).rejects.toBe(reason);
});
