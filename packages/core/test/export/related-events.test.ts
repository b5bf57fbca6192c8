import { MINUTE_MS, VendorError } from '@intelbridge/core';
import { fakeOffense } from '@intelbridge/core/fakes';
import { describe, expect, it } from 'vitest';
import { actions, NOW, openExport } from './open-export.ts';

const BOUNDS = { relatedEvents: { rows: 2, timeoutMs: MINUTE_MS } };

function opened() {
  const open = openExport();
  open.offenses.put(fakeOffense({ id: 1, changedAt: NOW, source: '' }));
  return open;
}

describe('events of an exported offense', () => {
  it('add the addresses and URLs that they name, as far as they are looked at', async () => {
    const { search, events, log, run } = opened();
    const event = (n: number) => ({
      addresses: [`198.51.100.${n}`],
      urls: [`HTTP://a${n}.example/X`],
    });
    search.put(1, event(1), event(2), event(3));
    await run({}, BOUNDS);
    expect(events.held()[0]?.indicators).toEqual([
      { type: 'IP Address', value: '198.51.100.1' },
      { type: 'IP Address', value: '198.51.100.2' },
      { type: 'URL', value: 'http://a1.example/X' },
      { type: 'URL', value: 'http://a2.example/X' },
    ]);
    expect(log).toEqual([expect.stringContaining('only 2 events')]);
  });

  it('are not searched unless asked for', async () => {
    const { search, events, run } = opened();
    search.put(1, { addresses: ['198.51.100.1'], urls: [] });
    await run();
    expect(events.held()[0]?.indicators).toEqual([]);
  });

  it('of one that left meanwhile are not searched on, and it is not exported', async () => {
    const { events, run } = opened();
    expect((await run({}, BOUNDS)).skipped).toEqual([
      { offenseId: 1, reason: 'it left the console meanwhile' },
    ]);
    expect(events.saves).toBe(0);
  });

  it('cost the offense its findings and not its event when the search fails', async () => {
    const { offenses, ports, run } = opened();
    offenses.put(fakeOffense({ id: 2, changedAt: NOW }));
    const failing = () => Promise.reject(new VendorError('forbidden', 'QRadar', 'no AQL for you'));
    const report = await run({}, BOUNDS, { search: { ...ports.search, search: failing } });
    expect(actions(report)).toEqual(['1 created', '2 created']);
    expect(report.errors).toEqual([{ kind: 'forbidden', message: 'no AQL for you' }]);
  });
});
