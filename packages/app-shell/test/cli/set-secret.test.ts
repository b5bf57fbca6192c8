import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readHidden } from '../../src/cli/read-hidden.ts';
import { type Installation, install } from './installation.ts';

const SETTING = 'threatq.clientSecret';

describe('config set-secret', () => {
  let here: Installation;
  let without: Record<string, string>;
  beforeEach(async () => {
    here = await install();
    const { INTELBRIDGE_THREATQ_CLIENT_SECRET: _, ...others } = here.environment;
    without = others;
  });
  afterEach(() => here.close());

  const setSecret = (args: readonly string[], input = '') =>
    here.run(['config', 'set-secret', ...args], without, input);

  it('keeps what comes from standard input, so that commands work with it', async () => {
    expect((await here.run(['sync'], without)).code).toBe(2);
    const { code, out, err } = await setSecret([SETTING], `${here.threatq.clientSecret}\n`);
    expect([code, out, err]).toEqual([0, `${SETTING} is kept.\n`, '']);
    expect((await here.run(['sync'], without)).code).toBe(0);
    expect(readFileSync(join(here.store, 'secrets.json'), 'utf8')).not.toContain(
      here.threatq.clientSecret,
    );
  });

  it('forgets it when told so, and leaves the others', async () => {
    await setSecret([SETTING], here.threatq.clientSecret);
    await setSecret(['proxy.password'], 'other');
    expect(await setSecret(['proxy.password', '--remove', '--json'])).toMatchObject({
      code: 0,
      out: '{"ok":true,"setting":"proxy.password","errors":[]}\n',
    });
    expect((await here.run(['sync'], without)).code).toBe(0);
    await setSecret([SETTING, '--remove']);
    expect((await here.run(['sync'], without)).code).toBe(2);
  });

  it.each([
    ['threatq.url', 'value', /threatq.url is no secret/],
    ['threatq.clientsecret', 'value', /Did you mean threatq.clientSecret\?/],
    [SETTING, '\n', /Nothing came from standard input/],
  ])('refuses %s with the input %j, and keeps nothing', async (setting, input, says) => {
    const { code, out, err } = await setSecret([setting], input);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(says);
    expect(() => readFileSync(join(here.store, 'secrets.json'))).toThrow('ENOENT');
  });

  it('says so when the secrets kept before cannot be opened any more', async () => {
    await setSecret([SETTING], 'first');
    rmSync(join(here.store, 'secrets.key'));
    const { code, err } = await setSecret([SETTING], here.threatq.clientSecret);
    expect(code).toBe(0);
    expect(err).toContain('could not be opened and are gone');
    expect((await here.run(['sync'], without)).code).toBe(0);
  });

  it('asks at a terminal, and takes one line', async () => {
    const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
    const asked: string[] = [];
    const read = readHidden(input, () => void asked.push('asked'));
    input.write('a secret with spaces\r');
    expect(await read).toBe('a secret with spaces');
    expect(asked).toEqual(['asked']);
  });
});
