import type { FaultRule } from '@intelbridge/simulators';
import { describe, expect, it } from 'vitest';
import { checkThreatconnect, threatconnectConfig } from '../src/index.ts';
import { type OpenPlatform, OWN, platforms } from './open-platform.ts';

const check = ({ options }: OpenPlatform) =>
  checkThreatconnect(options, new AbortController().signal);
const withConfig = ({ options, platform }: OpenPlatform, given: object) => {
  const { apiUrl: url, accessId, secretKey } = platform;
  const config = threatconnectConfig.parse({ url, grant: { accessId, secretKey }, ...given });
  return checkThreatconnect({ ...options, config }, new AbortController().signal);
};

describe('a connection test', () => {
  const open = platforms();

  it.each([
    ['6.2', 'v2', undefined],
    ['7.12', 'v3', 2],
  ] as const)(
    'on %s finds version, owners and where to add',
    async (platform, apiVersion, writable) => {
      const opened = await open({ platform });
      opened.platform.addOwner({ name: 'Community', type: 'Community' });
      opened.platform.addOwner({ name: 'Feed', type: 'Source', role: 'Subscriber' });
      expect(await check(opened)).toEqual({ apiVersion, owners: 3, writable, warnings: [] });
      expect(opened.platform.indicators()).toEqual([]);
    },
  );

  it('takes a token in place of a signature', async () => {
    const opened = await open();
    const { token } = opened.platform;
    expect(await withConfig(opened, { grant: { token } })).toMatchObject({ owners: 1 });
    opened.platform.renewToken();
    await expect(withConfig(opened, { grant: { token } })).rejects.toMatchObject({
      kind: 'auth',
      message: expect.stringMatching('a token ends'),
    });
  });

  it('works behind a prefix, at the root, and over TLS', async () => {
    for (const place of [{ basePath: '/tc/api' }, { basePath: '/api', tls: true }]) {
      expect(await check(await open(place))).toMatchObject({ owners: 1 });
    }
  });

  it('warns of a default owner that may only be read', async () => {
    const opened = await open();
    opened.platform.addOwner({ name: 'Feed', type: 'Source', role: 'Subscriber' });
    expect((await withConfig(opened, { defaultOwner: 'Feed' })).warnings).toEqual([
      'the account may not add indicators to its default owner "Feed"',
    ]);
  });

  it('names the owners there are instead of one that is not', async () => {
    await expect(withConfig(await open(), { defaultOwner: 'Nobody' })).rejects.toMatchObject({
      kind: 'config',
      message: expect.stringMatching(`no owner "Nobody" .* it has "${OWN}"`),
    });
  });
});

describe('what is wrong is told by its cause', () => {
  const open = platforms();
  const GRANT = { accessId: '10203040506070809000', secretKey: 'wrong' };

  it.each([
    ['a wrong secret key', { grant: GRANT }, 'auth', 'does not accept the signature'],
    ['an unknown access id', { grant: { ...GRANT, accessId: '9' } }, 'auth', 'API access ID'],
  ])('%s', async (_name, config, kind, message) => {
    await expect(withConfig(await open(), config)).rejects.toMatchObject({
      kind,
      message: expect.stringMatching(message),
    });
  });

  it.each([
    [11, 'differ by 11 minutes, ours is ahead'],
    [-6, 'differ by 6 minutes, ours is behind'],
  ])('a clock that is %i minutes off', async (minutes, message) => {
    const opened = await open();
    const { clock, config, transport } = opened.options;
    const wrong = { ...clock, now: () => clock.now() + minutes * 60_000 };
    await expect(
      checkThreatconnect({ config, transport, clock: wrong }, new AbortController().signal),
    ).rejects.toMatchObject({ kind: 'config', message: expect.stringMatching(message) });
  });

  it.each<readonly [string, FaultRule, string, string]>([
    [
      'an instance without licence',
      {
        kind: 'status',
        status: 503,
        body: '{"status":"Failure","message":"API access has not been licensed for this system"}',
      },
      'forbidden',
      'not licensed',
    ],
    ['an address without an API', { kind: 'html', status: 404 }, 'config', 'ends in /api'],
    [
      'a failure inside a 200',
      { kind: 'status', status: 200, body: '{"status":"Failure","message":"odd"}' },
      'protocol',
      'odd',
    ],
  ])('%s', async (_name, fault, kind, message) => {
    const opened = await open();
    opened.platform.faults.add({ ...fault, times: 0 });
    await expect(check(opened)).rejects.toMatchObject({
      kind,
      message: expect.stringMatching(message),
    });
  });

  it('and never with a secret or a value in it', async () => {
    const opened = await open();
    opened.platform.faults.add({ kind: 'status', status: 500, times: 0 });
    const error: unknown = await check(opened).catch((caught: unknown) => caught);
    const said = `${String(error)} ${opened.logged.join(' ')}`;
    const { secretKey, accessId } = opened.platform;
    for (const secret of [secretKey, accessId, 'TC ']) expect(said).not.toContain(secret);
  });
});
