import { HOUR_MS, MINUTE_MS } from '@intelbridge/core';
import { fakeOffense, MemoryIntelEvents } from '@intelbridge/core/fakes';
import { describe, expect, it } from 'vitest';
import { actions, NOW, openExport, RULES } from './open-export.ts';

const offense = (id: number, minutesAgo: number, changes: object = {}) =>
  fakeOffense({ id, changedAt: NOW - minutesAgo * MINUTE_MS, ...changes });

describe('export of offenses', () => {
  it('looks back as far as asked for at first, and to the beginning if so told', async () => {
    const { offenses, run } = openExport();
    offenses.put(offense(1, 90), offense(2, 30));
    expect(actions(await run())).toEqual(['2 created']);
    const whole = openExport();
    whole.offenses.put(offense(1, 600_000), offense(2, 30));
    expect(actions(await whole.run({}, { lookBackMs: null }))).toEqual(['1 created', '2 created']);
  });

  it('looks back no further on, but from there, though the first export found nothing', async () => {
    const { clock, offenses, run } = openExport();
    await run();
    clock.advance(3 * HOUR_MS);
    // It happened while the program was down.
    offenses.put(fakeOffense({ id: 1, changedAt: clock.now() - 2 * HOUR_MS }));
    expect(actions(await run())).toEqual(['1 created']);
  });

  it('goes on where it stopped, and saves nothing that has not changed', async () => {
    const { clock, offenses, events, run } = openExport();
    offenses.put(offense(1, 3), offense(2, 2), offense(3, 1));
    await run();
    clock.advance(2 * HOUR_MS);
    expect(actions(await run())).toEqual(['1 unchanged', '2 unchanged', '3 unchanged']);
    expect(events.given).toBe(3);
    offenses.put(fakeOffense({ id: 4, changedAt: clock.now() }));
    expect(actions(await run())).toContain('4 created');
    expect(events.held()).toHaveLength(4);
  });

  it('exports an offense that grows past the threshold later, once', async () => {
    const { offenses, events, run } = openExport();
    offenses.put(offense(1, 30, { magnitude: 4 }), offense(2, 20, { magnitude: 8 }));
    expect(actions(await run({ minMagnitude: 6 }))).toEqual(['2 created']);
    offenses.put(offense(1, 10, { magnitude: 7, startedAt: NOW - 9_000_000 }));
    expect(actions(await run({ minMagnitude: 6 }))).toEqual(['2 unchanged', '1 created']);
    expect(actions(await run({ minMagnitude: 6 }))).toEqual(['1 unchanged']);
    expect(events.held()).toHaveLength(2);
  });

  it('updates the event of a changed offense, also of one that the filter does not fit any more', async () => {
    const { offenses, events, run } = openExport();
    const filter = { statuses: ['OPEN'] as const };
    offenses.put(offense(1, 30));
    await run(filter);
    offenses.put(offense(1, 20, { status: 'CLOSED', magnitude: 9, startedAt: NOW }));
    expect(actions(await run(filter))).toEqual(['1 updated']);
    const [event] = events.held();
    expect(event?.attributes).toContainEqual({ name: 'Offense Status', value: 'CLOSED' });
    expect(event?.attributes).toContainEqual({ name: 'Magnitude', value: '9' });
    expect(events.held()).toHaveLength(1);
  });

  it('exports again what it looked back for at first where the platform is another one', async () => {
    const { offenses, run } = openExport();
    offenses.put(offense(1, 30), offense(2, 30, { status: 'CLOSED' }), offense(3, 1));
    await run();
    const events = new MemoryIntelEvents('ThreatQ');
    const rules = { ...RULES, platform: 'another.example.com' };
    const again = (fromStart: boolean) => run({}, { rules, fromStart }, { events });
    expect(actions(await again(true))).toEqual(['1 created', '2 created', '3 created']);
    expect(actions(await again(false))).toEqual(['3 unchanged']);
    expect(events.given).toBe(3);
  });

  it('takes more events of the same offense for no news', async () => {
    const { offenses, events, run } = openExport();
    offenses.put(offense(1, 30));
    await run();
    offenses.put(offense(1, 20, { eventCount: 99_999 }));
    expect(actions(await run())).toEqual(['1 unchanged']);
    expect(events.saves).toBe(1);
  });

  it('reads a list of ids however old its offenses are, says which are not there, and leaves the cursor', async () => {
    const { offenses, ledger, run } = openExport();
    offenses.put(offense(7, 999_999), offense(8, 1));
    const report = await run({ ids: [7, 9] });
    expect(actions(report)).toEqual(['7 created']);
    expect(report.skipped).toEqual([
      { offenseId: 9, reason: expect.stringContaining('no such offense') },
    ]);
    expect(await ledger.exportCursor()).toBeUndefined();
    expect(actions(await run())).toEqual(['8 created']);
  });

  it('goes on with the others when the platform refuses one, and names what it refused', async () => {
    const { offenses, events, run } = openExport();
    offenses.put(offense(1, 3), offense(2, 2));
    events.refuseEvent = ({ title }) => (title.includes(' 1 ') ? 'too long' : undefined);
    events.refuseIndicator = ({ value }) => (value === '192.0.2.10' ? 'whitelisted' : undefined);
    expect(await run()).toEqual({
      ok: true,
      exported: [{ offenseId: 2, eventId: '1', action: 'created' }],
      skipped: [{ offenseId: 1, reason: 'too long' }],
      refused: [{ offenseId: 2, value: '192.0.2.10', reason: 'whitelisted' }],
      errors: [],
    });
  });

  it('waits for nothing more of a closed offense that the platform refused', async () => {
    const { offenses, events, ledger, run } = openExport();
    offenses.put(offense(1, 3, { status: 'CLOSED' }), offense(2, 2));
    events.refuseEvent = () => 'too long';
    await run();
    expect(await ledger.openExports(9)).toEqual([2]);
    events.refuseEvent = () => undefined;
    expect(actions(await run())).toEqual(['1 created', '2 created']);
  });

  it('reports a failure, keeps what was exported before it, and exports the rest the next time', async () => {
    const { offenses, events, run } = openExport();
    offenses.put(offense(1, 4), offense(2, 3), offense(3, 2), offense(4, 1));
    offenses.pagesBeforeFailure = 2;
    const report = await run();
    expect(report.ok).toBe(false);
    expect(report.errors).toEqual([{ kind: 'unavailable', message: 'the console went away' }]);
    expect(actions(report)).toEqual(['1 created', '2 created']);
    offenses.pagesBeforeFailure = Number.POSITIVE_INFINITY;
    expect((await run()).ok).toBe(true);
    expect(events.held()).toHaveLength(4);
  });

  it('makes no second event when the answer to a save is lost', async () => {
    const { offenses, events, run } = openExport();
    offenses.put(offense(1, 4), offense(2, 3), offense(3, 2));
    events.eventsBeforeLoss = 2;
    expect((await run()).ok).toBe(false);
    expect(actions(await run())).toEqual(['1 updated', '2 updated', '3 created']);
    expect(events.held()).toHaveLength(3);
  });

  it('reads all that changes once too many exported offenses are open to name them', async () => {
    const { clock, offenses, events, run } = openExport(100);
    const many = Array.from({ length: 250 }, (_, n) => offense(n + 1, 30));
    offenses.put(...many);
    await run({ statuses: ['OPEN'] });
    clock.advance(HOUR_MS);
    offenses.put(
      ...many.map((each) => ({ ...each, status: 'CLOSED' as const, changedAt: clock.now() })),
    );
    offenses.put(fakeOffense({ id: 999, status: 'HIDDEN', changedAt: clock.now() }));
    const report = await run({ statuses: ['OPEN'] });
    expect(report.exported).toHaveLength(250);
    expect(new Set(report.exported.map(({ action }) => action))).toEqual(new Set(['updated']));
    expect(events.held()).toHaveLength(250);
  });

  it('stops at the signal without a word of it in the report', async () => {
    const { offenses, run } = openExport();
    offenses.put(offense(1, 1));
    await expect(run({}, { signal: AbortSignal.abort(new Error('stop')) })).rejects.toThrow('stop');
  });

  it('tells how far it is', async () => {
    const { offenses, run } = openExport();
    offenses.put(offense(1, 3), offense(2, 2), offense(3, 1));
    const told: object[] = [];
    await run({}, { onProgress: (progress) => void told.push(progress) });
    expect(told).toEqual([
      { read: 2, saved: 2 },
      { read: 3, saved: 3 },
    ]);
  });

  it('throws what is a bug', async () => {
    const { offenses, ports, run } = openExport();
    offenses.put(offense(1, 1));
    const save = () => Promise.reject(new TypeError('bug'));
    await expect(run({}, {}, { events: { ...ports.events, provider: 'x', save } })).rejects.toThrow(
      'bug',
    );
  });
});
