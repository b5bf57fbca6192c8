import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type App, compose, loadSettings } from '../../src/index.ts';
import { runExport } from '../../src/run/run-export.ts';
import { runNotes } from '../../src/run/run-notes.ts';
import { type Installation, install } from '../cli/installation.ts';
import { addOffenses } from './many-offenses.ts';

const PAGE = 100;
const MINUTE_MS = 60_000;
/** Of an offense the categories grow; each value that an event loses costs a request (ThreatQ dossier §3.10). */
const GROWN = ['Firewall Permit', 'Suspicious Activity', 'Malware'];
/** Versions of the console; login, types and statuses of the platform. */
const HANDFUL = 5;

describe('requests', () => {
  let here: Installation;
  let app: App;
  beforeEach(async () => {
    here = await install();
    const environment = {
      ...here.environment,
      INTELBRIDGE_OFFENSES_LOOKBACK_HOURS: '0',
      INTELBRIDGE_OFFENSES_PRIVATE_INDICATORS: 'on',
      // With these, what bounds requests is not the number of connections.
      INTELBRIDGE_OFFENSES_SEARCHES: '8',
    };
    app = compose(loadSettings({ environment }), () => undefined, here.clock);
  });
  afterEach(async () => {
    await app.close();
    await here.close();
  });

  /** What the work asked of either, and what came of it. */
  const counted = async <T>(work: () => Promise<T>) => {
    here.qradar.resetRequests();
    here.threatq.resetRequests();
    const done = await work();
    return { done, qradar: here.qradar.requests(), threatq: here.threatq.requests().total };
  };
  const exported = async () => {
    const { done, ...requests } = await counted(() => runExport(app));
    expect(done).toMatchObject({ ok: true, skipped: [], errors: [] });
    const count = (wanted: string) =>
      done.exported.filter(({ action }) => action === wanted).length;
    return { ...requests, created: count('created'), updated: count('updated') };
  };

  it('of a first export are two to QRadar per page of a hundred, and far fewer to ThreatQ than offenses', {
    timeout: 60_000,
  }, async () => {
    addOffenses(here.qradar, 10_000);
    const { created, qradar, threatq } = await exported();
    expect(created).toBe(10_000);
    expect(here.threatq.events()).toHaveLength(10_000);
    expect(qradar.total).toBeLessThanOrEqual((10_000 / PAGE) * 2 + HANDFUL);
    expect(threatq).toBeLessThanOrEqual(10_000 / 50);
  });

  it('of an idle cycle are one to QRadar and none to ThreatQ, however many offenses are known', async () => {
    addOffenses(here.qradar, 1_000);
    await exported();
    for (const waited of [2 * MINUTE_MS, 60 * MINUTE_MS]) {
      here.pass(waited);
      expect(await exported()).toMatchObject({ updated: 0, qradar: { total: 1 }, threatq: 0 });
    }
  });

  it('to ThreatQ are at most one per changed offense beyond batching', async () => {
    const ids = addOffenses(here.qradar, 300);
    await exported();
    here.pass(60 * MINUTE_MS);
    for (const id of ids.slice(0, 200)) {
      here.pass(1_000);
      here.qradar.updateOffense(id, { magnitude: 9, status: 'HIDDEN', categories: GROWN });
    }
    const { updated, qradar, threatq } = await exported();
    expect(updated).toBe(200);
    expect(qradar.total).toBeLessThanOrEqual((200 / PAGE) * 2 + 1);
    expect(threatq).toBeLessThanOrEqual(200);
  });

  it('of five hundred enrichments at once are at most eight at a time', async () => {
    const [ids, others] = [addOffenses(here.qradar, 500), addOffenses(here.qradar, 500)];
    here.qradar.faults.add({ kind: 'latency', ms: 1, times: 0 });
    const each = await counted(() => Promise.all(ids.map((id) => runNotes(app, [id]))));
    const one = await counted(() => runNotes(app, others));
    expect([each.qradar.mostInFlight, one.qradar.mostInFlight]).toEqual([8, 8]);
    expect([each.qradar.total, one.qradar.total]).toEqual([1_501, 1_500]);
    expect(one.threatq).toBe(5);
    const notes = [...each.done, one.done].flatMap((report) => report.notes);
    expect(notes.map(({ action }) => action)).toEqual(
      Array.from({ length: 1_000 }, () => 'written'),
    );
    for (const id of [...ids, ...others]) expect(here.qradar.notes(id)).toHaveLength(1);
  });
});
