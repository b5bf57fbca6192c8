import { afterEach, describe, expect, it } from 'vitest';
import { COLLECTION } from '../cli/installation.ts';
import { enteredFor, openSettingsApp, type SettingsApp } from './settings-app.ts';

describe('settings of another installation', () => {
  let app: SettingsApp;
  afterEach(() => app.close());

  const exported = async () =>
    (await app.ask<Record<string, object>>('GET', 'settings/export')).body;
  const importing = (body: object) =>
    app.ask<{ changed: string[]; code?: string; errors?: object[] }>(
      'POST',
      'settings/import',
      body,
    );
  const begin = async () => {
    app = await openSettingsApp();
    const changes = { ...enteredFor(app, [COLLECTION]), ttlDays: 9, pullImmediately: false };
    await app.ask('PUT', 'settings/threatq', { changes });
    await app.state();
  };

  it('are exported without secrets, and imported with them', async () => {
    await begin();
    const file = await exported();
    const { clientSecret, url, clientId } = enteredFor(app, []);
    expect(file).toEqual({
      threatq: { url, clientId, collections: [COLLECTION], ttlDays: 9, pullImmediately: false },
    });
    await app.ask('DELETE', 'settings/threatq');
    expect(await app.state()).toBe('not configured');
    const without = await importing({ settings: file });
    expect([without.status, without.body.errors]).toMatchObject([
      422,
      [{ at: 'threatq.clientSecret', message: expect.stringMatching(/^missing/) }],
    ]);
    const secrets = { 'threatq.clientSecret': clientSecret };
    const { status, body } = await importing({ settings: file, secrets });
    expect([status, body.changed]).toEqual([
      200,
      expect.arrayContaining(['threatq.url', 'threatq.ttlDays', 'threatq.clientSecret']),
    ]);
    expect(await app.state()).toBe('ready');
    expect(await exported()).toEqual(file);
  });

  it('replace the sections they hold, leave the others, and can be checked first', async () => {
    await begin();
    await app.ask('PUT', 'settings/log', { changes: { level: 'warn' } });
    const file = await exported();
    const { ttlDays: _, ...threatq } = file['threatq'] as Record<string, unknown>;
    const settings = { threatq: { ...threatq, budget: 7 } };
    expect((await importing({ settings, dryRun: true })).body.changed.toSorted()).toEqual([
      'threatq.budget',
      'threatq.ttlDays',
    ]);
    expect(await exported()).toEqual(file);
    expect((await importing({ settings })).status).toBe(200);
    expect(await exported()).toEqual({ ...settings, log: { level: 'warn' } });
    await app.state();
  });

  it('lose no secret where there is nothing in the file', async () => {
    await begin();
    const before = app.kept();
    expect(await importing({ settings: {} })).toMatchObject({ status: 200, body: { changed: [] } });
    expect(await app.state()).toBe('ready');
    expect(app.kept()).toEqual(before);
  });

  it.each([
    [{ nonsense: {} }, { at: '', message: 'There is no section nonsense.' }],
    [{ threatq: { nonsense: 1 } }, { at: 'threatq.nonsense' }],
    [{ threatq: { clientSecret: 'x' } }, { at: 'threatq.clientSecret' }],
    [{ log: { level: 'loud' } }, { at: 'log.level' }],
  ])('are refused where they are wrong: %j', async (settings, error) => {
    await begin();
    const before = app.kept();
    const { status, body } = await importing({ settings });
    expect([status, body.code]).toEqual([422, 'bad-settings']);
    expect(body.errors).toContainEqual(expect.objectContaining(error));
    expect(app.kept()).toEqual(before);
  });
});
