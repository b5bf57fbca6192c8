import type { EventBounds, Offense, OffenseEvents } from '@intelbridge/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

export interface OffenseEventsSubject {
  readonly name: string;
  /** A fresh console every time. */
  open(): Promise<OpenedOffenseEvents>;
}

export interface ConsoleEvent {
  readonly source: string;
  readonly destination: string;
  readonly url?: string;
}

export interface OpenedOffenseEvents {
  readonly events: OffenseEvents;
  readonly console: {
    /** An offense with these events, the latest first. */
    addOffense(events: readonly ConsoleEvent[]): Promise<Offense>;
    removeOffense(id: number): Promise<void>;
    /** Searches do not end by themselves any more; `meanwhile` is called at least once while one is under way. */
    stall(meanwhile: () => void): Promise<void>;
    /** Searches that the console is still working on. */
    running(): Promise<number>;
  };
  close(): Promise<void>;
}

const BOUNDS: EventBounds = { rows: 100, timeoutMs: 60_000 };
const SAME = { source: '192.0.2.1', destination: '198.51.100.1', url: 'http://a.example/?a=b' };

export function offenseEventsContract(subject: OffenseEventsSubject): void {
  describe(`OffenseEvents contract: ${subject.name}`, () => {
    let opened: OpenedOffenseEvents;
    const numbered = (count: number): ConsoleEvent[] =>
      Array.from({ length: count }, (_, n) => ({ ...SAME, source: `192.0.2.${n}` }));

    beforeEach(async () => {
      opened = await subject.open();
    });
    afterEach(async () => {
      const left = await opened.console.running();
      await opened.close();
      expect(left, 'searches left running on the console').toBe(0);
    });

    it('finds nothing in an offense without events', async () => {
      const offense = await opened.console.addOffense([]);
      const found = await opened.events.search(offense, BOUNDS);
      expect(found).toEqual({ addresses: [], urls: [], incomplete: undefined });
    });

    it('finds addresses of both ends and families and URLs, each once', async () => {
      const offense = await opened.console.addOffense([
        SAME,
        SAME,
        { source: '2001:db8::1', destination: '198.51.100.1' },
        { source: '192.0.2.2', destination: '2001:db8::2', url: 'http://b.example/\'"ü' },
      ]);
      const found = await opened.events.search(offense, BOUNDS);
      expect(found?.urls).toEqual([SAME.url, 'http://b.example/\'"ü']);
      expect([...(found?.addresses ?? [])].sort()).toEqual([
        '192.0.2.1',
        '192.0.2.2',
        '198.51.100.1',
        '2001:db8::1',
        '2001:db8::2',
      ]);
      expect(found?.incomplete).toBeUndefined();
    });

    it('keeps to the offense that was asked for', async () => {
      const offense = await opened.console.addOffense([SAME]);
      await opened.console.addOffense(numbered(5));
      const found = await opened.events.search(offense, BOUNDS);
      expect(found?.addresses).toEqual(['192.0.2.1', '198.51.100.1']);
    });

    it('looks at no more events than allowed, and says that there may be more', async () => {
      const offense = await opened.console.addOffense(numbered(50));
      const found = await opened.events.search(offense, { ...BOUNDS, rows: 10 });
      expect(found?.addresses.length).toBeLessThanOrEqual(11);
      expect(found?.addresses.length).toBeGreaterThan(1);
      expect(found?.incomplete).toMatch(/10/);
    });

    it('knows that the offense is gone', async () => {
      const offense = await opened.console.addOffense([SAME]);
      await opened.console.removeOffense(offense.id);
      expect(await opened.events.search(offense, BOUNDS)).toBeUndefined();
    });

    it('gives up on an offense that goes while its search runs', async () => {
      const offense = await opened.console.addOffense([SAME]);
      await opened.console.stall(() => void opened.console.removeOffense(offense.id));
      expect(await opened.events.search(offense, BOUNDS)).toBeUndefined();
    });

    it('cancels a search that takes too long, and says so', async () => {
      const offense = await opened.console.addOffense([SAME]);
      await opened.console.stall(() => undefined);
      const found = await opened.events.search(offense, BOUNDS);
      expect(found).toMatchObject({ addresses: [], urls: [] });
      expect(found?.incomplete).toMatch(/long/);
    });

    it('cancels a search for a signal that fires meanwhile', async () => {
      const offense = await opened.console.addOffense([SAME]);
      const stop = new AbortController();
      await opened.console.stall(() => stop.abort(new Error('enough')));
      const search = opened.events.search(offense, BOUNDS, stop.signal);
      await expect(search).rejects.toThrow('enough');
    });

    it('starts none for a fired signal', async () => {
      const offense = await opened.console.addOffense([SAME]);
      const signal = AbortSignal.abort(new Error('enough'));
      await expect(opened.events.search(offense, BOUNDS, signal)).rejects.toThrow('enough');
    });
  });
}
