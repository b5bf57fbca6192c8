import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { KEY_FILE } from '../../src/secrets/secrets-key.ts';
import { COLLECTION } from '../cli/installation.ts';
import { enteredFor, openSettingsApp, type Settings, type SettingsApp } from './settings-app.ts';

let app: SettingsApp;
let keyFile: string;
let key: string;
beforeEach(async () => {
  app = await openSettingsApp();
  await app.ask('PUT', 'settings/threatq', { changes: enteredFor(app, [COLLECTION]) });
  expect(await app.state()).toBe('ready');
  keyFile = join(app.here.store, KEY_FILE);
  key = readFileSync(keyFile, 'utf8');
  writeFileSync(keyFile, 'of another installation\n');
});
afterEach(() => app.close());

const secrets = async () => (await app.ask<Settings>('GET', 'settings')).body.secrets;

it.each([
  ['PUT', { changes: { level: 'warn' } }],
  ['DELETE', undefined],
] as const)(
  'secrets that cannot be opened outlive what has to do with none: %s',
  async (method, body) => {
    expect((await app.ask(method, 'settings/log', body)).status).toBe(200);
    expect(await app.state()).toBe('not configured');
    expect(await secrets()).toBe('locked');
    writeFileSync(keyFile, key);
    app.host.reopen();
    expect(await app.state()).toBe('ready');
  },
);

it('secrets that cannot be opened give way to those that are entered', async () => {
  const changes = enteredFor(app, [COLLECTION]);
  expect((await app.ask('PUT', 'settings/threatq', { changes })).status).toBe(200);
  expect(await app.state()).toBe('ready');
  expect(await secrets()).toBe('opened');
});
