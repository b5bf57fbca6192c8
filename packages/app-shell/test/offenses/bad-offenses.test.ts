import type { EnrichReport, ExportReport } from '@intelbridge/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Installation, install } from '../cli/installation.ts';

const MINUTE_MS = 60_000;
const NOTES = '/siem/offenses/{offense_id}/notes';

describe('offenses that are not as one would like', () => {
  let here: Installation;
  beforeEach(async () => {
    here = await install();
  });
  afterEach(() => here.close());

  const addOffense = (changes: Parameters<Installation['qradar']['addOffense']>[0] = {}) =>
    here.qradar.addOffense({ offense_type: 0, offense_source: '192.0.2.1', ...changes });
  const run = async <T>(args: readonly string[], variables: Record<string, string> = {}) => {
    const environment = { ...here.environment, ...variables };
    const { out, code, err } = await here.run(['offenses', ...args, '--json'], environment);
    return { report: JSON.parse(out) as T, code, err };
  };
  const exported = (variables?: Record<string, string>) => run<ExportReport>(['export'], variables);
  const enriched = (...args: string[]) => run<EnrichReport>(['enrich', ...args]);
  const notes = (id: number) => here.qradar.notes(id).map(({ note_text: text }) => text);
  /** Somebody deletes the offense while the first such request is under way. */
  const goesAwayDuring = async (path: string, id: number) => {
    const fault = here.qradar.faults.add({ kind: 'latency', ms: 300, path });
    const fired = () => here.qradar.faults.list().find((each) => each.id === fault)?.fired;
    await expect.poll(fired, { interval: 5 }).toBe(1);
    here.qradar.removeOffense(id);
  };

  it('a deleted one is named by its round of notes, and the others get theirs, once', async () => {
    const [first, gone, last] = [addOffense(), addOffense(), addOffense()];
    const round = enriched('--all');
    await goesAwayDuring(`/siem/offenses/${gone}/notes`, gone);
    const { report, code } = await round;
    expect(code).toBe(1);
    expect(report.notes.map(({ offenseId }) => offenseId)).toEqual([first, last]);
    expect(report.errors).toEqual([
      { kind: 'gone', message: `Offense ${gone} does not exist (any more)`, offenseId: gone },
    ]);
    expect((await enriched('--all')).report).toMatchObject({
      ok: true,
      notes: [{ action: 'unchanged' }, { action: 'unchanged' }],
    });
    expect([notes(first), notes(last)].map(({ length }) => length)).toEqual([1, 1]);
  });

  it('a deleted one is skipped by an export that searches its events, and the others are there', async () => {
    const [gone, other] = [addOffense(), addOffense()];
    const searching = {
      INTELBRIDGE_OFFENSES_RELATED_EVENTS: 'on',
      INTELBRIDGE_OFFENSES_SEARCHES: '1',
    };
    const once = exported(searching);
    await goesAwayDuring('/ariel/searches', gone);
    const { report, code } = await once;
    expect(report).toMatchObject({ ok: true, exported: [{ offenseId: other, action: 'created' }] });
    expect(report.skipped).toEqual([{ offenseId: gone, reason: 'it left the console meanwhile' }]);
    expect(code).toBe(0);
    expect((await exported(searching)).report).toMatchObject({
      skipped: [],
      exported: [{ offenseId: other, action: 'unchanged' }],
    });
  });

  it('a deleted one keeps its event', async () => {
    const id = addOffense();
    await exported();
    here.qradar.removeOffense(id);
    expect((await exported()).report).toEqual({
      ok: true,
      exported: [],
      skipped: [],
      refused: [],
      errors: [],
    });
    expect(here.threatq.events()).toHaveLength(1);
  });

  it.each([`GET ${NOTES}`, `POST ${NOTES}`])(
    '%s may be forbidden: said once, and made good later',
    async (call) => {
      const ids = Array.from({ length: 30 }, () => addOffense());
      here.qradar.configure({ denied: [call] });
      const { report, code } = await enriched('--all');
      expect(code).toBe(1);
      expect(report).toMatchObject({ ok: false, notes: [], errors: [{ kind: 'forbidden' }] });
      expect(report.errors).toHaveLength(1);
      expect(report.errors[0]?.message).toContain('user role');
      expect(here.qradar.requests().byStatus['403']).toBeLessThanOrEqual(8);
      here.qradar.configure({ denied: [] });
      expect((await enriched('--all')).report.notes).toHaveLength(30);
      for (const id of ids) expect(notes(id)).toHaveLength(1);
    },
  );

  it('a closed one is enriched by hand, and its closing comes to its event, once', async () => {
    const id = addOffense();
    await exported();
    here.pass(MINUTE_MS);
    here.qradar.updateOffense(id, { status: 'CLOSED' });
    expect((await enriched(String(id))).report).toMatchObject({
      ok: true,
      notes: [{ action: 'written' }],
    });
    expect((await enriched('--all')).report).toEqual({ ok: true, notes: [], errors: [] });
    expect((await exported()).report.exported).toMatchObject([
      { offenseId: id, action: 'updated' },
    ]);
    expect((await exported()).report.exported).toEqual([]);
    const [event, ...others] = here.threatq.events();
    expect(others).toEqual([]);
    expect(event?.attributes).toContainEqual(
      expect.objectContaining({ name: 'Offense Status', value: 'CLOSED' }),
    );
    expect(notes(id)).toHaveLength(1);
  });

  it('one with 100 kB of description is exported with as much of it as there is room for', async () => {
    const id = addOffense({ description: '<ä"&\n'.repeat(20_000) });
    expect((await exported()).report).toMatchObject({
      ok: true,
      exported: [{ offenseId: id, action: 'created' }],
      skipped: [],
    });
    const size = Buffer.byteLength(here.threatq.events()[0]?.description ?? '');
    expect(size).toBeGreaterThan(60_000);
    expect(size).toBeLessThanOrEqual(65_535);
    expect((await exported()).report.exported).toMatchObject([{ action: 'unchanged' }]);
    expect((await enriched(String(id))).report).toMatchObject({
      ok: true,
      notes: [{ action: 'written' }],
    });
  });

  it('one without anything that may be missing is exported, and told to be about nothing', async () => {
    const id = addOffense({
      description: null,
      categories: null,
      severity: null,
      magnitude: null,
      credibility: null,
      relevance: null,
      offense_type: null,
      offense_source: null,
      close_time: null,
      event_count: null,
      flow_count: null,
      log_sources: null,
      source_address_ids: null,
      local_destination_address_ids: null,
      start_time: null,
      rules: null,
    });
    const other = addOffense();
    const { report, err } = await exported();
    expect(err).toBe('');
    expect(report).toMatchObject({ ok: true, skipped: [], errors: [] });
    expect(new Set(report.exported.map(({ offenseId }) => offenseId))).toEqual(
      new Set([id, other]),
    );
    expect((await exported()).report.exported).toMatchObject([
      { action: 'unchanged' },
      { action: 'unchanged' },
    ]);
    expect((await enriched(String(id), String(other))).report).toMatchObject({
      notes: [{ offenseId: other, action: 'written' }],
      errors: [{ kind: 'nothing-to-look-up', offenseId: id }],
    });
  });
});
