import type { ExportReport } from '@intelbridge/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Installation, install } from './installation.ts';

const MINUTE_MS = 60_000;

describe('intelbridge offenses export', () => {
  let here: Installation;
  beforeEach(async () => {
    here = await install();
  });
  afterEach(() => here.close());

  const addOffense = (changes: Parameters<Installation['qradar']['addOffense']>[0] = {}) =>
    here.qradar.addOffense({
      offense_source: '203.0.113.7',
      sourceAddresses: ['203.0.113.7'],
      ...changes,
    });

  const exported = async (variables: Record<string, string> = {}) => {
    const ended = await here.run(['offenses', 'export', '--json'], {
      ...here.environment,
      ...variables,
    });
    return { ...ended, report: JSON.parse(ended.out) as ExportReport };
  };

  it('makes an event of every wanted offense, and prints one object', async () => {
    const id = addOffense({ severity: 9, description: 'Täuschung <b>"quoted"</b>\n containing X' });
    addOffense({ severity: 2 });
    const { code, report, err } = await exported({ INTELBRIDGE_OFFENSES_MIN_SEVERITY: '5' });
    expect(err).toBe('');
    expect(report).toEqual({
      ok: true,
      exported: [{ offenseId: id, eventId: expect.any(String), action: 'created' }],
      skipped: [],
      refused: [],
      errors: [],
    });
    expect(code).toBe(0);
    const [event, ...others] = here.threatq.events();
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      type: 'Incident',
      title: `QRadar offense ${id} on ${here.qradar.url.host}`,
      sources: ['QRadar'],
      indicators: [{ value: '203.0.113.7' }],
    });
    expect(String(event?.id)).toBe(report.exported[0]?.eventId);
    expect(event?.description).toContain(`summaryId=${id}`);
    expect(event?.description).not.toContain('<b>');
  });

  it('names the console in titles, however its address is typed', async () => {
    await here.close();
    here = await install({ tls: true });
    const id = addOffense();
    const { port } = here.qradar.url;
    await exported({
      INTELBRIDGE_QRADAR_URL: `localhost:${port}`,
      INTELBRIDGE_QRADAR_VERIFY_TLS: 'off',
      INTELBRIDGE_THREATQ_VERIFY_TLS: 'off',
    });
    expect(here.threatq.events()).toMatchObject([
      { title: `QRadar offense ${id} on localhost:${port}` },
    ]);
  });

  it('updates what changed and leaves the rest', async () => {
    const changing = addOffense({ magnitude: 3 });
    const same = addOffense();
    await exported();
    here.pass(MINUTE_MS);
    here.qradar.clock.advance(MINUTE_MS);
    here.qradar.updateOffense(changing, { magnitude: 9 });
    const { report } = await exported();
    expect(report.exported).toEqual([
      { offenseId: same, eventId: expect.any(String), action: 'unchanged' },
      { offenseId: changing, eventId: expect.any(String), action: 'updated' },
    ]);
    expect(here.threatq.events()).toHaveLength(2);
    const magnitudes = here.threatq
      .events()
      .flatMap(({ attributes }) => attributes)
      .filter(({ name }) => name === 'Magnitude')
      .map(({ value }) => value);
    expect(magnitudes).toContain('9');
    expect(magnitudes).toHaveLength(2);
  });

  it('is told to people as a table, and says when there is nothing', async () => {
    expect((await here.run(['offenses', 'export'])).out).toContain('No offense is to be exported.');
    const id = addOffense();
    const { out } = await here.run(['offenses', 'export']);
    expect(out).toMatch(new RegExp(`│ ${id} +│ \\d+ +│ created`));
    expect(out).toContain('Events: 1 created, 0 updated, 0 unchanged.');
  });

  it('counts before a terminal', async () => {
    addOffense();
    const { err } = await here.runAtTerminal(['offenses', 'export']);
    expect(err).toMatch(/offenses read +1/);
    expect(err).toMatch(/events saved +1/);
  });

  it('names ids that are not there', async () => {
    const { report } = await exported({ INTELBRIDGE_OFFENSES_IDS: '4711' });
    expect(report.skipped).toEqual([
      { offenseId: 4711, reason: expect.stringContaining('no such offense') },
    ]);
  });

  it('says why ThreatQ is not reached, and brings everything the next time', async () => {
    const id = addOffense();
    const failed = await exported({ INTELBRIDGE_THREATQ_URL: 'https://127.0.0.1:9' });
    expect(failed.code).not.toBe(0);
    expect(failed.report).toMatchObject({ ok: false, errors: [{ kind: 'unavailable' }] });
    expect((await exported()).report.exported).toMatchObject([
      { offenseId: id, action: 'created' },
    ]);
  });

  it('searches the events of offenses where the settings say so', async () => {
    const id = addOffense({ offense_source: 'root', offense_type: 3, sourceAddresses: [] });
    here.qradar.addEvents(id, [
      { sourceip: '198.51.100.5', properties: { URL: 'http://a.example.net/x' } },
    ]);
    await exported({ INTELBRIDGE_OFFENSES_RELATED_EVENTS: 'on' });
    const values = here.threatq.events()[0]?.indicators.map(({ value }) => value);
    expect(values).toContain('198.51.100.5');
    expect(values).toContain('a.example.net/x');
  });
});
