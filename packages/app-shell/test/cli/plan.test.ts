import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SyncReport } from '@intelbridge/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { COLLECTION, filesOf, type Installation, install } from './installation.ts';

const report = (out: string): SyncReport => JSON.parse(out);

describe('intelbridge sync --plan', () => {
  let here: Installation;
  beforeEach(async () => {
    here = await install();
  });
  afterEach(() => here.close());

  const onlyReads = () =>
    Object.keys(here.qradar.requests().byRoute).every((route) => route.startsWith('GET '));
  const bytes = () => readFileSync(join(here.store, 'intelbridge.sqlite'));

  it('makes neither a set nor a store, and the sync after it does what it said', async () => {
    const plan = await here.run(['sync', '--plan', '--json']);
    expect(plan.code).toBe(0);
    expect(onlyReads()).toBe(true);
    expect(here.qradar.sets()).toEqual([]);
    expect(filesOf(here)).toEqual([]);
    const sync = await here.run(['sync', '--json']);
    expect(report(sync.out)).toEqual(report(plan.out));
  });

  it('leaves an existing store as it was, byte for byte, and foretells additions and removals', async () => {
    await here.run(['sync']);
    here.clock.advance(3_600_000);
    here.threatq.clock.advance(3_600_000);
    here.threatq.addIndicators([{ type: 'IP Address', value: '192.0.2.3' }]);
    here.threatq.update(1, { status: 'Whitelisted' });
    here.qradar.resetRequests();
    const before = { state: here.state(), bytes: bytes() };
    const plan = await here.run(['sync', '--plan', '--json']);
    expect({ state: here.state(), bytes: bytes() }).toEqual(before);
    expect(onlyReads()).toBe(true);
    expect(report(plan.out).sets).toContainEqual(
      expect.objectContaining({ name: 'ThreatQ IP Address', added: 1, removed: 1, unchanged: 1 }),
    );
    const sync = await here.run(['sync', '--json']);
    expect(report(sync.out)).toEqual(report(plan.out));
  });

  it('says above its table that nothing was changed', async () => {
    const { out } = await here.run(['sync', '--plan']);
    expect(out).toMatch(/^What a sync would do now; nothing was changed:\n┌/);
  });

  it('fails as a sync would', async () => {
    const wrong = ['--set', 'threatq.collections=Nope'];
    const { code, out } = await here.run(['sync', '--plan', '--json', ...wrong]);
    expect(code).toBe(1);
    expect(report(out)).toMatchObject({ ok: false, errors: [{ kind: 'config' }] });
    expect(report(out).errors[0]?.message).toContain(COLLECTION);
  });
});
