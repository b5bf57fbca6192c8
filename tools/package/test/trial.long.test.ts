import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { install } from '../check/installation.ts';
import type { Subject } from '../check/rule.ts';
import { RunningApp } from '../check/running-app.ts';
import { tryOut } from '../check/trial.ts';
import { checkoutRoot } from '../checkout-root.ts';
import { type Faults, smallProgram } from './small-program.ts';
import { soundSubject } from './sound-subject.ts';

const CONTAINER = join(checkoutRoot(), 'tools/package/container');
const NODE = readFileSync(process.execPath);
/** Of the Node that runs this, so that its digest is known. */
const digest = async () => Buffer.from(await crypto.subtle.digest('SHA-256', NODE)).toString('hex');

/** A package with a program of the test in it, the real container files and a real Node. */
async function packageOf(faults: Faults, node: Uint8Array = NODE): Promise<Subject> {
  const subject = soundSubject();
  const script = (path: string) => readFileSync(join(CONTAINER, path));
  const files = new Map([
    ...subject.files,
    ['app/intelbridge.mjs', Buffer.from(smallProgram(faults))],
    ['container/build/install-node.sh', script('build/install-node.sh')],
    ['container/build/node.sha256', Buffer.from(`${await digest()}  node\n`)],
    ['container/service/node', node],
    ['container/service/start-intelbridge.sh', script('service/start-intelbridge.sh')],
  ]);
  return { ...subject, files };
}

const LIMITS = { startMs: 10_000, stopMs: 1_000 };

const BROKEN: readonly (readonly [what: string, faults: Faults, problem: RegExp])[] = [
  ['never answers', { before: 'server.listen = () => undefined;' }, /did not answer within/],
  ['ends at once', { before: "throw new Error('no settings');" }, /no settings/],
  [
    'writes beside its store',
    { before: "writeFileSync(new URL('own', import.meta.url), 'x');" },
    /EACCES/,
  ],
  [
    'takes more memory than it is granted',
    { before: 'globalThis.kept = Buffer.alloc(3e8, 1);' },
    /MB are granted/,
  ],
  ['does not care for SIGTERM', { onTerm: '' }, /SIGTERM did not end it/],
  ['ends as if it had failed', { onTerm: 'process.exit(143);' }, /exit code is 143/],
  [
    'does not understand settings that are right',
    {
      before:
        "if (process.env.SEC_ADMIN_TOKEN) process.stderr.write('not configured: no setting is known');",
    },
    /no setting is known/,
  ],
  ['serves other files', { file: "'other'" }, /is not the file of the package/],
];

describe('a trial of a package', () => {
  it('finds a sound app sound', async () => {
    const trial = await tryOut(await packageOf({}), LIMITS);
    expect(trial.problems).toEqual([]);
    expect(trial.startMs).toBeGreaterThan(0);
    expect(trial.peakMb).toBeGreaterThan(20);
  });

  it.each(BROKEN)('notices an app that %s', async (_what, faults, problem) => {
    const limits = faults.before?.includes('listen') ? { ...LIMITS, startMs: 1_500 } : LIMITS;
    const { problems } = await tryOut(await packageOf(faults), limits);
    expect(problems.join('\n')).toMatch(problem);
  });

  it('does not build with a Node other than the one it was made with', async () => {
    const other = Buffer.from('#!/bin/sh\n');
    await expect(tryOut(await packageOf({}, other), LIMITS)).rejects.toThrow(/checksum|FAILED/);
  });
});

describe('an app that cannot be started', () => {
  it('says why', async () => {
    const installation = install(await packageOf({}));
    try {
      const environment = { ...installation.environment, PATH: '/nowhere' };
      const service = { name: 'none', version: '1', command: '/nowhere/none' };
      const app = await RunningApp.start(service, { ...installation, environment });
      expect(await app.untilAnswering(LIMITS.startMs)).toBeUndefined();
      expect(app.output).toContain('ENOENT');
      await app.stop(LIMITS.stopMs);
    } finally {
      installation.remove();
    }
  });
});

describe('the script with which the framework stops a container', () => {
  it('waits until the app has ended', async () => {
    const subject = await packageOf({});
    const installation = install(subject);
    try {
      const [service] = subject.manifest.services ?? [];
      const app = await RunningApp.start(service ?? { name: 'none', version: '1' }, installation);
      expect(await app.untilAnswering(LIMITS.startMs)).toBeGreaterThan(0);
      const script = spawn(join(CONTAINER, 'clean/cleanup.sh'), {
        env: { ...installation.environment },
      });
      expect(await once(script, 'exit')).toEqual([0, null]);
      await expect(fetch(`${app.url}/debug`)).rejects.toThrow('fetch failed');
      expect(await app.stop(LIMITS.stopMs)).toMatchObject({ code: 0, signal: null });
    } finally {
      installation.remove();
    }
  });
});
