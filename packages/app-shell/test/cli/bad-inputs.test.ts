import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ended, type Installation, install } from './installation.ts';
import { type BadInput, heldStore, UNUSABLE_STORES, WRONG_SETTINGS } from './wrong-inputs.ts';

describe('bad inputs', () => {
  let here: Installation;
  let trusted: Record<string, string>;
  let before: unknown;
  let otherRun: DatabaseSync;

  beforeAll(async () => {
    here = await install({ tls: true });
    const authority = (name: string, pem = '') => {
      const path = join(here.store, '..', name);
      writeFileSync(path, pem);
      return path;
    };
    trusted = {
      ...here.environment,
      INTELBRIDGE_QRADAR_CA_FILE: authority('qradar.pem', here.qradar.caPem),
      INTELBRIDGE_THREATQ_CA_FILE: authority('threatq.pem', here.threatq.caPem),
    };
    expect(await here.run(['sync'], trusted)).toMatchObject({ code: 0 });
    here.threatq.addIndicators([{ type: 'IP Address', value: '192.0.2.77' }]);
    mkdirSync(heldStore(here));
    otherRun = new DatabaseSync(join(heldStore(here), 'run.lock'));
    otherRun.exec('BEGIN EXCLUSIVE');
    before = here.state();
  });
  afterAll(async () => {
    otherRun.close();
    await here.close();
  });

  const run = ({ args, variables }: BadInput, flags: readonly string[]): Promise<Ended> => {
    const environment = { ...trusted, ...variables?.(here) };
    const given = Object.entries(environment).filter((entry) => entry[1] !== undefined);
    return here.run(
      ['sync', ...flags, ...(args?.(here) ?? [])],
      Object.fromEntries(given) as Record<string, string>,
    );
  };
  const expectNoSecret = (text: string) => {
    for (const secret of [...here.secrets, 'wrong-token-of-qradar', 'wrong-secret-of-threatq']) {
      expect(text).not.toContain(secret);
    }
  };

  it.each([...WRONG_SETTINGS, ...UNUSABLE_STORES])(
    '$name is told to people and changes nothing',
    async (bad) => {
      const { code, out, err } = await run(bad, []);
      expect([code, out]).toEqual([bad.code, '']);
      const told = err.split('\n').filter((line) => !line.startsWith('Warning: '));
      for (const pattern of bad.says) expect(told.join('\n')).toMatch(pattern);
      expect(here.state()).toEqual(before);
      expectNoSecret(err);
    },
  );

  it.each([...WRONG_SETTINGS, ...UNUSABLE_STORES])(
    '$name is told to scripts as one JSON object',
    async (bad) => {
      const { code, out, err } = await run(bad, ['--json']);
      expect(code).toBe(bad.code);
      const report = JSON.parse(out);
      expect(report).toMatchObject({ ok: false, sets: [], errors: [{ kind: expect.any(String) }] });
      for (const pattern of bad.says) expect(report.errors[0].message).toMatch(pattern);
      expectNoSecret(out + err);
    },
  );

  it('takes a good sync after all of them', async () => {
    const { code, out } = await here.run(['sync', '--json'], trusted);
    expect(code).toBe(0);
    expect(JSON.parse(out).sets).toContainEqual(
      expect.objectContaining({ name: 'ThreatQ IP Address', added: 1 }),
    );
  });
});
