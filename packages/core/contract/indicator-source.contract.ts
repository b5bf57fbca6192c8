import type { FetchEnd, Indicator, IndicatorSource, Instant } from '@intelbridge/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { kindOf, type PlatformKind } from './platform-kind.ts';

export interface IndicatorSourceSubject {
  readonly name: string;
  /** A fresh platform every time, with an account that sees what is added. */
  open(): Promise<OpenedIndicatorSource>;
}

export interface PlatformIndicator {
  readonly type: string;
  readonly value: string;
  readonly status?: 'active' | 'whitelisted' | 'expired' | 'false-positive';
  readonly score?: number;
  readonly touchedAt: Instant;
}

export interface OpenedIndicatorSource {
  readonly source: IndicatorSource;
  readonly platform: {
    now(): Instant;
    /** Makes the collection if need be; it lists active indicators only. */
    add(collection: string, indicators: readonly PlatformIndicator[]): Promise<void>;
    touch(value: string, at: Instant): Promise<void>;
    setStatus(
      value: string,
      status: NonNullable<PlatformIndicator['status']>,
      at: Instant,
    ): Promise<void>;
    /** Reading works for this many pages of a listing and then breaks off. */
    failAfterPages(pages: number): Promise<void>;
  };
  close(): Promise<void>;
}

interface Reading {
  readonly indicators: Indicator[];
  readonly unreadable: number;
  readonly end: FetchEnd;
}

async function readAll(
  source: IndicatorSource,
  collection: string,
  since?: Instant,
): Promise<Reading> {
  const pages = source.changesSince(collection, since);
  const indicators: Indicator[] = [];
  let unreadable = 0;
  for (;;) {
    const step = await pages.next();
    if (step.done) return { indicators, unreadable, end: step.value };
    indicators.push(...step.value.indicators);
    unreadable += step.value.unreadable.length;
  }
}
const valuesOf = ({ indicators }: Reading) =>
  [...new Set(indicators.map(({ value }) => value))].sort();

export function indicatorSourceContract(subject: IndicatorSourceSubject): void {
  describe(`IndicatorSource contract: ${subject.name}`, () => {
    let opened: OpenedIndicatorSource;
    let now: Instant;
    const hour = 3_600_000;
    let kind: PlatformKind;
    let one: string;
    const some = (count: number, touchedAt: Instant): PlatformIndicator[] =>
      Array.from({ length: count }, (_, n) => ({
        ...kind.nth(n),
        touchedAt: touchedAt + n * 1_000,
      }));

    beforeEach(async () => {
      opened = await subject.open();
      now = Math.floor(opened.platform.now() / 1_000) * 1_000;
      kind = kindOf(opened.source);
      [one] = kind.collections;
    });
    afterEach(() => opened.close());

    it('reads a whole collection, each indicator, and says it is complete', async () => {
      await opened.platform.add(one, some(25, now - 10 * hour));
      const reading = await readAll(opened.source, one);
      expect(valuesOf(reading)).toHaveLength(25);
      expect(reading.end).toMatchObject({ complete: true });
      expect(reading.unreadable).toBe(0);
    });

    it('translates type, value, score, status and time', async () => {
      const { type, value } = kind.odd;
      await opened.platform.add(one, [{ type, value, score: 4, touchedAt: now - hour }]);
      expect((await readAll(opened.source, one)).indicators).toEqual([
        { type, value, status: 'deployable', score: 4, updatedAt: now - hour },
      ]);
    });

    it('reads an empty collection as empty and complete', async () => {
      await opened.platform.add(one, []);
      const reading = await readAll(opened.source, one, now - hour);
      expect(reading).toMatchObject({ indicators: [], end: { complete: true } });
      expect(reading.end.resumeFrom).toBe(now - hour);
    });

    it('reads again from where it ended and finds what changed since', async () => {
      await opened.platform.add(one, some(25, now - 10 * hour));
      const first = await readAll(opened.source, one);
      await opened.platform.touch(kind.nth(3).value, now - hour);
      const second = await readAll(opened.source, one, first.end.resumeFrom);
      expect(valuesOf(second)).toContain(kind.nth(3).value);
      expect(second.indicators.length).toBeLessThan(25 * 2);
      expect(second.end).toMatchObject({ complete: true, resumeFrom: now - hour });
    });

    it('finds nothing of long ago when nothing changed', async () => {
      await opened.platform.add(one, [
        ...some(5, now - 10 * hour),
        { ...kind.nth(9), touchedAt: now - hour },
      ]);
      const first = await readAll(opened.source, one);
      const second = await readAll(opened.source, one, first.end.resumeFrom);
      expect(valuesOf(second).filter((value) => value !== kind.nth(9).value)).toEqual([]);
    });

    it.each(['whitelisted', 'expired', 'false-positive'] as const)(
      'tells at the next reading that an indicator was %s, though the collection no longer lists it',
      async (status) => {
        await opened.platform.add(one, some(3, now - 10 * hour));
        const first = await readAll(opened.source, one);
        await opened.platform.setStatus(kind.nth(1).value, status, now - hour);
        const second = await readAll(opened.source, one, first.end.resumeFrom);
        const last = second.indicators.findLast(({ value }) => value === kind.nth(1).value);
        expect(last?.status).toBe(kind.toldAs(status));
      },
    );

    it('never resumes later than now, even from a platform whose clock runs ahead', async () => {
      await opened.platform.add(one, [{ ...kind.nth(0), touchedAt: now + 6 * hour }]);
      const { end } = await readAll(opened.source, one);
      expect(end.resumeFrom ?? 0).toBeLessThanOrEqual(opened.platform.now());
    });

    it('delivers what came and reports an incomplete reading when it breaks off', async () => {
      await opened.platform.add(one, some(25, now - 10 * hour));
      await opened.platform.failAfterPages(1);
      const { indicators, end } = await readAll(opened.source, one);
      expect(indicators.length).toBeGreaterThan(0);
      expect(indicators.length).toBeLessThan(25);
      expect(end.complete).toBe(false);
      const read = indicators.map(({ updatedAt }) => updatedAt ?? 0);
      expect(end.resumeFrom ?? 0).toBeLessThanOrEqual(Math.max(...read));
    });

    it('rejects when nothing could be read at all', async () => {
      await opened.platform.add(one, some(3, now - 10 * hour));
      await opened.platform.failAfterPages(0);
      const reading = readAll(opened.source, one);
      await expect(reading).rejects.toMatchObject({ name: 'VendorError', retryable: true });
    });

    it('knows which collections there are, and names those that are not', async () => {
      for (const name of kind.collections) await opened.platform.add(name, some(1, now - hour));
      expect([...(await opened.source.collections())].sort()).toEqual([...kind.collections].sort());
      await opened.source.requireCollections(kind.collections);
      const inLowerCase = one.toLowerCase();
      const asked = opened.source.requireCollections([one, inLowerCase, 'Nowhere']);
      await expect(asked).rejects.toMatchObject({ kind: 'config' });
      await expect(asked).rejects.toThrow(inLowerCase);
      await expect(asked).rejects.toThrow('Nowhere');
    });

    it('stops for a fired signal', async () => {
      await opened.platform.add(one, some(3, now - hour));
      const pages = opened.source.changesSince(
        one,
        undefined,
        AbortSignal.abort(new Error('enough')),
      );
      await expect(pages.next()).rejects.toThrow('enough');
    });
  });
}
