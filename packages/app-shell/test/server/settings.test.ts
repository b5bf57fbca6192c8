import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { COLLECTION } from '../cli/installation.ts';
import { enteredFor, openSettingsApp, type Settings, type SettingsApp } from './settings-app.ts';

interface Refusal {
  readonly code: string;
  readonly errors?: readonly { at: string; message: string }[];
  readonly test?: { failure?: { cause: string; message: string; advice: string } };
}

describe('settings by the API', () => {
  let app: SettingsApp;
  afterEach(() => app.close());

  const sectionIn = ({ sections }: Settings, name: string) =>
    sections.find((each) => each.name === name);
  const settingIn = (view: Settings, path: string) =>
    view.sections.flatMap(({ settings }) => settings).find((each) => each.path === path);
  const save = <T = { settings: Settings }>(section: string, body: object) =>
    app.ask<T>('PUT', `settings/${section}`, body);
  const view = async () => (await app.ask<Settings>('GET', 'settings')).body;

  it('tell every setting with its value, where that comes from, and what is missing', async () => {
    app = await openSettingsApp();
    const found = await view();
    expect(found).toMatchObject({ state: 'not configured', secrets: 'none' });
    expect(found.problems[0]).toMatchObject({ at: expect.stringMatching(/^threatq\./) });
    expect(settingIn(found, 'qradar.url')).toMatchObject({
      origin: 'environment',
      isLocked: true,
      isSet: true,
    });
    expect(settingIn(found, 'threatq.ttlDays')).toMatchObject({
      value: 30,
      default: 30,
      min: 0,
      max: 3_650,
      origin: 'default',
      isSet: false,
      rewritesSets: true,
    });
    expect(settingIn(found, 'qradar.token')).toMatchObject({ secret: true, isSet: true });
    expect(settingIn(found, 'qradar.token')).not.toHaveProperty('value');
    expect(sectionIn(found, 'qradar')).toMatchObject({ isComplete: true, canTest: true });
    expect(sectionIn(found, 'threatq')).toMatchObject({ isGiven: false });
    expect(settingIn(found, 'log.level')?.options).toEqual(['debug', 'info', 'warn', 'error']);
  });

  it('are saved section by section, tried first, and taken up without a restart', async () => {
    app = await openSettingsApp();
    const entered = enteredFor(app, [COLLECTION]);
    const { status, body } = await save<{ settings: Settings; test: { facts: string[] } }>(
      'threatq',
      { changes: entered },
    );
    expect(status).toBe(200);
    expect(body.test.facts).toEqual(['1 data collection']);
    expect(await app.state()).toBe('ready');
    expect(settingIn(await view(), 'threatq.url')).toMatchObject({
      value: entered.url,
      origin: 'file',
      isLocked: false,
    });
    expect(settingIn(await view(), 'threatq.clientSecret')).toMatchObject({ origin: 'secrets' });
    const jobs = await app.ask<{ jobs: { name: string }[] }>('GET', 'jobs');
    expect(jobs.body.jobs.map(({ name }) => name)).toEqual(['sync']);
    const audit = await app.ask<{ entries: object[] }>('GET', 'audit');
    expect(JSON.stringify([body, await view(), audit.body, app.logged])).not.toContain(
      entered.clientSecret,
    );
  });

  it('keep secrets out of the file, which is for this account alone', async () => {
    app = await openSettingsApp();
    const { clientSecret, ...others } = enteredFor(app, [COLLECTION]);
    await save('threatq', { changes: { ...others, clientSecret } });
    expect(app.kept()).toEqual({ threatq: others });
    const { store } = app.here;
    expect(statSync(join(store, 'settings.json')).mode & 0o777).toBe(0o600);
    for (const file of readdirSync(store).filter((name) => /^s.*\.json$/.test(name))) {
      expect(readFileSync(join(store, file), 'utf8')).not.toContain(clientSecret);
    }
    await app.state();
  });

  it('are refused field by field, and nothing is saved', async () => {
    app = await openSettingsApp();
    const { url } = enteredFor(app, []);
    const { status, body } = await save<Refusal>('threatq', {
      changes: { url, ttlDays: -1, timezone: 'Mars', nonsense: 1 },
    });
    expect([status, body.code]).toEqual([422, 'bad-settings']);
    expect(body.errors).toEqual([{ at: 'threatq.nonsense', message: 'is not known' }]);
    const second = await save<Refusal>('threatq', { changes: { url, ttlDays: -1, budget: 'x' } });
    expect(second.body.errors).toEqual(
      expect.arrayContaining([
        { at: 'threatq.ttlDays', message: 'it must be at least 0' },
        { at: 'threatq.clientId', message: 'is missing' },
        { at: 'threatq.budget', message: 'it must be a number' },
      ]),
    );
    expect(() => app.kept()).toThrow('ENOENT');
    expect(await app.state()).toBe('not configured');
  });

  it('must name collections before they are saved, and a zone that exists', async () => {
    app = await openSettingsApp();
    const entered = enteredFor(app, []);
    const { body } = await save<Refusal>('threatq', { changes: entered });
    expect(body.errors).toEqual([
      { at: 'threatq.collections', message: 'it must name at least one' },
    ]);
    const zone = await save<Refusal>('threatq', {
      changes: { ...entered, collections: [COLLECTION], timezone: 'Mars' },
    });
    expect(zone.body.errors).toEqual([
      { at: 'threatq.timezone', message: 'not a time zone, e.g. Europe/Berlin' },
    ]);
  });

  it('are not saved while the connection does not work, unless somebody insists', async () => {
    app = await openSettingsApp();
    const changes = { ...enteredFor(app, [COLLECTION]), clientSecret: 'wrong' };
    const { status, body } = await save<Refusal>('threatq', { changes });
    expect([status, body.code]).toEqual([422, 'test-failed']);
    expect(body.test?.failure).toMatchObject({
      cause: 'credentials-refused',
      message: expect.stringMatching(/^ThreatQ Credentials Are Invalid\./),
    });
    expect(() => app.kept()).toThrow('ENOENT');
    expect((await save('threatq', { changes, insist: true })).status).toBe(200);
    expect(await app.state()).toBe('ready');
  });

  it('that the environment sets are not changed here', async () => {
    app = await openSettingsApp();
    const { body } = await save<Refusal>('qradar', { changes: { token: 'other' } });
    expect(body.errors?.[0]).toMatchObject({
      at: 'qradar.token',
      message: expect.stringContaining('INTELBRIDGE_QRADAR_TOKEN'),
    });
  });

  it('send a secret nowhere but where it was entered for', async () => {
    app = await openSettingsApp();
    await save('threatq', { changes: enteredFor(app, [COLLECTION]) });
    await app.state();
    const changes = { url: 'https://elsewhere.invalid' };
    const file = { threatq: { ...app.kept()['threatq'], ...changes } };
    for (const [method, path, asked] of [
      ['PUT', 'settings/threatq', { changes }],
      ['POST', 'settings/threatq/test', { changes }],
      ['POST', 'settings/threatq/choices/collections', { changes }],
      ['POST', 'settings/import', { settings: file, insist: true }],
      ['POST', 'plans', { changes: { threatq: changes } }],
    ] as const) {
      const { status, body } = await app.ask<Refusal>(method, path, asked);
      expect([path, status]).toEqual([path, 422]);
      expect(body.errors).toEqual([
        { at: 'threatq.clientSecret', message: 'enter it again, as the address has changed' },
      ]);
    }
    const same = { url: `${app.here.threatq.url.href}api/` };
    expect((await save('threatq', { changes: same })).status).toBe(200);
    await app.state();
  });

  it('hold a secret to the address that counts where none was entered', async () => {
    app = await openSettingsApp();
    const key = { changes: { key: 'made-up-key' }, insist: true };
    expect((await save('crowdsec', key)).status).toBe(200);
    const elsewhere = { url: 'https://127.0.0.1:9/v2' };
    const refused = await save<Refusal>('crowdsec', { changes: elsewhere, insist: true });
    expect(refused.status).toBe(422);
    expect(refused.body.errors).toMatchObject([{ at: 'crowdsec.key' }]);
    const both = { changes: { ...elsewhere, key: 'another-key' }, insist: true };
    expect((await save('crowdsec', both)).status).toBe(200);
  });

  it('are not saved over what somebody else saved meanwhile', async () => {
    app = await openSettingsApp();
    const { revision } = await view();
    expect((await save('log', { changes: { level: 'debug' }, revision })).status).toBe(200);
    const { status, body } = await save<Refusal>('log', { changes: { level: 'warn' }, revision });
    expect([status, body.code]).toEqual([409, 'changed-meanwhile']);
    expect(app.kept()).toEqual({ log: { level: 'debug' } });
    await app.state();
  });

  it('go back to their defaults one by one, and as a section', async () => {
    app = await openSettingsApp();
    await save('threatq', { changes: { ...enteredFor(app, [COLLECTION]), ttlDays: 9 } });
    await save('threatq', { changes: { ttlDays: null } });
    expect(settingIn(await view(), 'threatq.ttlDays')).toMatchObject({ value: 30, isSet: false });
    const { status } = await app.ask('DELETE', 'settings/threatq');
    expect(status).toBe(200);
    expect(await app.state()).toBe('not configured');
    const found = await view();
    expect(settingIn(found, 'threatq.clientSecret')?.isSet).toBe(false);
    expect(app.kept()).toEqual({});
  });

  it('knows no other sections', async () => {
    app = await openSettingsApp();
    expect((await save<Refusal>('constructor', { changes: {} })).status).toBe(404);
    expect((await app.ask('POST', 'settings/log/test', {})).status).toBe(404);
  });
});
