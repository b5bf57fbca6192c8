import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startThreatqSimulator } from '@intelbridge/simulators';
import { afterEach, expect, it } from 'vitest';
import { type ConfigDesk, openConfig } from './config-desk.ts';
import { openStage, type Stage } from './open-stage.ts';

let stage: Stage;
afterEach(() => stage.close());

const enterToken = (desk: ConfigDesk) => desk.enter('QRadar SEC Token', stage.console.token);

it('a token without rights, and a console that is too old, are told in the first step', async () => {
  stage = await openStage({}, { isFresh: true });
  const desk = await openConfig(stage);
  stage.console.configure({
    denied: ['PATCH /reference_data_collections/set_entries', 'POST /reference_data/sets'],
  });
  await enterToken(desk);
  await desk.press('Complete section');
  await desk.see('The account may not write reference sets.');
  await desk.see('Save nevertheless');
  await desk.look('1-rights-missing');
  stage.console.configure({ denied: [] });
  const body = JSON.stringify([{ id: 1, version: '9.0', removed: false }]);
  stage.console.faults.add({ kind: 'status', status: 200, path: '/help/versions', body });
  await desk.press('Test connection to QRadar');
  await desk.see(/needs QRadar 7\.3\.3 or newer/);
  expect(await desk.page.getByText('The account may not').count()).toBe(0);
  await desk.look('1-too-old');
  await desk.press('Test connection to QRadar');
  await desk.see('The connection works.');
  expect(desk.errors).toEqual([]);
});

it('rights that only the export of offenses needs are told where it is turned on', async () => {
  stage = await openStage({}, { isFresh: true });
  const desk = await openConfig(stage);
  stage.console.configure({ denied: ['GET /siem/offenses'] });
  await enterToken(desk);
  await desk.press('Complete section');
  await desk.see('Configure QRadar settings');
  await desk.toggle('Enable Exporting Offenses to ThreatQ');
  await desk.press('Complete section');
  await desk.see('The account may not see offenses.');
  await desk.look('2-rights-missing');
  stage.console.configure({ denied: [] });
  await desk.press('Complete section');
  await desk.see('Section saved.');
  expect(desk.errors).toEqual([]);
});

it('a certificate is shown before it is trusted, and a proxy that refuses is told', async () => {
  stage = await openStage({}, { isFresh: true });
  const secure = await startThreatqSimulator({ tls: true });
  const proxy = await startRefusingProxy();
  const desk = await openConfig(stage);
  await enterToken(desk);
  await desk.press('Complete section');
  await desk.see('Configure QRadar settings');
  await desk.goTo('ThreatQ settings');
  await desk.enter('ThreatQ Server URL', secure.url.href);
  await desk.enter('ThreatQ Client ID', secure.clientId);
  await desk.enter('ThreatQ Client Secret', secure.clientSecret);
  await desk.press('Test connection to ThreatQ');
  await desk.see('SHA-256 fingerprint');
  await desk.look('3-certificate');
  await desk.press('Trust this certificate');
  await desk.press('Test connection to ThreatQ');
  await desk.see('The connection works.');
  await desk.enter('Proxy Host', '127.0.0.1');
  await desk.enter('Proxy Port', String((proxy.address() as AddressInfo).port));
  await desk.press('Test connection to the proxy');
  await desk.see(/user name and password of the proxy/);
  await desk.look('3-proxy-refused');
  expect(desk.errors).toEqual([]);
  proxy.close();
  await secure.close();
});

async function startRefusingProxy(): Promise<Server> {
  const proxy = createServer((_request, response) => void response.writeHead(407).end());
  proxy.on('connect', (_request, socket) => void socket.end('HTTP/1.1 407 No\r\n\r\n'));
  await new Promise<void>((resolve) => void proxy.listen(0, '127.0.0.1', resolve));
  return proxy;
}
