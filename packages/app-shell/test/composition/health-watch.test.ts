import { setImmediate } from 'node:timers/promises';
import { VendorError } from '@intelbridge/core';
import { expect, it } from 'vitest';
import { HealthWatch } from '../../src/composition/health-watch.ts';
import { HeldClock } from '../scheduler/held-clock.ts';

it.each([
  [new Error('the certificate file is gone'), ['error: unexpected: the certificate file is gone']],
  [new VendorError('unavailable', 'QRadar', 'QRadar: no answer'), []],
])('goes on where a system cannot be asked about itself: %s', async (failure, told) => {
  const logged: string[] = [];
  const watch = new HealthWatch(
    [{ name: 'QRadar', ask: () => Promise.reject(failure) }],
    new HeldClock(),
    (level, message) => void logged.push(`${level}: ${message}`),
  );
  expect(watch.connections()).toMatchObject([{ name: 'QRadar', state: 'untried' }]);
  // All that is settled is told by then.
  await setImmediate();
  expect(logged).toEqual(told);
  await watch.close();
});
