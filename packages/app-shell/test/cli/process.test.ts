import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Installation, install } from './installation.ts';

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

describe('the process', () => {
  let here: Installation;
  beforeEach(async () => {
    here = await install();
    // The process has the machine's clock, and so have both platforms now.
    here.qradar.clock.follow();
    here.threatq.clock.follow();
    here.threatq.touchAll();
  });
  afterEach(() => here.close());

  const start = (...args: string[]) => {
    const child = spawn(process.execPath, ['--conditions=source', MAIN, ...args], {
      env: { ...here.environment, INTELBRIDGE_THREATQ_TTL_DAYS: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const out = text(child.stdout);
    return { child, out, ended: once(child, 'close') };
  };

  it('writes one JSON object and nothing else to standard output, and no bars into a pipe', async () => {
    const { child, out, ended } = start('sync', '--json');
    const err = text(child.stderr);
    expect(await ended).toEqual([0, null]);
    expect(JSON.parse(await out)).toMatchObject({ ok: true, errors: [] });
    expect(await err).toBe('');
  });

  it('serves: syncs at once, logs JSON lines to standard error, and ends with 0 on SIGTERM', async () => {
    const { child, out, ended } = start('serve', '--port', '0');
    const seen: { level: string; msg: string }[] = [];
    for await (const line of createInterface({ input: child.stderr })) {
      const entry = JSON.parse(line) as { level: string; msg: string };
      seen.push(entry);
      if (entry.msg.startsWith('sync done')) child.kill('SIGTERM');
    }
    expect(await ended).toEqual([0, null]);
    expect(await out).toBe('');
    expect(seen.map(({ msg }) => msg)).toEqual([
      'started',
      expect.stringContaining('QRadar'),
      'sync done: 4 added, 0 refreshed, 0 removed, 1 rejected',
      'stopped',
    ]);
    expect(here.qradar.counts().map(({ count }) => count)).toEqual([2, 2]);
  });

  it('serves its pages while settings are missing, and ends with 0 on SIGTERM', async () => {
    const { child, ended } = start('serve', '--port', '0', '--set', 'threatq.timezone=Mars');
    const seen: { level: string; msg: string; url?: string }[] = [];
    for await (const line of createInterface({ input: child.stderr })) {
      seen.push(JSON.parse(line) as (typeof seen)[number]);
      if (seen.length !== 2) continue;
      expect((await fetch(new URL('/debug', seen[0]?.url))).status).toBe(200);
      child.kill('SIGTERM');
    }
    expect(await ended).toEqual([0, null]);
    expect(seen).toMatchObject([
      { msg: 'started', jobs: [] },
      { level: 'warn', msg: expect.stringMatching(/^not configured: .*threatq\.timezone/) },
      { msg: 'stopped' },
    ]);
    expect(here.qradar.requests().total + here.threatq.requests().total).toBe(0);
  });

  it('says that the port is taken, and ends with 2', async () => {
    const { port } = here.qradar.url;
    const { child, ended } = start('serve', '--port', port);
    const err = text(child.stderr);
    expect(await ended).toEqual([2, null]);
    expect(await err).toContain(`127.0.0.1:${port}: another program listens there`);
  });

  it('stops a sync on SIGTERM with 130, and the next one brings in the rest', async () => {
    here.threatq.faults.add({ kind: 'latency', ms: 60_000, path: 'indicators/query' });
    const { child, out, ended } = start('sync', '--json');
    await expect
      .poll(() => here.threatq.requests().total, { interval: 5, timeout: 15_000 })
      .toBeGreaterThan(3);
    child.kill('SIGTERM');
    expect(await ended).toEqual([130, null]);
    expect(JSON.parse(await out)).toMatchObject({ ok: false, errors: [{ kind: 'interrupted' }] });
    const next = start('sync', '--json');
    expect(await next.ended).toEqual([0, null]);
    expect(JSON.parse(await next.out)).toMatchObject({ ok: true });
  });

  it('lets its reader stop early', async () => {
    const { child, ended } = start('config', 'list');
    const err = text(child.stderr);
    child.stdout.destroy();
    expect(await ended).toEqual([0, null]);
    expect(await err).toBe('');
  });
});

async function text(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of stream) chunks.push(chunk as Buffer);
  } catch {
    // Destroyed by the test.
  }
  return Buffer.concat(chunks).toString('utf8');
}
