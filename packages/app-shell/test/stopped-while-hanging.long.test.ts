import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { STORE_FILE } from '../src/composition/compose.ts';
import { type Installation, install } from './cli/installation.ts';

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));
/** QRadar kills after ten seconds; the documentation promises eight. */
const PROMISED_MS = 8_000;

describe('serve that waits for a console that hangs', () => {
  let here: Installation;
  beforeEach(async () => {
    here = await install();
    here.qradar.clock.follow();
    here.threatq.clock.follow();
    here.qradar.faults.add({
      kind: 'latency',
      ms: 60_000,
      method: 'POST',
      path: '/ariel/searches',
      times: 0,
    });
  });
  afterEach(() => here.close());

  it('ends within eight seconds of SIGTERM, its store closed, and the next export does the rest', async () => {
    const id = here.qradar.addOffense({ sourceAddresses: ['203.0.113.7'] });
    const environment = {
      ...here.environment,
      INTELBRIDGE_OFFENSES_EXPORT: 'on',
      INTELBRIDGE_OFFENSES_RELATED_EVENTS: 'on',
      INTELBRIDGE_THREATQ_PULL_IMMEDIATELY: 'off',
    };
    const child = spawn(process.execPath, ['--conditions=source', MAIN, 'serve', '--port', '0'], {
      env: environment,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const lines: string[] = [];
    child.stderr.on('data', (chunk) => lines.push(String(chunk)));
    const ended = once(child, 'close');
    const searches = () => here.qradar.requests().byRoute['POST /api/ariel/searches'] ?? 0;
    await expect.poll(searches, { interval: 5, timeout: 15_000 }).toBe(1);
    const asked = Date.now();
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    expect(Date.now() - asked).toBeLessThan(PROMISED_MS);
    expect(lines.join('')).toContain('what did not stop in time was abandoned');
    expect(existsSync(join(here.store, `${STORE_FILE}-wal`))).toBe(false);
    expect(here.threatq.events()).toEqual([]);
    here.qradar.faults.remove();
    here.clock.advance(Date.now() - here.clock.now());
    const next = await here.run(['offenses', 'export', '--json'], environment);
    expect(JSON.parse(next.out)).toMatchObject({ ok: true, exported: [{ offenseId: id }] });
    expect(here.threatq.events()).toHaveLength(1);
  });
});
