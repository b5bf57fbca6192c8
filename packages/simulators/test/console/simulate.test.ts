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
  readonly crowdsec?: { readonly url: string; readonly key: string };
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

it('prints what opens CrowdSec, in the vintage that is asked for', async () => {
  const { crowdsec } = await simulate('--crowdsec', '--crowdsec-set', 'vintage="2022"');
  const { url = '', key = '' } = crowdsec ?? {};
  expect(url).toMatch(/\/v2$/);
  const unknown = await fetch(`${url}/smoke/192.0.2.1`, { headers: { 'x-api-key': key } });
  expect(unknown.status).toBe(404);
  const configured = await fetch(new URL('/_control/configure', url));
  expect(await configured.json()).toMatchObject({ vintage: '2022' });
});

it('leaves out what is not asked for', async () => {
  const line = await simulate();
  expect(line).not.toHaveProperty('console');
  expect(line).not.toHaveProperty('threatconnect');
  expect(line).not.toHaveProperty('crowdsec');
});
