import { DAY_MS } from '@intelbridge/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type App, compose, loadSettings, runExport, runNotes, runSync } from '../../src/index.ts';
import { describeSets } from '../../src/run/describe-sets.ts';
import { type Installation, install } from '../cli/installation.ts';

describe('what the dashboard is told', () => {
  let here: Installation;
  const opened: App[] = [];
  beforeEach(async () => {
    here = await install();
  });
  afterEach(async () => {
    for (const app of opened.splice(0)) await app.close();
    await here.close();
  });
  const open = (variables: Record<string, string> = {}): App => {
    const environment = { ...here.environment, ...variables };
    const app = compose(loadSettings({ environment }), () => undefined, here.clock);
    opened.push(app);
    return app;
  };
  const describeNow = async (app: App) =>
    describeSets(app, await app.store.ledger.ages(here.clock.now()));

  it('of each set its budget, what is beyond it, its next expiry and its last change', async () => {
    const app = open({ INTELBRIDGE_THREATQ_BUDGET: '1' });
    const report = await runSync(app);
    const { sets, total } = await describeNow(app);
    expect(total).toBe(sets.reduce((sum, { indicators }) => sum + indicators, 0));
    expect(sets.length).toBeGreaterThan(1);
    for (const set of sets) {
      const did = report.sets.find(({ name }) => name === set.name);
      expect(set).toMatchObject({ budget: 1, indicators: 1, leftOut: did?.cut });
      expect(set.lastChange).toMatchObject({ at: here.clock.now(), added: 1, removed: 0 });
      const until = (set.nextExpiryAt ?? 0) - here.clock.now();
      expect(until).toBeGreaterThan(0);
      expect(until).toBeLessThanOrEqual(30 * DAY_MS);
    }
    expect(sets.some(({ leftOut }) => leftOut > 0)).toBe(true);
  });

  it('no budget and no expiry where the settings want none', async () => {
    const app = open({ INTELBRIDGE_THREATQ_BUDGET: '0', INTELBRIDGE_THREATQ_TTL_DAYS: '0' });
    await runSync(app);
    const [set] = (await describeNow(app)).sets;
    expect(set).toMatchObject({ budget: undefined, leftOut: 0, nextExpiryAt: undefined });
  });

  it('the sizes of the sets after each run', async () => {
    const app = open();
    await runSync(app);
    here.pass(3_600_000);
    await runSync(app);
    const { sets } = await describeNow(app);
    const sizes = Object.fromEntries(sets.map(({ name, indicators }) => [name, indicators]));
    expect(await app.store.setHistory.sizes(0)).toEqual([
      { at: here.clock.now() - 3_600_000, sizes },
      { at: here.clock.now(), sizes },
    ]);
  });

  it('what was done about offenses, and nothing of rounds without news', async () => {
    const app = open({ INTELBRIDGE_OFFENSES_EXPORT: 'on', INTELBRIDGE_OFFENSES_NOTES: 'on' });
    here.qradar.addOffense({ offense_type: 0, offense_source: '192.0.2.1' });
    for (const round of [1, 2]) {
      await runExport(app);
      await runNotes(app, 'all');
      here.pass(round);
    }
    expect(await app.store.offenseRuns.latest(9)).toMatchObject([
      { kind: 'notes', ok: true, counts: { noted: 1, created: 0 } },
      { kind: 'export', ok: true, counts: { noted: 0, created: 1 } },
    ]);
    here.threatq.faults.add({ kind: 'status', status: 401, path: 'token', times: 0 });
    here.threatq.revokeTokens();
    here.qradar.addOffense({ offense_type: 0, offense_source: '192.0.2.2' });
    await runExport(app);
    expect(await app.store.offenseRuns.latest(1)).toMatchObject([
      { kind: 'export', ok: false, errors: [{ kind: 'auth' }] },
    ]);
  });
});
