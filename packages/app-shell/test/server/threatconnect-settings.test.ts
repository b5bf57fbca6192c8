import {
  seedThreatconnect,
  startThreatconnectSimulator,
  type ThreatconnectSimulator,
} from '@intelbridge/simulators';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Choices } from '../../src/settings/ask-choices.ts';
import type { ConnectionTest } from '../../src/settings/connection-test.ts';
import { openSettingsApp, type SettingsApp } from './settings-app.ts';

describe('the settings of ThreatConnect', () => {
  let app: SettingsApp;
  let platform: ThreatconnectSimulator;
  beforeEach(async () => {
    app = await openSettingsApp();
    platform = await startThreatconnectSimulator({ clock: app.here.threatq.clock });
    seedThreatconnect(platform, { extraOwners: 120 });
  });
  afterEach(() => Promise.all([app.close(), platform.close()]));

  const entered = (changes: object = {}) => ({
    changes: {
      url: platform.apiUrl.replace(/\/api$/, '/'),
      accessId: ` ${platform.accessId} `,
      secretKey: platform.secretKey,
      ...changes,
    },
  });
  const trial = async (changes: object = {}) =>
    (await app.ask<ConnectionTest>('POST', 'settings/threatconnect/test', entered(changes))).body;
  const owners = async (changes: object = {}) =>
    (
      await app.ask<Choices>(
        'POST',
        'settings/threatconnect/choices/defaultOwner',
        entered(changes),
      )
    ).body;

  it('offer the owners that may be added to, read live with what was just entered', async () => {
    expect(await owners()).toEqual({
      choices: [{ value: 'Example Organization' }, { value: 'Common Community' }],
    });
    expect(await owners({ secretKey: 'wrong' })).toMatchObject({
      choices: [],
      failure: { cause: 'credentials-refused' },
    });
  });

  it('are tried live, with a message for each cause', async () => {
    expect(await trial()).toMatchObject({
      ok: true,
      facts: ['API v3', '123 owners', '2 of them can be added to'],
    });
    expect((await trial({ secretKey: 'wrong' })).failure).toMatchObject({
      cause: 'credentials-refused',
      message: expect.stringMatching('does not accept the signature'),
    });
    expect((await trial({ defaultOwner: 'Nobody' })).failure).toMatchObject({
      cause: 'settings',
      message: expect.stringMatching('no owner "Nobody"'),
    });
    platform.clock.advance(11 * 60_000);
    expect((await trial()).failure?.message).toMatch('differ by 11 minutes, ours is behind');
  });
});
