import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { NewIndicator } from '@intelbridge/simulators';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Installation, install } from './installation.ts';
import { valuesBySet } from './set-values.ts';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

const INDICATORS: readonly NewIndicator[] = Array.from({ length: 300 }, (_, n) => ({
  type: 'FQDN',
  value: `host-${n}.example.com`,
}));

describe('a run that is told to stop between two batches', () => {
  let here: Installation;
  beforeEach(async () => {
    here = await install({ indicators: INDICATORS });
    here.qradar.clock.follow();
    here.threatq.touchAll();
    // The third request of entries and all later ones take until the test is over.
    here.qradar.faults.add({ kind: 'latency', ms: 60_000, method: 'PATCH', nth: 3, times: 0 });
  });
  afterEach(() => here.close());

  const environment = () => ({ ...here.environment, INTELBRIDGE_QRADAR_BATCH_ROWS: '50' });
  const writes = () =>
    Object.entries(here.qradar.requests().byRoute)
      .filter(([route]) => route.startsWith('PATCH '))
      .reduce((sum, [, count]) => sum + count, 0);

  it.each([
    { command: 'sync', signal: 'SIGINT', code: 130 },
    { command: 'serve --port 0', signal: 'SIGTERM', code: 0 },
  ] as const)(
    'ends `$command` at $signal within the batch, and the next sync finishes it',
    async ({ command, signal, code }) => {
      const child = spawn(process.execPath, ['--conditions=source', MAIN, ...command.split(' ')], {
        env: environment(),
        stdio: 'ignore',
      });
      const ended = once(child, 'close');
      await expect.poll(writes, { interval: 5, timeout: 15_000 }).toBeGreaterThanOrEqual(3);
      child.kill(signal);
      expect(await ended).toEqual([code, null]);
      const sent = writes();
      expect(sent).toBeLessThan(300 / 50);
      const partly = valuesBySet(here)['FQDN']?.length;
      expect(partly).toBeGreaterThan(0);
      expect(partly).toBeLessThan(300);
      here.qradar.faults.remove();
      here.clock.advance(Date.now() - here.clock.now());
      const next = await here.run(['sync', '--json'], environment());
      expect(next.code).toBe(0);
      expect(valuesBySet(here)['FQDN']).toHaveLength(300);
      const { out } = await here.run(['runs', '--json']);
      expect(JSON.parse(out).runs).toMatchObject([
        { id: 2, outcome: 'ok' },
        { id: 1, outcome: 'interrupted', totals: { fetched: 300 } },
      ]);
      here.qradar.resetRequests();
      expect((await here.run(['sync'], environment())).code).toBe(0);
      expect(writes()).toBe(0);
    },
  );
});
