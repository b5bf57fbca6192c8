import type { EnrichReport } from '@intelbridge/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Installation, install } from './installation.ts';

describe('intelbridge offenses enrich', () => {
  let here: Installation;
  beforeEach(async () => {
    here = await install();
  });
  afterEach(() => here.close());

  const addOffense = (source: string, changes: object = {}) =>
    here.qradar.addOffense({ offense_type: 0, offense_source: source, ...changes });
  const enriched = async (...args: string[]) => {
    const ended = await here.run(['offenses', 'enrich', ...args, '--json']);
    return { ...ended, report: JSON.parse(ended.out) as EnrichReport };
  };
  const notes = (id: number) => here.qradar.notes(id).map(({ note_text }) => note_text);

  it('writes what ThreatQ knows into the notes of an offense, once', async () => {
    const id = addOffense('192.0.2.1', { status: 'CLOSED' });
    const { report, code } = await enriched(String(id));
    expect(report).toEqual({
      ok: true,
      notes: [{ offenseId: id, action: 'written', text: expect.any(String) }],
      errors: [],
    });
    expect(code).toBe(0);
    const [note] = notes(id);
    expect(note).toBe(report.notes[0]?.text);
    expect(note).toMatch(
      new RegExp(
        String.raw`^\*{5}Context information from ThreatQ\*{5}\n=====\nThreatQ URL for the Indicator - ${here.threatq.url.href}indicators/\d+/details\nStatus - Active\nThreatQ Score - 9\nTotal number of Sources - 1\nThe first three Sources - `,
      ),
    );
    expect((await enriched(String(id))).report.notes).toMatchObject([{ action: 'unchanged' }]);
    expect(notes(id)).toHaveLength(1);
  });

  it('says that ThreatQ knows nothing, in the words of the guide', async () => {
    const id = addOffense('192.0.2.99');
    await enriched(String(id));
    expect(notes(id)).toEqual([
      '*****Context information from ThreatQ*****\n=====\nNo context information found on ThreatQ',
    ]);
  });

  it('goes through all offenses that are open', async () => {
    const known = addOffense('192.0.2.1');
    const closed = addOffense('192.0.2.1', { status: 'CLOSED' });
    const other = addOffense('some rule', { offense_type: 14 });
    const { report } = await enriched('--all');
    expect(report.notes.map(({ offenseId }) => offenseId)).toEqual([known]);
    expect([notes(closed), notes(other)]).toEqual([[], []]);
  });

  it('tells people what it wrote, and what is wrong', async () => {
    const id = addOffense('192.0.2.1');
    expect((await here.run(['offenses', 'enrich', String(id)])).out).toContain(
      `Offense ${id}: a note was written\n  *****Context`,
    );
    expect((await here.run(['offenses', 'enrich', String(id)])).out).toContain('nothing new');
    const missing = await here.run(['offenses', 'enrich', '4711']);
    expect(missing.code).not.toBe(0);
    expect(missing.err).toContain('Offense 4711 does not exist');
  });

  it.each([[[]], [['1', '--all']]])('refuses %j', async (args) => {
    const { code, err } = await here.run(['offenses', 'enrich', ...args]);
    expect(code).toBe(2);
    expect(err).toContain('Name the offenses by their ids, or give --all; not both.');
  });
});
