import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { bareManifest } from './dummy-app.ts';

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

interface Line {
  readonly qradar: { readonly url: string };
  readonly threatconnect?: { readonly url: string };
  readonly console?: {
    readonly url: string;
    readonly accounts: readonly { readonly name: string }[];
    readonly apps: readonly object[];
  };
}

/** The one line that says where everything is. */
async function simulate(...flags: string[]): Promise<Line> {
  const child = spawn(process.execPath, [main, '--count', '20', ...flags], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  onTestFinished(() => {
    child.kill();
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  return JSON.parse(line.toString()) as Line;
}

it('prints where the console is, who may log in and what an app needs', async () => {
  const manifest = join(mkdtempSync(join(tmpdir(), 'intelbridge-console-')), 'manifest.json');
  writeFileSync(manifest, JSON.stringify(bareManifest));
  const { qradar, console } = await simulate('--console', '--manifest', manifest, '--hostile');
  expect(console?.url).toBe(`${qradar.url}console/`);
  expect(console?.accounts.map(({ name }) => name)).toEqual(['admin', 'analyst', 'helpdesk']);
  expect(console?.apps).toMatchObject([{ id: 1001, env: { QRADAR_APP_ID: '1001' } }]);
  expect((await fetch(new URL('logon.jsp', console?.url))).status).toBe(200);
});

it('prints what opens ThreatConnect, on the platform that is asked for', async () => {
  const { threatconnect } = await simulate(
    '--threatconnect',
    '--threatconnect-set',
    'platform="6.2"',
  );
  expect(threatconnect).toMatchObject({
    url: expect.stringMatching(/\/api$/) as unknown,
    accessId: expect.stringMatching(/^\d{20}$/) as unknown,
    owner: 'Example Organization',
  });
  const configured = await fetch(new URL('/_control/configure', threatconnect?.url));
  expect(await configured.json()).toMatchObject({ platform: '6.2' });
});

it('leaves the console and ThreatConnect out unless they are asked for', async () => {
  const line = await simulate();
  expect(line).not.toHaveProperty('console');
  expect(line).not.toHaveProperty('threatconnect');
});
