import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Choices } from '../../src/settings/ask-choices.ts';
import type { ConnectionTest } from '../../src/settings/connection-test.ts';
import { COLLECTION } from '../cli/installation.ts';
import { enteredFor, openSettingsApp, type Settings, type SettingsApp } from './settings-app.ts';

describe('a trial of a connection', () => {
  let app: SettingsApp;
  afterEach(() => app.close());

  const trial = async (section: string, body: object = {}) =>
    (await app.ask<ConnectionTest>('POST', `settings/${section}/test`, body)).body;
  const failure = async (section: string, body: object = {}) =>
    (await trial(section, body)).failure;

  it('finds out what there is, with values that are not saved', async () => {
    app = await openSettingsApp();
    expect(await trial('threatq', { changes: enteredFor(app, []) })).toMatchObject({
      ok: true,
      facts: ['1 data collection'],
    });
    expect(await trial('qradar')).toMatchObject({
      ok: true,
      facts: [expect.stringContaining('QRadar'), expect.stringContaining('API')],
    });
    expect(() => app.kept()).toThrow('ENOENT');
  });

  it('tells a token that is refused', async () => {
    app = await openSettingsApp();
    await app.state();
    app.here.qradar.faults.add({ kind: 'status', status: 401, path: '/help/versions' });
    expect(await failure('qradar')).toMatchObject({
      cause: 'token-refused',
      message: expect.stringMatching(/^QRadar SEC Token is Invalid\./),
    });
  });

  it('tells a host that does not answer, and one that is something else', async () => {
    app = await openSettingsApp();
    const entered = enteredFor(app, []);
    expect(
      await failure('threatq', { changes: { ...entered, url: 'http://127.0.0.1:1' } }),
    ).toMatchObject({ cause: 'host-unreachable', advice: expect.stringContaining('port') });
    const url = app.here.threatq.url.href.replace('http:', 'https:');
    expect(await failure('threatq', { changes: { ...entered, url } })).toMatchObject({
      cause: 'not-the-platform',
    });
  });

  it('tells a proxy that cannot be reached', async () => {
    app = await openSettingsApp();
    const noProxy = [app.here.qradar.url.host];
    const changes = { host: '127.0.0.1', port: 1, noProxy };
    await app.ask('PUT', 'settings/proxy', { changes, insist: true });
    await app.state();
    expect(await failure('threatq', { changes: enteredFor(app, []) })).toMatchObject({
      cause: 'proxy-unreachable',
    });
  });

  it('tells which data collection is not there, and what is offered instead', async () => {
    app = await openSettingsApp();
    const changes = enteredFor(app, ['No such']);
    expect(await failure('threatq', { changes })).toMatchObject({
      cause: 'settings',
      message: expect.stringContaining(COLLECTION),
    });
  });

  it('offers what can be chosen, and says why it cannot', async () => {
    app = await openSettingsApp();
    const changes = enteredFor(app, []);
    const ask = async (path: string, body: object = {}) =>
      (await app.ask<Choices>('POST', `settings/${path}`, body)).body;
    expect(await ask('threatq/choices/collections', { changes })).toEqual({
      choices: [{ value: COLLECTION, count: 5 }],
    });
    const { choices } = await ask('threatq/choices/timezone');
    expect(choices[0]).toEqual({ value: 'UTC', label: 'UTC (UTC+00:00)' });
    expect(choices).toContainEqual({ value: 'Asia/Tokyo', label: 'Asia/Tokyo (UTC+09:00)' });
    expect((await ask('offenses/choices/categories')).choices.length).toBeGreaterThan(0);
    expect(await ask('offenses/choices/indicatorStatus')).toMatchObject({
      choices: [],
      failure: { cause: 'settings' },
    });
    const wrong = { changes: { ...changes, clientSecret: 'wrong' } };
    expect(await ask('threatq/choices/collections', wrong)).toMatchObject({
      choices: [],
      failure: { cause: 'credentials-refused' },
    });
    expect((await app.ask('POST', 'settings/threatq/choices/url', {})).status).toBe(404);
  });
});

describe('a certificate that is not trusted', () => {
  let app: SettingsApp;
  afterEach(() => app.close());

  it('is shown, and trusted once it is added as CA', async () => {
    app = await openSettingsApp({}, { tls: true });
    const changes = enteredFor(app, [COLLECTION]);
    const test = async (body: object) =>
      (await app.ask<ConnectionTest>('POST', 'settings/threatq/test', body)).body;
    const { failure } = await test({ changes });
    expect(failure?.cause).toBe('certificate-untrusted');
    const { pem: caPem, fingerprint } = failure?.certificate ?? {};
    expect(fingerprint).toMatch(/^(?:[0-9A-F]{2}:){31}[0-9A-F]{2}$/);
    expect(await test({ changes, caPem })).toMatchObject({ ok: true });
    const { status } = await app.ask('PUT', 'settings/threatq', { changes, caPem });
    expect([status, await app.state()]).toEqual([200, 'ready']);
    const { body } = await app.ask<Settings>('GET', 'settings');
    const section = body.sections.find(({ name }) => name === 'threatq');
    expect(section?.ca).toMatchObject([{ fingerprint }]);
    await app.ask('PUT', 'settings/threatq', { caPem: null, insist: true });
    expect(readdirSync(join(app.here.store, 'ca'))).toEqual([]);
    await app.state();
  });

  it.each(['no certificate', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'])(
    'is refused as CA where it is none: %j',
    async (caPem) => {
      app = await openSettingsApp();
      const { status, body } = await app.ask<object>('PUT', 'settings/threatq', { caPem });
      expect([status, body]).toMatchObject([
        422,
        { code: 'bad-settings', errors: [{ at: 'threatq.caFile' }] },
      ]);
    },
  );
});
