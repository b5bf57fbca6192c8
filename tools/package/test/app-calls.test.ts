import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openServer } from '../../../packages/app-shell/test/server/open-server.ts';
import { consoleCallProblems } from '../check/console-calls.ts';
import type { Subject } from '../check/rule.ts';
import { checkoutRoot } from '../checkout-root.ts';
import { withFile } from './sound-subject.ts';

const SCRIPT = 'packages/app-shell/src/server/static/intelbridge.js';

/** The manifest with the page script that QRadar loads. */
const subject = (): Subject =>
  withFile('app/static/intelbridge.js', readFileSync(join(checkoutRoot(), SCRIPT), 'utf8'));

async function openApp() {
  const app = await openServer();
  onTestFinished(() => app.close());
  return { ...app, url: await app.server.listen({ port: 0, host: '127.0.0.1' }) };
}

describe('what the manifest has QRadar call', () => {
  it('works for analysts, whatever is under the cursor', async () => {
    const { url, headersOf } = await openApp();
    const headers = await headersOf('analyst');
    expect(await consoleCallProblems(url, subject(), headers)).toEqual([]);
  });

  it('works for people who are not logged in', async () => {
    const { url } = await openApp();
    expect(await consoleCallProblems(url, subject())).toEqual([]);
  });

  it('works while the app is not configured', async () => {
    const { url, host, headersOf } = await openApp();
    host.desk = undefined;
    host.problems = ['Setting threatq.url is missing.'];
    const headers = await headersOf('admin');
    expect(await consoleCallProblems(url, subject(), headers)).toEqual([]);
  });

  it('works while every part behind it fails', async () => {
    const { url, desk, headersOf } = await openApp();
    const headers = await headersOf('analyst');
    desk.lookUps.lookUp = () => Promise.reject(new Error('broken'));
    desk.sets = () => Promise.reject(new Error('broken'));
    expect(await consoleCallProblems(url, subject(), headers)).toEqual([]);
  });
});
