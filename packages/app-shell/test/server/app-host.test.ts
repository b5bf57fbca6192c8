import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { LogFiles } from '../../src/log/log-files.ts';
import { AppHost } from '../../src/server/app-host.ts';
import { HeldClock } from '../scheduler/held-clock.ts';

let store: string;
beforeEach(() => {
  store = mkdtempSync(join(tmpdir(), 'intelbridge-host-'));
});
afterEach(() => rmSync(store, { recursive: true }));

it('logs a bug that comes up while settings are taken up, and takes up the next', async () => {
  const clock = new HeldClock();
  const logged: string[] = [];
  const also = (level: string, message: string) => void logged.push(`${level}: ${message}`);
  const logs = new LogFiles({ store, level: 'info', also });
  let isBroken = false;
  const environment = {
    get INTELBRIDGE_STORE() {
      if (isBroken) throw new TypeError('a bug');
      return store;
    },
  };
  const host = new AppHost({ input: { environment }, clock, logs });
  await host.open();
  host.start();
  isBroken = true;
  host.reopen();
  await expect.poll(() => logged).toEqual(['error: unexpected: a bug']);
  isBroken = false;
  host.reopen();
  await expect.poll(() => host.state).toBe('not configured');
  expect(logged.at(-1)).toMatch(/^warn: not configured/);
  await host.close();
  await logs.close();
});
